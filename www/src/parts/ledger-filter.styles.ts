import { css } from "lit";

export const ledgerFilterStyles = css`
  :host {
    display: block;
    margin-bottom: 0.6rem;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem 0.7rem;
    font-size: 0.8125rem;
  }
  /* Two beside each other where the ledger is narrow; a row is filled from edge to edge. */
  label {
    display: inline-flex;
    flex: 1 1 8.5em;
    align-items: center;
    gap: 0.35em;
    max-width: 18em;
    color: var(--dafu-muted);
    white-space: nowrap;
  }
  select {
    flex: 1;
    min-width: 0;
    min-height: 1.75rem;
    padding: 0.1rem 0.3rem;
    border: 1px solid var(--dafu-faint);
    border-radius: var(--dafu-radius);
    background: var(--dafu-raised);
    color: var(--dafu-ink);
    font: inherit;
    text-overflow: ellipsis;
  }
  .count {
    color: var(--dafu-muted);
    font-variant-numeric: tabular-nums;
  }
  @media (pointer: coarse) {
    select {
      min-height: 2.75rem;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
