import { html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { formatNumber } from "../i18n/number";
import type { Words } from "../i18n/words";
import type { BatchLetter } from "../state/batch";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import { batchTableStyles } from "./batch-table.styles";
import { emit, part } from "./part";

/** Rows that are shown at a time. */
const PAGE = 300;

/** The letters of a batch, each with how far it has come. Event: `letter-open` `{id, start}`. */
@part("dafu-batch-letters")
export class BatchLetters extends LitElement {
  static override styles = [base, controls, batchTableStyles];

  /** Those that fit the choice. */
  @property({ attribute: false }) letters: readonly BatchLetter[] = [];
  /** Every letter, at the place of its id. */
  @property({ attribute: false }) all: readonly BatchLetter[] = [];
  @property({ attribute: false }) words!: Words;
  @state() private shown = PAGE;

  protected override render(): unknown {
    const { batch: say } = this.words;
    if (this.letters.length === 0) return html`<p class="none">${say.none}</p>`;
    const left = this.letters.length - this.shown;
    return html`<div class="wide">
        <table aria-label=${say.tabs.letters}>
          <thead>
            <tr>
              ${Object.values(say.columns).map((name) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${this.letters.slice(0, this.shown).map((letter) => this.renderRow(letter))}
          </tbody>
        </table>
      </div>
      ${left > 0
        ? html`<button type="button" class="framed more" @click=${() => (this.shown += PAGE)}>
            ${say.more(formatNumber(Math.min(PAGE, left)), formatNumber(left))}
          </button>`
        : nothing}`;
  }

  private renderRow(letter: BatchLetter): unknown {
    const { id, path, digest } = letter;
    return html`<tr>
      <td class="file">
        ${digest ? html`<button type="button" class="go" @click=${() => emit(this, "letter-open", { id, start: null })}>${path}</button>` : path}
        ${this.renderRepetition(letter)}
      </td>
      <td>${digest?.documentNumber}</td>
      <td>${digest?.issuer}</td>
      <td class="date">${digest?.date}</td>
      <td class="figure">${digest?.commitments}</td>
      <td class="figure">${digest?.dated}</td>
      <td class="figure">${digest ? `${Math.round(digest.unclassified * 100)}%` : nothing}</td>
      <td class=${letter.stage === "failed" ? "failed" : "state"}>${this.stateOf(letter)}</td>
    </tr>`;
  }

  private renderRepetition({ repetition }: BatchLetter): unknown {
    const { batch: say } = this.words;
    const first = repetition && this.all[repetition.of];
    return first ? html`<span class="repeated">${repetition.exact ? say.exact(first.path) : say.alike(first.path)}</span>` : nothing;
  }

  private stateOf({ stage, error }: BatchLetter): string {
    const { batch: say, errors } = this.words;
    return error ? errors.sentences[error.code](error.detail) : say.stages[stage];
  }
}
