import { css, html, LitElement } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { Words } from "../i18n/words";
import { pictureIds, type PictureId } from "../model/pictures/ids";
import { usualPrint, type PrintOptions } from "../model/print";
import { controls } from "../styles/controls";
import { dialogStyles } from "../styles/dialog";
import { base } from "../styles/tokens";
import { emit, part } from "./part";

/** What is to be printed; remembers the last choice. Event: `print-start` `{options}`. */
@part("dafu-print-dialog")
export class PrintDialog extends LitElement {
  static override styles = [
    base,
    controls,
    dialogStyles,
    css`
      fieldset {
        margin: 0 0 0.7rem;
        padding: 0.2rem 0.8rem 0.4rem;
        border: 1px solid var(--dafu-faint);
        border-radius: var(--dafu-radius);
      }
      .pictures {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr));
      }
      legend {
        padding: 0 0.3em;
        color: var(--dafu-muted);
        font-size: 0.8125rem;
      }
      label {
        display: flex;
        align-items: center;
        gap: 0.5em;
        min-height: 28px;
      }
      fieldset:disabled {
        opacity: 0.55;
      }
      small {
        color: var(--dafu-muted);
      }
      input[type="date"] {
        font: inherit;
        min-height: 28px;
      }
      .acts {
        justify-content: flex-end;
      }
      @media (pointer: coarse) {
        label {
          min-height: 44px;
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) words!: Words;
  @state() private options: PrintOptions = usualPrint;
  @query("dialog") private dialog!: HTMLDialogElement;

  show(): void {
    this.dialog.showModal();
  }

  protected override render(): unknown {
    const { print: say, pictures } = this.words;
    const { what, mono, day } = this.options;
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${say.title}</h2>
      <fieldset>
        <legend>${say.what}</legend>
        ${(["all", "ledger"] as const).map(
          (name) => html`<label
            ><input type="radio" name="what" .checked=${what === name} @change=${() => this.choose({ what: name })} />${say.whats[name]}</label
          >`,
        )}
      </fieldset>
      <fieldset class="pictures" ?disabled=${what === "ledger"}>
        <legend>${say.pictures}</legend>
        ${pictureIds.map(
          (id) => html`<label
            ><input type="checkbox" .checked=${this.options.pictures.includes(id)} @change=${() => this.toggle(id)} />${pictures.titles[id]}</label
          >`,
        )}
      </fieldset>
      <label><input type="checkbox" .checked=${mono} @change=${() => this.choose({ mono: !mono })} />${say.mono}<small>${say.monoNote}</small></label>
      <label
        >${say.day}
        <input type="date" .value=${day} @change=${(event: Event) => this.choose({ day: (event.target as HTMLInputElement).value })}
      /></label>
      <div class="acts">
        <button type="button" class="framed" @click=${() => this.dialog.close()}>${say.cancel}</button>
        <button type="button" class="main" @click=${this.start}>${say.start}</button>
      </div>
    </dialog>`;
  }

  private choose(change: Partial<PrintOptions>): void {
    this.options = { ...this.options, ...change };
  }

  /** In the usual order, whatever was chosen first. */
  private toggle(id: PictureId): void {
    const { pictures } = this.options;
    this.choose({ pictures: pictureIds.filter((other) => (other === id) !== pictures.includes(other)) });
  }

  private start(): void {
    this.dialog.close();
    emit(this, "print-start", { options: this.options });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "dafu-print-dialog": PrintDialog;
  }
}
