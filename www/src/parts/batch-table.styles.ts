import { css } from "lit";

/** Tables of many rows; the pane around them scrolls both ways, never the page, and the heads of columns stay in view. */
export const batchTableStyles = css`
  :host {
    display: block;
    padding-top: 0.5rem;
    container-type: inline-size;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.875rem;
  }
  th {
    position: sticky;
    top: 0;
    padding: 0.35rem 0.6rem;
    background: var(--dafu-panel);
    /* A border would scroll away with the rows. */
    box-shadow: inset 0 -1px var(--dafu-faint);
    color: var(--dafu-muted);
    font-weight: 600;
    text-align: start;
    white-space: nowrap;
  }
  td {
    padding: 0.3rem 0.6rem;
    border-bottom: 1px solid var(--dafu-hairline);
    min-width: 4.5rem;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  td:first-child {
    min-width: 8rem;
  }
  .figure {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  td:is(.figure, .date, .whole) {
    white-space: nowrap;
  }
  td.issuer {
    min-width: 10rem;
  }
  td.file,
  td.matter {
    min-width: 12rem;
  }
  .state {
    color: var(--dafu-muted);
  }
  .failed {
    display: block;
    max-width: min(40rem, 100cqi - 1.2rem);
    color: var(--dafu-accent);
  }
  tr:hover td {
    background: var(--dafu-hover);
  }
  .go {
    min-height: 24px;
    padding: 0;
    color: var(--dafu-link);
    text-decoration: underline;
    text-underline-offset: 3px;
    overflow-wrap: anywhere;
  }
  .go:hover {
    background: none;
  }
  .repeated {
    display: block;
    color: var(--dafu-muted);
    font-size: 0.8125rem;
  }
  .more {
    margin: 0.6rem 0;
  }
`;
