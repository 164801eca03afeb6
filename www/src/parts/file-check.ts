import { html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { Words } from "../i18n/words";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import { part } from "./part";

/**
 * The checksum of the one file, to hold against the published one. A page from a disk cannot read itself: the reader
 * points at the file.
 */
@part("dafu-file-check")
export class FileCheck extends LitElement {
  static override styles = [base, controls];

  @property({ attribute: false }) words!: Words;
  @state() private said = "";
  @query("input") private picker!: HTMLInputElement;

  protected override render(): unknown {
    const { check } = this.words;
    return html`<p>${check.about}</p>
      <button type="button" class="framed" @click=${() => this.picker.click()}>${check.choose}</button>
      <input type="file" accept=".html" hidden @change=${() => void this.check()} />
      <p role="status">${this.said === "" ? nothing : html`<code>${this.said}</code>`}</p>`;
  }

  private async check(): Promise<void> {
    const [file] = this.picker.files ?? [];
    this.picker.value = "";
    if (!file) return;
    try {
      const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
      this.said = `${Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("")}  ${file.name}`;
    } catch {
      // Browsers keep their checksums to safe pages, and some do not count a disk among them.
      this.said = this.words.check.impossible;
    }
  }
}
