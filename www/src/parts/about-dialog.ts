import { css, html, LitElement, nothing } from "lit";
import { property, query } from "lit/decorators.js";
import type { Words } from "../i18n/words";
import { controls } from "../styles/controls";
import { dialogStyles } from "../styles/dialog";
import { base } from "../styles/tokens";
import { part } from "./part";

/** Which version of everything this is. */
@part("dafu-about-dialog")
export class AboutDialog extends LitElement {
  static override styles = [
    base,
    controls,
    dialogStyles,
    css`
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.3rem 1rem;
        margin: 0;
      }
      dt {
        color: var(--dafu-muted);
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) words!: Words;
  @property() version = "";
  /** What tells this build from others; empty where nothing does. */
  @property() build = "";
  @property() engine = "";
  /** Of the result's format; null before there is one. */
  @property({ attribute: false }) schema: number | null = null;
  @query("dialog") private dialog!: HTMLDialogElement;

  show(): void {
    this.dialog.showModal();
  }

  protected override render(): unknown {
    const say = this.words.tools.about;
    const row = (name: string, value: string | number): unknown => html`<dt>${name}</dt><dd>${value}</dd>`;
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${say.title}</h2>
      <dl>
        ${row(say.version, this.version)} ${row(say.engine, this.engine || say.starting)}
        ${this.schema === null ? nothing : row(say.schema, this.schema)} ${this.build === "" ? nothing : row(say.build, this.build)}
        ${row(say.licence, "MIT / Apache-2.0")}
      </dl>
      <div class="acts">
        <button type="button" class="framed" @click=${() => this.dialog.close()}>${say.close}</button>
      </div>
    </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "dafu-about-dialog": AboutDialog;
  }
}
