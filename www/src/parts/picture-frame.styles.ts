import { css } from "lit";

export const pictureFrameStyles = css`
  header {
    display: flex;
    align-items: center;
    gap: 0.25rem;
    flex-wrap: wrap;
  }
  .title {
    flex: 1;
    font-family: var(--dafu-font-title);
    font-size: 1rem;
    font-weight: 700;
  }
  header button {
    padding: 0.1em 0.5em;
    min-height: 28px;
    font-size: 0.8125rem;
  }
  dafu-menu-button {
    font-size: 0.8125rem;
  }
  .sentence {
    margin: 0.1rem 0 0.5rem;
    color: var(--dafu-muted);
    font-size: 0.875rem;
  }
  .more {
    margin: 0.3rem 0 0;
    color: var(--dafu-muted);
    font-size: 0.8125rem;
  }
  svg {
    display: block;
    max-width: 100%;
    height: auto;
    overflow: visible;
    font-family: var(--dafu-font-interface);
  }
  .spot {
    cursor: pointer;
    outline: none;
  }
  .hit {
    fill: transparent;
    stroke: none;
  }
  .spot:hover .hit,
  .spot.lit .hit {
    fill: var(--dafu-hover);
    stroke: var(--dafu-kind-commitment);
  }
  .spot.chosen .hit {
    fill: var(--dafu-chosen);
    stroke: var(--dafu-kind-commitment);
  }
  .spot:focus-visible .hit {
    stroke: var(--dafu-focus);
    stroke-width: 2.5;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.8125rem;
  }
  th,
  td {
    padding: 0.3rem 0.4rem;
    border-bottom: 1px solid var(--dafu-hairline);
    text-align: start;
    vertical-align: top;
    font-variant-numeric: tabular-nums;
  }
  thead th {
    color: var(--dafu-muted);
    font-weight: 500;
    white-space: nowrap;
  }
  tbody th {
    font-weight: 400;
  }
  tbody tr.lit,
  tbody tr.chosen {
    background: var(--dafu-chosen);
  }
  tbody th button {
    padding: 0.1rem 0.2rem;
    min-height: 24px;
    min-width: 24px;
    text-decoration: underline;
    text-decoration-style: dotted;
    text-underline-offset: 3px;
  }
  .sentences {
    margin-top: 0.5rem;
    padding: 0.4rem 0.5rem;
    border: 1px solid var(--dafu-faint);
    border-radius: var(--dafu-radius);
    background: var(--dafu-raised);
    font-size: 0.875rem;
  }
  .sentences ol {
    max-height: 16rem;
    margin: 0;
    padding: 0;
    overflow: auto;
    list-style: none;
  }
  .sentences p {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
    margin: 0;
  }
  .sentences li button {
    width: 100%;
    padding: 0.2rem 0.3rem;
    min-height: 28px;
  }
  @media (forced-colors: active) {
    svg {
      --dafu-ink: CanvasText;
      --dafu-muted: CanvasText;
      --dafu-accent: CanvasText;
      --dafu-faint: GrayText;
      --dafu-paper: Canvas;
      --dafu-raised: Canvas;
      --dafu-chosen: Canvas;
      --dafu-hover: Canvas;
      --dafu-kind-commitment: CanvasText;
      --dafu-kind-report: CanvasText;
      --dafu-kind-condition: CanvasText;
      --dafu-kind-refusal: CanvasText;
      --dafu-kind-organisation: CanvasText;
      --dafu-focus: Highlight;
      forced-color-adjust: none;
    }
    .spot:hover .hit,
    .spot.lit .hit,
    .spot.chosen .hit {
      stroke: Highlight;
      stroke-width: 2.5;
    }
  }
  :host([paper]) {
    --dafu-font-interface: var(--dafu-font-heading);
  }
  :host([paper]) header,
  :host([paper]) .sentence {
    break-after: avoid;
  }
  :host([paper]) .title {
    font-size: 12pt;
  }
  :host([paper]) .sentence,
  :host([paper]) .more {
    font-size: 10pt;
  }
  :host([paper]) svg {
    break-inside: avoid;
    overflow: hidden;
    print-color-adjust: exact;
    -webkit-print-color-adjust: exact;
  }
`;
