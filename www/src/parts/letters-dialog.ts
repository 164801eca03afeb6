import { html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { formatNumber } from "../i18n/number";
import type { Words } from "../i18n/words";
import type { Left } from "../state/clear-all";
import type { Shelf } from "../state/letter-store";
import type { KeptLetter } from "../state/stored";
import { controls } from "../styles/controls";
import { dialogStyles } from "../styles/dialog";
import { base } from "../styles/tokens";
import { lettersDialogStyles } from "./letters-dialog.styles";
import { emit, part } from "./part";

/**
 * Letters of this session and letters kept on this computer.
 *
 * Events: `letter-open` `{letter}`, `letter-save`, `letter-remove` `{id}`, `removal-undo`, `clear-all`.
 */
@part("dafu-letters-dialog")
export class LettersDialog extends LitElement {
  static override styles = [base, controls, dialogStyles, lettersDialogStyles];

  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) session: readonly KeptLetter[] = [];
  /** The one that is shown; null where none is. */
  @property({ attribute: false }) current: string | null = null;
  /** Null before the browser has told. */
  @property({ attribute: false }) shelf: Shelf | null = null;
  @property({ type: Boolean }) canUndo = false;
  /** What is said of the last act, and of what went wrong in it. */
  @property() said = "";
  /** What was found after everything was cleared. */
  @property({ attribute: false }) left: Left | null = null;
  @state() private sure = false;
  @query("dialog") private dialog!: HTMLDialogElement;

  show(): void {
    this.sure = false;
    this.dialog.showModal();
  }

  protected override render(): unknown {
    const say = this.words.keeping;
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${say.title}</h2>
      <p class="muted">${say.words}</p>
      <h3>${say.session}</h3>
      ${this.session.length === 0 ? html`<p class="muted">${say.none}</p>` : html`<ul>${this.session.map((letter) => this.renderRead(letter))}</ul>`}
      ${this.current === null
        ? nothing
        : html`<button type="button" class="framed" @click=${() => emit(this, "letter-save")}>${this.saved ? say.saveAgain : say.save}</button>`}
      <h3>${say.saved}</h3>
      ${this.renderShelf()}
      <p role="status" class="said">${this.left ? say.cleared(this.left) : this.said}</p>
      ${this.canUndo ? html`<button type="button" class="framed" @click=${() => emit(this, "removal-undo")}>${say.undoRemove}</button>` : nothing}
      ${this.renderClear()}
    </dialog>`;
  }

  private get saved(): boolean {
    return this.shelf?.letters.some(({ text }) => text === this.current) ?? false;
  }

  private renderRead(letter: KeptLetter): unknown {
    const { current, open, openLong, chars } = this.words.keeping;
    return html`<li>
      <span class="name" lang="zh-CN">${letter.name}</span>
      <small>${chars(formatNumber(letter.text.length))}</small>
      ${letter.text === this.current
        ? html`<small class="here">${current}</small>`
        : html`<button type="button" class="framed" aria-label=${openLong(letter.name)} @click=${() => this.open(letter)}>${open}</button>`}
    </li>`;
  }

  private renderShelf(): unknown {
    const say = this.words.keeping;
    if (!this.shelf) return html`<p class="muted">${say.reading}</p>`;
    const { letters, broken } = this.shelf;
    const exported = letters.reduce((last, letter) => (letter.exported > last ? letter.exported : last), "");
    const size = letters.reduce((sum, { text, proposal }) => sum + new Blob([text, proposal ?? ""]).size, 0);
    return html`<p class="muted">${say.summary(formatNumber(letters.length), sizeOf(size))}${exported === "" ? nothing : ` · ${say.exported(exported.slice(0, 10))}`}</p>
      ${broken > 0 ? html`<p><code>E-STORE</code> ${say.errors.store.broken(broken)}</p>` : nothing}
      <ul>
        ${letters.map(
          (letter) => html`<li>
            <span class="name" lang="zh-CN">${letter.name}</span>
            <small>
              ${[
                letter.saved.slice(0, 10),
                say.chars(formatNumber(letter.text.length)),
                ...(letter.proposal === null ? [] : [this.words.questions.proposal.added]),
                ...(letter.notes.size > 0 ? [say.notes(letter.notes.size)] : []),
                letter.exported === "" ? say.neverExported : say.exported(letter.exported.slice(0, 10)),
              ].join(" · ")}
            </small>
            <button type="button" class="framed" aria-label=${say.openLong(letter.name)} @click=${() => this.open(letter)}>${say.open}</button>
            <button type="button" class="framed" aria-label=${say.removeLong(letter.name)} @click=${() => emit(this, "letter-remove", { id: letter.id })}>
              ${say.remove}
            </button>
          </li>`,
        )}
      </ul>`;
  }

  private renderClear(): unknown {
    const say = this.words.keeping;
    const ask = html`<button type="button" class="framed" @click=${() => (this.sure = true)}>${say.clear}</button>`;
    const sure = html`<button type="button" class="framed danger" @click=${this.clear}>${say.clearSure}</button>
      <button type="button" class="framed" @click=${() => (this.sure = false)}>${say.clearNo}</button>`;
    return html`<div class="acts">
      ${this.sure ? html`<p class="whole">${say.clearNote}</p>${sure}` : ask}
      <button type="button" class="framed end" @click=${() => this.dialog.close()}>${say.close}</button>
    </div>`;
  }

  private clear(): void {
    this.sure = false;
    emit(this, "clear-all");
  }

  private open(letter: KeptLetter): void {
    this.dialog.close();
    emit(this, "letter-open", { letter });
  }
}

function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${formatNumber(Math.ceil(bytes / 1000))} kB` : `${formatNumber(Math.round(bytes / 1e5) / 10)} MB`;
}

declare global {
  interface HTMLElementTagNameMap {
    "dafu-letters-dialog": LettersDialog;
  }
}
