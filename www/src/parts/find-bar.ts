import { css, html, LitElement } from "lit";
import { property, query } from "lit/decorators.js";
import { formatNumber } from "../i18n/number";
import type { Words } from "../i18n/words";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import { emit, part } from "./part";

/** Looks for words in the letter. Events: `find-seek` `{query}`, `find-step` `{by}`, `find-close`. */
@part("dafu-find-bar")
export class FindBar extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem;
        padding: 4px 10px;
        border-bottom: 1px solid var(--dafu-hairline);
        background: var(--dafu-panel);
      }
      input {
        flex: 1 1 5em;
        min-width: 4em;
        min-height: 32px;
        padding: 0.2em 0.6em;
        font: inherit;
        /* Smaller ones make a phone zoom in. */
        font-size: 1rem;
        color: var(--dafu-ink);
        background: var(--dafu-paper);
        border: 1px solid var(--dafu-muted);
        border-radius: var(--dafu-radius);
      }
      .count {
        color: var(--dafu-muted);
        font-size: 0.8125rem;
        font-variant-numeric: tabular-nums;
      }
      .step {
        min-width: 32px;
        padding-inline: 0.3em;
        text-align: center;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) words!: Words;
  @property() query = "";
  /** Places found, and which of them is shown, from 0. */
  @property({ type: Number }) count = 0;
  @property({ type: Number }) at = 0;
  @query("input") private field!: HTMLInputElement;

  /** Ready to type, with what was looked for before ready to be typed over. */
  override focus(): void {
    this.field.focus();
    this.field.select();
  }

  protected override firstUpdated(): void {
    this.focus();
  }

  protected override render(): unknown {
    const { label, hint, none, count, next, previous, close } = this.words.tools.find;
    const told = this.count > 0 ? count(formatNumber(this.at + 1), formatNumber(this.count)) : this.query.trim() === "" ? "" : none;
    return html`<div class="bar" role="search" @keydown=${this.onKey}>
      <input
        type="text"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck="false"
        aria-label=${label}
        title=${hint}
        .value=${this.query}
        @input=${this.onInput}
        @compositionend=${this.seek}
      />
      <span class="count" role="status">${told}</span>
      <button type="button" class="step" aria-label=${previous} title=${previous} ?disabled=${this.count === 0} @click=${() => this.step(-1)}>↑</button>
      <button type="button" class="step" aria-label=${next} title=${next} ?disabled=${this.count === 0} @click=${() => this.step(1)}>↓</button>
      <button type="button" class="step" aria-label=${close} title=${close} @click=${() => emit(this, "find-close")}>✕</button>
    </div>`;
  }

  private onInput(event: InputEvent): void {
    if (!event.isComposing) this.seek();
  }

  private seek(): void {
    emit(this, "find-seek", { query: this.field.value });
  }

  private step(by: 1 | -1): void {
    emit(this, "find-step", { by });
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === "Escape") emit(this, "find-close");
    else if (event.key === "Enter" && event.target === this.field) this.step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
