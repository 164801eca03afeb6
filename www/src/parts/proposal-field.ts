import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { property, query } from "lit/decorators.js";
import type { Words } from "../i18n/words";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import { emit, part } from "./part";

/** Where the proposal's own text is added to a letter that comes without it. Event: `proposal-give` `{text}`. */
@part("dafu-proposal-field")
export class ProposalField extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        margin-bottom: 1.1rem;
        font-size: 0.8125rem;
      }
      summary {
        padding: 0.3rem 0;
        min-height: 28px;
        color: var(--dafu-muted);
        cursor: pointer;
      }
      textarea {
        box-sizing: border-box;
        width: 100%;
        min-height: 8rem;
        padding: 0.5rem;
        border: 1px solid var(--dafu-faint);
        border-radius: 4px;
        background: transparent;
        color: inherit;
        font: inherit;
        resize: vertical;
      }
      p {
        margin: 0 0 0.4rem;
        color: var(--dafu-muted);
      }
    `,
  ];

  /** What was given before. */
  @property({ attribute: false }) text = "";
  /** How the letter begins: what is typed for one is no proposal of another. */
  @property({ attribute: false }) letter = "";
  @property({ attribute: false }) words!: Words;
  @query("textarea") private readonly field!: HTMLTextAreaElement;

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("letter")) this.field.value = this.text;
  }

  protected override render(): unknown {
    const { add, added, hint, label, use, remove } = this.words.questions.proposal;
    return html`<details>
      <summary>${this.text === "" ? add : added}</summary>
      <p id="hint">${hint}</p>
      <textarea aria-label=${label} aria-describedby="hint" .value=${this.text} @keydown=${this.onKey}></textarea>
      <button type="button" @click=${() => this.give(this.field.value)}>${use}</button>
      ${this.text === "" ? nothing : html`<button type="button" @click=${() => this.give("")}>${remove}</button>`}
    </details>`;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing) this.give(this.field.value);
  };

  private give(text: string): void {
    emit(this, "proposal-give", { text });
  }
}
