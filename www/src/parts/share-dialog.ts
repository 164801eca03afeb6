import { css, html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { oneFile } from "../edition";
import { formatNumber } from "../i18n/number";
import type { Words } from "../i18n/words";
import { addressWith } from "../links/address";
import { LONGEST_LINK, pack } from "../links/packed";
import { controls } from "../styles/controls";
import { dialogStyles } from "../styles/dialog";
import { base } from "../styles/tokens";
import { emit, part } from "./part";

/**
 * Makes a link that holds the letter, and says what that means. Events: `link-copy` `{text}`, `letter-download`.
 */
@part("dafu-share-dialog")
export class ShareDialog extends LitElement {
  static override styles = [
    base,
    controls,
    dialogStyles,
    css`
      textarea {
        width: 100%;
        height: 5em;
        font: 0.8125rem/1.5 monospace;
        color: var(--dafu-ink);
        background: var(--dafu-paper);
        border: 1px solid var(--dafu-faint);
        border-radius: var(--dafu-radius);
        word-break: break-all;
      }
      label {
        display: flex;
        gap: 0.5em;
        align-items: baseline;
        min-height: 24px;
      }
    `,
  ];

  @property({ attribute: false }) words!: Words;
  @state() private packed: string | null = null;
  @state() private unable = false;
  /** The chosen sentence, as an anchor; null where none is chosen. */
  @state() private sentence: string | null = null;
  @state() private withSentence = true;
  @query("dialog") private dialog!: HTMLDialogElement;

  async show(text: string, sentence: string | null): Promise<void> {
    Object.assign(this, { packed: null, unable: false, sentence });
    this.dialog.showModal();
    try {
      this.packed = await pack(text);
    } catch {
      this.unable = true;
    }
  }

  private get link(): string {
    return addressWith({ letter: this.packed, sentence: this.withSentence ? this.sentence : null });
  }

  protected override render(): unknown {
    const say = this.words.keeping.share;
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${say.title}</h2>
      <p>${say.what}</p>
      ${oneFile ? html`<p>${say.disk}</p>` : nothing}
      <div role="status">${this.unable ? say.unable : this.packed === null ? say.making : this.renderLink(this.link)}</div>
      <div class="acts">
        ${this.unable || this.tooLong
          ? html`<button type="button" class="framed" @click=${() => emit(this, "letter-download")}>${say.file}</button>`
          : html`<button type="button" class="framed main" ?disabled=${this.packed === null} @click=${() => emit(this, "link-copy", { text: this.link })}>
              ${say.copy}
            </button>`}
        <button type="button" class="framed" @click=${() => this.dialog.close()}>${say.close}</button>
      </div>
    </dialog>`;
  }

  private get tooLong(): boolean {
    return this.packed !== null && this.link.length > LONGEST_LINK;
  }

  private renderLink(link: string): unknown {
    const say = this.words.keeping.share;
    const length = html`<p>${say.length(formatNumber(link.length))}</p>`;
    if (this.tooLong) return [length, html`<p>${say.tooLong(formatNumber(LONGEST_LINK))}</p>`];
    return html`<textarea readonly aria-label=${say.field} .value=${link}></textarea>
      ${length}
      ${this.sentence === null
        ? nothing
        : html`<label
            ><input
              type="checkbox"
              .checked=${this.withSentence}
              @change=${(event: Event) => (this.withSentence = (event.target as HTMLInputElement).checked)}
            /><span>${say.withSentence}</span></label
          >`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "dafu-share-dialog": ShareDialog;
  }
}
