import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { Words } from "../i18n/words";
import { keepForOffline } from "../offline/installation";
import { part } from "../parts/part";
import { controls } from "../styles/controls";
import { hintBarStyles } from "../styles/hint-bar";
import { base } from "../styles/tokens";

/** Has the page kept for the time offline once it is `ready`, and asks before a new version takes its place. */
@part("dafu-update-bar")
export class UpdateBar extends LitElement {
  static override styles = [base, controls, hintBarStyles];

  @property({ attribute: false }) words!: Words;
  /** The page has what it needs; fetching it once more disturbs nobody. */
  @property({ type: Boolean }) ready = false;
  @state() private replace: (() => void) | null = null;
  private asked = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("ready") || !this.ready || this.asked) return;
    this.asked = true;
    void keepForOffline((replace) => (this.replace = replace));
  }

  protected override render(): unknown {
    const { ready, note, later } = this.words.update;
    // The region is there before its words, so that they are heard.
    return html`<div role="status">
      ${this.replace
        ? html`<div class="bar">
            <button type="button" class="framed" @click=${this.replace}>${ready}</button>
            <span>${note}</span>
            <button type="button" class="quiet" @click=${() => (this.replace = null)}>${later}</button>
          </div>`
        : nothing}
    </div>`;
  }
}
