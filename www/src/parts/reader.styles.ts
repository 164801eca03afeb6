import { css, unsafeCSS } from "lit";
import { markKinds } from "../model/kinds";

/** Every kind in black, without tints: its line and its badge tell it. */
const black = unsafeCSS(markKinds.map((kind) => `--dafu-kind-${kind}: #000;`).join(" "));

export const readerStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
    background: var(--dafu-surface);
  }
  .panes {
    flex: 1;
    min-height: 0;
    display: grid;
    grid-template-rows: minmax(0, 1fr);
  }
  .wide.view-split {
    grid-template-columns: minmax(230px, 20%) minmax(0, 1fr) minmax(330px, 28%);
  }
  .medium.view-split {
    grid-template-columns: minmax(0, 1fr) minmax(290px, 38%);
  }
  .narrow {
    grid-template-rows: minmax(0, 1fr) auto;
  }
  .left,
  .side {
    display: flex;
    flex-direction: column;
    min-height: 0;
    min-width: 0;
    background: var(--dafu-panel);
  }
  /* Facts and outline each scroll for themselves: however long the facts are, the outline is in sight. */
  .left > * {
    overflow: auto;
    overscroll-behavior: contain;
  }
  .left > .facts {
    flex: 0 1 auto;
    max-height: 58%;
  }
  .left > .outline {
    flex: 1 1 42%;
  }
  .left {
    border-inline-end: 1px solid var(--dafu-hairline);
  }
  .side {
    border-inline-start: 1px solid var(--dafu-hairline);
  }
  .titled {
    padding: 0.75rem 0.9rem 1rem;
  }
  .titled + .titled {
    border-top: 1px solid var(--dafu-hairline);
  }
  .titled.outline {
    padding-inline: 0.4rem 0.5rem;
  }
  .titled.outline .title {
    padding-inline: 0.5rem;
  }
  .title {
    margin-bottom: 0.5rem;
    font-size: 0.8125rem;
    font-weight: 600;
    color: var(--dafu-muted);
    letter-spacing: 0.08em;
  }
  .centre {
    display: flex;
    flex-direction: column;
    min-height: 0;
    min-width: 0;
  }
  .centre[hidden] {
    display: none;
  }
  .head {
    padding: 2px 10px;
    border-bottom: 1px solid var(--dafu-hairline);
    background: var(--dafu-panel);
  }
  .letter-place {
    flex: 1;
    min-height: 0;
  }
  .pane,
  .left > * {
    position: relative;
  }
  .pane {
    flex: 1;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0.75rem 0.75rem 1.5rem;
  }
  .pane:focus-visible {
    outline-offset: -2px;
  }
  .narrow .side {
    border: 0;
    display: contents;
  }
  .narrow .pane {
    grid-row: 1;
    background: var(--dafu-panel);
  }
  .narrow dafu-tab-strip {
    grid-row: 2;
  }
  .narrow .centre {
    grid-row: 1;
  }
  .view-ledger .side,
  .view-chart .side {
    border: 0;
  }
  .crumbs {
    display: flex;
    align-items: center;
    gap: 0.25rem;
    padding: 0 0.35rem;
    border-bottom: 1px solid var(--dafu-hairline);
    background: var(--dafu-panel);
    font-size: 0.8125rem;
  }
  .crumbs .here {
    flex: 1;
    min-width: 0;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--dafu-muted);
  }
  .crumbs button {
    white-space: nowrap;
    min-height: 40px;
  }
  .narrow dafu-legend-bar {
    max-height: 40vh;
    overflow: auto;
  }
  @media print {
    .head,
    .crumbs {
      display: none;
    }
    :host,
    .panes,
    .centre,
    .letter-place {
      display: block;
      height: auto;
      background: none;
    }
    .centre {
      break-before: page;
    }
    .mono {
      ${black}
      --dafu-ink: #000;
      --dafu-muted: #000;
      --dafu-accent: #000;
      --dafu-tint: 0;
    }
  }
`;
