import { html, LitElement, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { Words } from "../i18n/words";
import { blankNote, type Note } from "../state/user-layer";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import { itemNoteStyles } from "./item-note.styles";
import { emit, part } from "./part";

/**
 * The user's note on one item of the ledger, folded until it is wanted.
 *
 * Events: `note-write` `{key, change}`.
 */
@part("dafu-item-note")
export class ItemNote extends LitElement {
  static override styles = [base, controls, itemNoteStyles];

  @property({ attribute: false }) key = "";
  @property({ attribute: false }) note: Note = blankNote;
  @property({ attribute: false }) words!: Words;
  /** Of the item, for those who do not see the row. */
  @property({ type: Number }) number = 0;
  /** It can be read, not written. */
  @property({ type: Boolean }) readOnly = false;

  protected override render(): unknown {
    const { notes: say } = this.words;
    const { verdict, correction, progress, checked, remark } = this.note;
    if (this.readOnly) return this.renderState();
    return html`<details>
      <summary aria-label=${say.label(this.number)}>${say.summary}${this.renderState()}</summary>
      <div class="fields">
        <label
          ><span>${say.verdict}</span>
          <select @change=${(event: Event) => this.write({ verdict: valueOf(event) as Note["verdict"] })}>
            ${this.options(say.verdicts, verdict)}
          </select></label
        >
        <label
          ><span>${say.progress}</span>
          <select @change=${(event: Event) => this.write({ progress: valueOf(event) as Note["progress"] })}>
            ${this.options(say.progresses, progress)}
          </select></label
        >
        <label
          ><span>${say.checked}</span>
          <input type="date" .value=${checked} @change=${(event: Event) => this.write({ checked: valueOf(event) })}
        /></label>
        <label class="wide"
          ><span>${say.correction}</span>
          <input type="text" .value=${correction} @change=${(event: Event) => this.write({ correction: valueOf(event).trim() })}
        /></label>
        <label class="wide"
          ><span>${say.remark}</span>
          <input type="text" .value=${remark} @change=${(event: Event) => this.write({ remark: valueOf(event).trim() })}
        /></label>
      </div>
    </details>`;
  }

  /** What was said, beside the folded form. */
  private renderState(): unknown {
    const { notes: say } = this.words;
    const { verdict, progress, checked, correction, remark } = this.note;
    const told = [
      verdict && say.verdicts[verdict],
      progress && say.progresses[progress],
      checked,
      correction && `→ ${correction}`,
      remark,
    ].filter((word) => word !== "" && word !== undefined);
    return told.length > 0 ? html`<span class="state">${told.join(" · ")}</span>` : nothing;
  }

  private options(names: Readonly<Record<string, string>>, chosen: string): unknown {
    return ["", ...Object.keys(names)].map(
      (name) => html`<option value=${name} ?selected=${name === chosen}>${names[name] ?? this.words.notes.unsaid}</option>`,
    );
  }

  private write(change: Partial<Note>): void {
    emit(this, "note-write", { key: this.key, change });
  }
}

function valueOf(event: Event): string {
  return (event.currentTarget as HTMLInputElement | HTMLSelectElement).value;
}
