import { css, html, LitElement } from "lit";
import { property, query } from "lit/decorators.js";
import type { Words } from "../i18n/words";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import { part } from "./part";

/** A sheet from the left that holds the outline on a phone. What it shows is put into it. */
@part("dafu-outline-sheet")
export class OutlineSheet extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      dialog {
        margin: 0;
        padding: 0;
        width: min(20rem, 86vw);
        max-width: none;
        height: 100%;
        max-height: none;
        border: 0;
        border-inline-end: 1px solid var(--dafu-faint);
        background: var(--dafu-panel);
        color: var(--dafu-ink);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 40%);
      }
      .body {
        min-height: 100%;
        padding: 0.5rem;
      }
    `,
  ];

  @property({ attribute: false }) words!: Words;
  @query("dialog") private dialog!: HTMLDialogElement;

  show(): void {
    this.dialog.showModal();
  }

  close(): void {
    this.dialog.close();
  }

  protected override render(): unknown {
    const { outline, close } = this.words.panes;
    return html`<dialog aria-label=${outline} @click=${this.onClick}>
      <div class="body">
        <button type="button" class="quiet" @click=${this.close}>✕ ${close}</button>
        <slot></slot>
      </div>
    </dialog>`;
  }

  /** A click beside the sheet closes it. */
  private onClick(event: Event): void {
    if (event.target === this.dialog) this.close();
  }
}
