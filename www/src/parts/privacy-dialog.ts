import { css, html, LitElement, nothing } from "lit";
import { property, query } from "lit/decorators.js";
import { download, oneFile } from "../edition";
import type { Words } from "../i18n/words";
import { controls } from "../styles/controls";
import { dialogStyles } from "../styles/dialog";
import { base } from "../styles/tokens";
import "./file-check";
import { part } from "./part";

/** What happens to the letter, and how to see for oneself. */
@part("dafu-privacy-dialog")
export class PrivacyDialog extends LitElement {
  static override styles = [
    base,
    controls,
    dialogStyles,
    css`
      code {
        font-size: 0.75rem;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) words!: Words;
  @query("dialog") private dialog!: HTMLDialogElement;

  show(): void {
    this.dialog.showModal();
  }

  protected override render(): unknown {
    const { title, requests, body, file, checksum, close } = this.words.privacy;
    const paragraphs = [oneFile ? requests.oneFile : requests.hosted, ...body];
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${title}</h2>
      ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
      ${download
        ? html`<p>
            <a href=${download} download>${file}</a><br />
            <a href="${download}.sha256" download>${checksum}</a> <code>${DAFU_ONE_FILE_SHA256}</code>
          </p>`
        : nothing}
      ${oneFile ? html`<dafu-file-check .words=${this.words}></dafu-file-check>` : nothing}
      <button type="button" class="framed" @click=${() => { this.dialog.close(); }}>${close}</button>
    </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "dafu-privacy-dialog": PrivacyDialog;
  }
}
