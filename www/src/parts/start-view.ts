import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { property, query } from "lit/decorators.js";
import { download, gallery } from "../edition";
import { formatNumber } from "../i18n/number";
import type { Words } from "../i18n/words";
import { sampleNames } from "../samples/samples";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import { emit, part } from "./part";

const PREVIEW = 3000;

/**
 * The page before there is a letter: a real text area, and what will come of it.
 *
 * Events: `text-type` `{text}`, `text-paste` `{text}` (the whole text after a paste), `text-analyze`, `text-clear`, `file-choose`,
 * `folder-choose`, `sample-choose` `{id}`.
 */
@part("dafu-start-view")
export class StartView extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        overflow: auto;
        height: 100%;
        background: var(--dafu-surface);
      }
      .start {
        display: flex;
        flex-direction: column;
        gap: 0.9rem;
        min-height: 100%;
        width: min(50rem, 100%);
        margin: 0 auto;
        padding: clamp(0.75rem, 3vh, 2.5rem) 1rem 1.25rem;
      }
      h2 {
        margin: 0;
        font-family: var(--dafu-font-title);
        font-size: clamp(1.25rem, 3vw, 1.625rem);
        font-weight: 700;
        line-height: 1.4;
      }
      .sheet {
        flex: 1 0 15rem;
        width: 100%;
        padding: 1.1rem 1.25rem;
        resize: none;
        color: var(--dafu-ink);
        background: var(--dafu-paper);
        border: 1px solid var(--dafu-faint);
        border-radius: 8px;
        box-shadow: 0 6px 24px rgb(0 0 0 / 4%);
        font-family: var(--dafu-font-letter);
        font-size: 1.0625rem;
        line-height: 1.9;
      }
      .preview {
        flex-basis: 0;
        min-height: 15rem;
        overflow: auto;
        white-space: pre-wrap;
      }
      textarea::placeholder {
        color: var(--dafu-muted);
        opacity: 1;
      }
      .acts,
      .samples {
        display: flex;
        flex-wrap: wrap;
        align-items: stretch;
        gap: 0.5rem;
      }
      .chars {
        align-self: center;
        margin-inline-start: auto;
        color: var(--dafu-muted);
        font-size: 0.8125rem;
      }
      .gives {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr));
        gap: 0.25rem 1.25rem;
        margin: 0;
        padding: 0;
        list-style: none;
        color: var(--dafu-muted);
        font-size: 0.875rem;
      }
      .gives li::before {
        content: "·" / "";
        margin-inline-end: 0.5em;
        color: var(--dafu-accent);
        font-weight: 700;
      }
      .samples {
        color: var(--dafu-muted);
        font-size: 0.875rem;
      }
      .samples button {
        flex: 1 1 9rem;
        color: var(--dafu-ink);
      }
      small {
        display: block;
        color: var(--dafu-muted);
        font-size: 0.75rem;
      }
      a {
        color: var(--dafu-link);
        white-space: nowrap;
      }
      p {
        margin: 0;
        font-size: 0.875rem;
        color: var(--dafu-muted);
      }
    `,
  ];

  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) text = "";
  /** Seconds that a long text will take; 0 where it is read without asking. */
  @property({ type: Number }) seconds = 0;
  @query("textarea") private area!: HTMLTextAreaElement | null;
  private pasted = false;
  private told = "";

  /** The field follows a text that came from elsewhere; what was typed in it is there already. */
  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("text") && this.area && this.text !== this.told) this.area.value = this.text;
  }

  protected override render(): unknown {
    const { start: say, samples } = this.words;
    return html`<div class="start">
      <h2>${say.title}</h2>
      <slot name="notice"></slot>
      ${this.seconds > 0 ? this.renderPreview() : this.renderField()}
      <div class="acts">
        <button type="button" class="main" aria-keyshortcuts="Control+Enter" @click=${() => emit(this, "text-analyze")}>${say.analyze}</button>
        <button type="button" class="framed" @click=${() => emit(this, "file-choose")}>${say.choose}</button>
        <button type="button" class="framed folder" @click=${() => emit(this, "folder-choose")}>${say.folder}</button>
        ${this.seconds > 0
          ? html`<button type="button" class="framed" @click=${() => emit(this, "text-clear")}>${say.clear}</button>`
          : nothing}
        <span class="chars">${this.chars()}</span>
      </div>
      <ul class="gives">
        ${say.gives.map((line) => html`<li>${line}</li>`)}
      </ul>
      <p>${say.or}</p>
      <div class="samples">
        ${sampleNames.map(
          (id) => html`<button type="button" class="framed" @click=${() => emit(this, "sample-choose", { id })}>
            ${samples[id].name}<small>${samples[id].about}</small>
          </button>`,
        )}
      </div>
      <p>
        ${say.privacy}<br />
        ${download ? html`<a href=${download} download>${say.oneFile}</a>${say.oneFileNote}` : nothing}
        ${gallery ? html` · <a href=${gallery}>${say.embed}</a>` : nothing}
      </p>
    </div>`;
  }

  private renderField(): unknown {
    const { textarea, placeholder } = this.words.start;
    return html`<textarea
      class="sheet"
      aria-label=${textarea}
      placeholder=${placeholder}
      lang="zh-CN"
      spellcheck="false"
      autocomplete="off"
      @input=${this.onInput}
      @paste=${() => (this.pasted = true)}
      @keydown=${this.onKey}
    ></textarea>`;
  }

  /** Millions of characters in a field would stop the page for seconds; its beginning tells which text it is. */
  private renderPreview(): unknown {
    return html`<div class="sheet preview" role="region" aria-label=${this.words.start.textarea} tabindex="0" lang="zh-CN">${this.text.slice(0, PREVIEW)}…</div>`;
  }

  private chars(): unknown {
    if (this.text === "") return nothing;
    const chars = formatNumber(this.text.length);
    const { long, chars: count } = this.words.start;
    return this.seconds > 0 ? long(chars, formatNumber(this.seconds)) : count(chars);
  }

  /** A paste into an empty field is a letter; anything typed waits for its reader. Nothing happens while composing. */
  private onInput(event: InputEvent): void {
    const { pasted } = this;
    this.pasted = false;
    if (event.isComposing) return;
    this.told = (event.target as HTMLTextAreaElement).value;
    emit(this, pasted ? "text-paste" : "text-type", { text: this.told });
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    emit(this, "text-analyze");
  }
}
