import { css } from "lit";

/** Set for paper only: nothing of it is ever on the screen. */
export const printSheetStyles = css`
  :host {
    font-family: var(--dafu-font-letter);
    font-size: 10.5pt;
    line-height: 1.5;
  }
  .name {
    margin: 0 0 10pt;
    font-family: var(--dafu-font-title);
    font-size: 16pt;
    font-weight: 700;
    line-height: 1.4;
    text-align: center;
    text-wrap: balance;
  }
  section {
    margin-bottom: 14pt;
  }
  .title {
    margin: 0 0 4pt;
    font-family: var(--dafu-font-heading);
    font-size: 12pt;
    break-after: avoid;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  thead {
    display: table-header-group;
  }
  tr {
    break-inside: avoid;
  }
  th,
  td {
    padding: 2.5pt 3.5pt;
    border: 0.5pt solid var(--dafu-muted);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  th {
    font-family: var(--dafu-font-heading);
    font-weight: 400;
  }
  .number {
    width: 6%;
    text-align: center;
  }
  .actor,
  .deadline,
  .target {
    width: 13%;
  }
  .strength,
  .bare {
    width: 8.5%;
  }
  .reason {
    width: 20%;
  }
  b {
    font-weight: 600;
  }
  q {
    display: block;
    quotes: none;
  }
  small {
    display: block;
    font-size: 9pt;
  }
`;
