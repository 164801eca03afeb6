import { css } from "lit";

export const ledgerFilterStyles = css`
  :host {
    display: block;
    margin-bottom: 0.6rem;
  }
  .bar {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9em, 1fr));
    align-items: center;
    gap: 0.35rem 0.5rem;
    font-size: 0.8125rem;
  }
  select {
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
  .bar button {
    justify-self: start;
  }
  .count {
    padding-inline: 0.45rem;
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
