import { html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { Words } from "../i18n/words";
import type { BatchLetter } from "../state/batch";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import { batchTable } from "./batch-table";
import { batchTableStyles } from "./batch-table.styles";
import { emit, part } from "./part";

/** Rows that are shown at a time. */
const STEP = 300;
type Key = keyof Words["batch"]["columns"];
/** The columns in their order, and how each is set. */
const columns: readonly (readonly [key: Key, set: string])[] = [
  ["file", "file"],
  ["number", "whole"],
  ["issuer", "issuer"],
  ["date", "date"],
  ["commitments", "figure"],
  ["dated", "figure"],
  ["unclassified", "figure"],
  ["state", "state"],
];

/** The letters of a batch, each with how far it has come. Event: `letter-open` `{id, start}`. */
@part("dafu-batch-letters")
export class BatchLetters extends LitElement {
  static override styles = [base, controls, batchTableStyles];

  /** Those that fit the choice. */
  @property({ attribute: false }) letters: readonly BatchLetter[] = [];
  /** Every letter, at the place of its id. */
  @property({ attribute: false }) all: readonly BatchLetter[] = [];
  @property({ attribute: false }) words!: Words;
  @state() private shown = STEP;

  protected override render(): unknown {
    const { batch: say } = this.words;
    if (this.letters.length === 0) return html`<p class="none">${say.none}</p>`;
    return batchTable({
      name: say.tabs.letters,
      columns: columns.map(([key, set]) => ({ name: say.columns[key], set })),
      rows: this.letters,
      renderRow: (letter) => this.renderRow(letter),
      shown: this.shown,
      step: STEP,
      more: () => (this.shown += STEP),
      words: this.words,
    });
  }

  private renderRow(letter: BatchLetter): unknown {
    const { id, path, digest, error } = letter;
    // Of what could not be read there is nothing to put into columns, but a sentence.
    if (error) return html`<tr><td colspan=${columns.length}>${path}<span class="failed">${this.words.errors.sentences[error.code](error.detail)}</span></td></tr>`;
    const cells: Record<Key, unknown> = {
      file: [digest ? html`<button type="button" class="go" @click=${() => emit(this, "letter-open", { id, start: null })}>${path}</button>` : path, this.renderRepetition(letter)],
      number: digest?.documentNumber,
      issuer: digest?.issuer,
      date: digest?.date,
      commitments: digest?.commitments,
      dated: digest?.dated,
      unclassified: digest ? `${Math.round(digest.unclassified * 100)}%` : nothing,
      state: this.words.batch.stages[letter.stage],
    };
    return html`<tr>
      ${columns.map(([key, set]) => html`<td class=${set}>${cells[key]}</td>`)}
    </tr>`;
  }

  private renderRepetition({ repetition }: BatchLetter): unknown {
    const { batch: say } = this.words;
    const first = repetition && this.all[repetition.of];
    return first ? html`<span class="repeated">${repetition.exact ? say.exact(first.path) : say.alike(first.path)}</span>` : nothing;
  }
}
