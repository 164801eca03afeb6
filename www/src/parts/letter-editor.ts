import { css, html, LitElement } from "lit";
import { property, query } from "lit/decorators.js";
import type { Words } from "../i18n/words";
import { base } from "../styles/tokens";
import { emit, part } from "./part";

/** How long a pause in typing is, in milliseconds. */
const PAUSE = 400;

/** The letter as text to change; what changes is told after a pause, never while composing. Event: `text-edit` `{text}`. */
@part("dafu-letter-editor")
export class LetterEditor extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        height: 100%;
      }
      .editor {
        display: flex;
        flex-direction: column;
        height: 100%;
        padding: 20px;
        gap: 0.5rem;
      }
      textarea {
        flex: 1;
        width: min(100%, calc(var(--dafu-letter-measure) + 8em));
        margin: 0 auto;
        padding: 2em;
        resize: none;
        color: var(--dafu-ink);
        background: var(--dafu-paper);
        border: 1px solid var(--dafu-faint);
        border-radius: 2px;
        font-family: var(--dafu-font-letter);
        font-size: 1.0625rem;
        line-height: 1.9;
      }
      p {
        margin: 0 auto;
        color: var(--dafu-muted);
        font-size: 0.8125rem;
      }
    `,
  ];

  @property({ attribute: false }) text = "";
  @property({ attribute: false }) words!: Words;
  @query("textarea") private area!: HTMLTextAreaElement;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What a text area makes of the text: it knows one kind of line break only. */
  private told = "";

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.tell();
  }

  protected override firstUpdated(): void {
    this.area.value = this.text;
    this.told = this.area.value;
    this.area.focus();
    this.area.setSelectionRange(0, 0);
    this.area.scrollTop = 0;
  }

  protected override render(): unknown {
    const { label, hint } = this.words.editor;
    return html`<div class="editor">
      <textarea aria-label=${label} lang="zh-CN" spellcheck="false" @input=${this.onInput} @compositionend=${this.wait}></textarea>
      <p>${hint}</p>
    </div>`;
  }

  private onInput(event: InputEvent): void {
    if (!event.isComposing) this.wait();
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.tell();
    }, PAUSE);
  }

  private tell(): void {
    clearTimeout(this.timer);
    const { value } = this.area;
    if (value === this.told) return;
    this.told = value;
    emit(this, "text-edit", { text: value });
  }
}
