import { css } from "lit";

/** A bar across the page that says something once, and goes when it is told to. */
export const hintBarStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.8em;
    padding: 0.35em 14px;
    background: var(--dafu-warn);
    border-bottom: 1px solid var(--dafu-warn-line);
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
