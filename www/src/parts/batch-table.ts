import { html, nothing } from "lit";
import { formatNumber } from "../i18n/number";
import type { Words } from "../i18n/words";
import { tableHead, type Column } from "./table-head";

interface BatchTable<Row> {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly renderRow: (row: Row) => unknown;
  /** How many rows stand there, and how many come when more are asked for. */
  readonly shown: number;
  readonly step: number;
  readonly more: () => void;
  readonly words: Words;
}

/** A table whose rows come a few hundred at a time. */
export function batchTable<Row>({ name, columns, rows, renderRow, shown, step, more, words }: BatchTable<Row>): unknown {
  const left = rows.length - shown;
  return html`<table aria-label=${name}>
      ${tableHead(columns)}
      <tbody>
        ${rows.slice(0, shown).map(renderRow)}
      </tbody>
    </table>
    ${left > 0
      ? html`<button type="button" class="framed more" @click=${more}>
          ${words.batch.more(formatNumber(Math.min(step, left)), formatNumber(left))}
        </button>`
      : nothing}`;
}
