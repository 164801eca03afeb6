import { css } from "lit";

export const itemNoteStyles = css`
  :host {
    display: block;
  }
  summary {
    width: fit-content;
    min-width: 1.5rem;
    padding-block: 0.15rem;
    font-size: 0.8125rem;
    line-height: 1.6;
    max-width: 100%;
    color: var(--dafu-link);
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .state {
    margin-inline-start: 0.6em;
    color: var(--dafu-ink);
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0.75rem;
    margin: 0.35rem 0 0.2rem;
  }
  label {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    color: var(--dafu-muted);
    font-size: 0.8125rem;
  }
  label.wide {
    flex: 1 1 100%;
  }
  label.wide input {
    flex: 1;
    min-width: 0;
  }
  select,
  input {
    min-height: 1.75rem;
    padding: 0.1rem 0.4rem;
    border: 1px solid var(--dafu-faint);
    border-radius: var(--dafu-radius);
    background: var(--dafu-raised);
    color: var(--dafu-ink);
    font: inherit;
  }
  @media (pointer: coarse) {
    select,
    input,
    summary {
      min-height: 2.75rem;
    }
  }
  @media print {
    .fields {
      display: none;
    }
  }
`;
