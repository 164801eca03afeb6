import { css } from "lit";

export const entityListStyles = css`
  .filter {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-bottom: 0.75rem;
  }
  .chip {
    padding: 0.1em 0.65em;
    min-height: 28px;
    border-color: var(--dafu-faint);
    border-radius: 999px;
    font-size: 0.8125rem;
  }
  .chip[aria-pressed="true"] {
    background: var(--dafu-ink);
    border-color: var(--dafu-ink);
    color: var(--dafu-panel);
  }
  .count {
    font-size: 0.75rem;
    color: var(--dafu-muted);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .chip[aria-pressed="true"] .count {
    color: inherit;
  }
  .title {
    display: flex;
    align-items: center;
    gap: 0.35em;
    margin: 0.9rem 0 0.25rem;
    font-size: 0.8125rem;
    font-weight: 600;
    color: var(--dafu-muted);
  }
  .filter + section .title {
    margin-top: 0;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .thing {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: baseline;
    gap: 0 0.75em;
    width: 100%;
    padding: 0.2rem 0.5rem;
    min-height: 30px;
    border-radius: 4px;
  }
  .text {
    overflow-wrap: anywhere;
  }
  small {
    grid-column: 1 / -1;
    color: var(--dafu-muted);
    font-size: 0.75rem;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .lit {
    background: var(--dafu-hover);
  }
  .thing[aria-current] {
    background: var(--dafu-chosen);
    box-shadow: inset 2px 0 0 var(--kind);
  }
  .hidden {
    margin: 0.25rem 0;
    color: var(--dafu-muted);
  }
  @media (forced-colors: active) {
    .chip[aria-pressed="true"] {
      outline: 2px solid Highlight;
    }
  }
`;
