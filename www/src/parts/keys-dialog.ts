import { css, html, LitElement, nothing } from "lit";
import { property, query } from "lit/decorators.js";
import type { Words } from "../i18n/words";
import { shortcuts, type Key } from "../keys/shortcuts";
import { controls } from "../styles/controls";
import { dialogStyles } from "../styles/dialog";
import { base } from "../styles/tokens";
import { emit, part } from "./part";
import { tableHead } from "./table-head";

/** What every key does, and the switch for those that type something. Events: `keys-switch` `{on}`, `keys-print`. */
@part("dafu-keys-dialog")
export class KeysDialog extends LitElement {
  static override styles = [
    base,
    controls,
    dialogStyles,
    css`
      table {
        width: 100%;
        border-collapse: collapse;
      }
      th,
      td {
        padding: 0.3em 0.5em 0.3em 0;
        border-bottom: 1px solid var(--dafu-hairline);
        text-align: start;
        vertical-align: top;
        font-weight: 400;
      }
      thead th {
        color: var(--dafu-muted);
        font-size: 0.8125rem;
      }
      kbd {
        padding: 0.05em 0.4em;
        border: 1px solid var(--dafu-faint);
        border-bottom-width: 2px;
        border-radius: 4px;
        font-family: inherit;
        white-space: nowrap;
      }
      label {
        display: flex;
        gap: 0.5em;
        align-items: baseline;
        margin: 0 0 0.6rem;
        min-height: 24px;
      }
      @media print {
        dialog {
          position: static;
          width: auto;
          max-height: none;
          border: 0;
          padding: 0;
        }
        .acts,
        label {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) words!: Words;
  /** Keys that type something act. */
  @property({ type: Boolean }) on = true;
  @query("dialog") private dialog!: HTMLDialogElement;

  /** Opens it, or closes it where it is open. */
  show(): void {
    if (this.dialog.open) this.dialog.close();
    else this.dialog.showModal();
  }

  protected override render(): unknown {
    const say = this.words.tools.keys;
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${say.title}</h2>
      <p class="muted">${say.note}</p>
      <label
        ><input type="checkbox" .checked=${this.on} @change=${(event: Event) => emit(this, "keys-switch", { on: (event.target as HTMLInputElement).checked })} />
        <span>${say.switch}</span></label
      >
      <table>
        ${tableHead([{ name: say.key }, { name: say.act }])}
        <tbody>
          ${shortcuts.map(({ act, keys }) => html`<tr><th scope="row">${this.renderKeys(keys)}</th><td>${say.acts[act]}</td></tr>`)}
        </tbody>
      </table>
      <div class="acts">
        <button type="button" class="framed" @click=${() => emit(this, "keys-print")}>${say.print}</button>
        <button type="button" class="framed" @click=${() => this.dialog.close()}>${say.close}</button>
      </div>
    </dialog>`;
  }

  /** A row of signs is told by its ends: 1…8. */
  private renderKeys(keys: readonly Key[]): unknown {
    const [first, ...others] = keys;
    if (!first) return nothing;
    const last = others.at(-1);
    if (others.length > 2 && last) return html`<kbd>${named(first)}</kbd>…<kbd>${named(last)}</kbd>`;
    return keys.map((key, index) => html`${index > 0 ? ` ${this.words.tools.keys.or} ` : nothing}<kbd>${named(key)}</kbd>`);
  }
}

/** `Ctrl+Shift+Z`; a sign that takes the shift key to write is told as it is written. */
function named({ signs, control, shift, code }: Key): string {
  const [sign = ""] = signs;
  const told = shift === true && (control === true || code === "F6") ? `Shift+${sign}` : sign;
  return control === true ? `${/Mac|iP/u.test(navigator.platform) ? "⌘" : "Ctrl+"}${told}` : told;
}

declare global {
  interface HTMLElementTagNameMap {
    "dafu-keys-dialog": KeysDialog;
  }
}
