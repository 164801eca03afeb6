import { css } from "lit";

/** A table where there is room for eight columns, cards where there is not. */
export const ledgerTableStyles = css`
  :host {
    container-type: inline-size;
  }
  table {
    display: block;
    width: 100%;
    border-collapse: collapse;
  }
  thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  tbody,
  tr {
    display: block;
  }
  tr {
    position: relative;
    margin-bottom: 0.625rem;
    padding: 0.5rem 0.75rem 0.55rem 2.5rem;
    background: var(--dafu-raised);
    border: 1px solid var(--dafu-hairline);
    border-radius: var(--dafu-radius);
    cursor: pointer;
  }
  tr:hover,
  tr.lit,
  li.lit {
    border-color: var(--dafu-kind-commitment);
  }
  tr[aria-current] {
    background: var(--dafu-chosen);
    border-color: var(--dafu-kind-commitment);
  }
  td {
    display: block;
    padding: 0;
    overflow-wrap: anywhere;
  }
  .number {
    position: absolute;
    left: 0.75rem;
    top: 0.6rem;
    color: var(--dafu-muted);
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
  }
  .go {
    width: 100%;
    min-height: 0;
    padding: 0;
    border-radius: 2px;
    background: none;
    font-weight: 600;
    line-height: 1.5;
  }
  .go:hover {
    background: none;
  }
  /* What a long paragraph promises is said in full in the letter, and in the row that is chosen. */
  tr:not([aria-current]) .go {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    line-clamp: 4;
    overflow: hidden;
  }
  td.empty {
    display: none;
  }
  td:is(.actor, .deadline, .target, .strength, .condition) {
    display: inline-block;
    margin: 0.2rem 0.9em 0 0;
    font-size: 0.875rem;
    vertical-align: top;
  }
  td.empty:is(.actor, .deadline, .target, .strength, .condition) {
    display: none;
  }
  td:is(.actor, .deadline, .target, .strength, .condition)::before {
    content: attr(data-name) " ";
    color: var(--dafu-muted);
    font-size: 0.75rem;
    font-weight: 400;
    margin-inline-end: 0.25em;
  }
  td.deadline {
    color: var(--dafu-kind-date);
    font-weight: 600;
  }
  td small {
    display: inline-block;
    margin-inline-start: 0.5em;
    color: var(--dafu-muted);
    font-size: 0.75rem;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .firmness {
    padding: 0 0.4em;
    border: 1px solid currentColor;
    border-radius: 3px;
    font-size: 0.75rem;
    color: var(--dafu-muted);
  }
  .firmness.firm {
    color: var(--dafu-kind-commitment);
  }
  .firmness.soft {
    border-style: dashed;
  }
  .firmness.request {
    border-style: dotted;
  }
  td.quote {
    margin-top: 0.3rem;
    color: var(--dafu-muted);
    font-size: 0.8125rem;
    line-height: 1.6;
  }
  q {
    quotes: none;
  }
  td.quote q {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
    overflow: hidden;
  }
  tr[aria-current] td.quote q {
    -webkit-line-clamp: none;
    line-clamp: none;
  }
  button.why {
    margin: 0.1rem 0 -0.1rem -0.45em;
    color: var(--dafu-link);
  }
  /* Beside what is folded below it, for one line less in every row. */
  button.explain {
    position: relative;
    z-index: 1;
    float: inline-end;
    margin: 0 -0.45em 0 0;
  }
  .time + .time::before {
    content: "；";
  }
  .reports summary {
    width: fit-content;
    padding-block: 0.15rem;
    color: var(--dafu-kind-report);
    cursor: pointer;
  }
  .reports ul {
    margin: 0.2rem 0 0;
    padding: 0;
    list-style: none;
  }
  .reports button {
    width: 100%;
    min-height: 1.5rem;
    padding: 0.15rem 0.4rem;
    border-inline-start: 2px solid var(--dafu-kind-report);
    border-radius: 0;
    color: var(--dafu-muted);
    font-size: 0.8125rem;
    text-align: start;
  }
  tr.wrong .go {
    text-decoration: line-through;
    color: var(--dafu-muted);
  }
  tr.confirmed .number::after {
    content: "✓";
    color: var(--dafu-kind-report);
  }
  .hidden {
    margin: 0.5rem 0;
  }
  .title {
    margin: 1.1rem 0 0.4rem;
    font-size: 0.875rem;
    font-weight: 600;
    color: var(--dafu-kind-refusal);
  }
  .refusals {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .refusals li {
    margin-bottom: 0.5rem;
    background: var(--dafu-raised);
    border: 1px solid var(--dafu-hairline);
    border-inline-start: 3px solid var(--dafu-kind-refusal);
    border-radius: var(--dafu-radius);
  }
  .refusals button {
    display: block;
    width: 100%;
    padding: 0.5rem 0.75rem;
  }
  .refusals small {
    display: block;
    color: var(--dafu-muted);
    font-size: 0.75rem;
  }
  .pager {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
    font-size: 0.8125rem;
  }
  @container (min-width: 720px) {
    table {
      display: table;
    }
    thead {
      display: table-header-group;
      position: static;
      clip-path: none;
    }
    tbody {
      display: table-row-group;
    }
    tr {
      display: table-row;
      background: none;
    }
    tr[aria-current],
    tr.lit,
    tbody tr:hover {
      background: var(--dafu-chosen);
    }
    th,
    td,
    td.empty:is(.actor, .deadline, .target, .strength, .condition),
    td:is(.actor, .deadline, .target, .strength, .condition) {
      display: table-cell;
      position: static;
      margin: 0;
      padding: 0.45rem 0.6rem;
      border-bottom: 1px solid var(--dafu-hairline);
      text-align: start;
      vertical-align: top;
      font-size: 0.875rem;
    }
    th {
      font-size: 0.75rem;
      font-weight: 500;
      color: var(--dafu-muted);
      white-space: nowrap;
    }
    td::before,
    .time::before {
      content: none !important;
    }
    .time {
      display: block;
    }
    td.action {
      width: 26%;
    }
    td.quote {
      width: 34%;
      font-size: 0.8125rem;
    }
    td small {
      display: block;
      margin: 0;
    }
  }
  @media print {
    tr {
      break-inside: avoid;
    }
    .why,
    .pager {
      display: none;
    }
    td.quote q,
    tr .go {
      -webkit-line-clamp: none;
      line-clamp: none;
    }
  }
`;
