import { css } from "lit";

export const batchViewStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-height: 0;
    background: var(--dafu-panel);
  }
  .head,
  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 0.6rem;
    padding: 0.5rem 14px 0;
  }
  h2 {
    margin: 0 0.5rem 0 0;
    font-family: var(--dafu-font-title);
    font-size: 1.0625rem;
  }
  .space {
    flex: 1;
  }
  progress {
    width: 10rem;
    accent-color: var(--dafu-accent);
  }
  .told {
    color: var(--dafu-muted);
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }
  select {
    font: inherit;
    font-size: 0.875rem;
    color: inherit;
    max-width: 15rem;
    min-height: 30px;
    padding: 0.15em 0.3em;
    background: var(--dafu-raised);
    border: 1px solid var(--dafu-faint);
    border-radius: var(--dafu-radius);
  }
  .dated {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    min-height: 30px;
    font-size: 0.875rem;
  }
  .pane {
    flex: 1;
    min-height: 0;
    overflow: auto;
    padding: 0 14px 1rem;
  }
  @media (max-width: 720px) {
    select {
      max-width: 46vw;
    }
  }
  @media (pointer: coarse) {
    select,
    .dated,
    button {
      min-height: 44px;
    }
  }
`;
