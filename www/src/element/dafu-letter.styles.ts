import { css } from "lit";

export const letterElementStyles = css`
  :host {
    height: 44rem;
    max-height: 100vh;
    overflow: hidden;
    background: var(--dafu-surface);
    border: 1px solid var(--dafu-faint);
    border-radius: var(--dafu-radius);
  }
  :host([view="compact"]) {
    height: auto;
    max-height: 44rem;
    overflow: auto;
  }
  .whole {
    display: flex;
    flex-direction: column;
    height: 100%;
    container-type: inline-size;
  }
  dafu-reader {
    flex: 1;
    min-height: 0;
  }
  .waiting {
    flex: 1;
    min-height: 0;
    overflow: auto;
    padding: 1.25rem 1.5rem;
    background: var(--dafu-paper);
    font-family: var(--dafu-font-letter);
    white-space: pre-line;
  }
  .empty {
    color: var(--dafu-muted);
    font-family: var(--dafu-font-interface);
  }
  .bar,
  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.5rem;
    padding: 3px 8px;
    background: var(--dafu-panel);
  }
  .bar {
    border-bottom: 1px solid var(--dafu-hairline);
    /* The export menu is as wide as there is room, and no wider. */
    --dafu-menu-room: calc(100cqi - 16px);
  }
  .status {
    min-height: 28px;
    border-top: 1px solid var(--dafu-hairline);
    color: var(--dafu-muted);
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
  }
  .space {
    flex: 1;
  }
  progress {
    width: 8em;
    accent-color: var(--dafu-accent);
  }
  @media print {
    :host,
    :host([view="compact"]) {
      height: auto;
      max-height: none;
      overflow: visible;
      border: 0;
    }
    .whole {
      display: block;
      height: auto;
      container-type: normal;
    }
    .bar,
    .status,
    dafu-error-notice {
      display: none;
    }
  }
`;
