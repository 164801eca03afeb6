import { html, LitElement, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { formatNumber } from "../i18n/number";
import type { Words } from "../i18n/words";
import type { BatchLetter } from "../state/batch";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import { batchTable } from "./batch-table";
import { batchTableStyles } from "./batch-table.styles";
import { emit, part } from "./part";

/** Rows that are shown at a time. */
const STEP = 200;
/** The columns there is room for; all of them are in what is taken away. */
const columns = ["来源", "承诺事项", "责任单位", "完成时限", "最迟日期", "目标", "力度", "未采纳原因"];

interface Row {
  readonly letter: BatchLetter;
  readonly cells: readonly string[];
}

/** The promises of all letters in one ledger. Event: `letter-open` `{id, start}`. */
@part("dafu-batch-ledger")
export class BatchLedger extends LitElement {
  static override styles = [base, controls, batchTableStyles];

  @property({ attribute: false }) letters: readonly BatchLetter[] = [];
  /** Of the engine's ledger, in its order. */
  @property({ attribute: false }) headings: readonly string[] = [];
  @property({ attribute: false }) words!: Words;
  /** Rows with a day only. */
  @property({ type: Boolean }) dated = false;
  @state() private shown = STEP;
  private rows: readonly Row[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("letters") && !changed.has("dated")) return;
    const due = this.headings.indexOf("最迟日期");
    const all = this.letters.flatMap((letter) => letter.rows.map((cells) => ({ letter, cells })));
    this.rows = this.dated ? all.filter(({ cells }) => cells[due] !== "") : all;
  }

  protected override render(): unknown {
    const { batch: say } = this.words;
    if (this.rows.length === 0) return html`<p class="none">${this.letters.some(({ digest }) => digest) ? say.none : say.waiting}</p>`;
    const shown = columns.map((name) => this.headings.indexOf(name)).filter((at) => at >= 0);
    const letters = new Set(this.rows.map(({ letter }) => letter)).size;
    const table = batchTable({
      name: say.tabs.ledger,
      columns: shown.map((at) => ({ name: this.headings[at] ?? "" })),
      rows: this.rows,
      renderRow: (row) => this.renderRow(row, shown),
      shown: this.shown,
      step: STEP,
      more: () => (this.shown += STEP),
      words: this.words,
    });
    return html`<p class="state">${say.shown(formatNumber(this.rows.length), formatNumber(letters))}</p>
      ${table}`;
  }

  private renderRow(row: Row, shown: readonly number[]): unknown {
    return html`<tr>
      ${shown.map((at) => {
        const name = this.headings[at];
        const cell = row.cells[at] ?? "";
        if (name !== "承诺事项") return html`<td class=${name === "最迟日期" ? "date" : ""}>${cell}</td>`;
        return html`<td class="matter"><button type="button" class="go" @click=${() => this.open(row)}>${cell}</button></td>`;
      })}
    </tr>`;
  }

  /** Opens the letter where the promise stands. */
  private open({ letter, cells }: Row): void {
    const place = cells[this.headings.indexOf("原文位置")] ?? "";
    emit(this, "letter-open", { id: letter.id, start: Number(/^\d+/u.exec(place)?.[0] ?? NaN) });
  }
}
