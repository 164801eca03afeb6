import { html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { cannotDownload } from "../export/download";
import type { Words } from "../i18n/words";
import { part } from "../parts/part";
import { controls } from "../styles/controls";
import { hintBarStyles } from "../styles/hint-bar";
import { base } from "../styles/tokens";

/** The program whose built-in browser this is; those save no files. */
function appOf(agent: string): "wechat" | "qq" | null {
  if (!cannotDownload(agent)) return null;
  return agent.includes("MicroMessenger") ? "wechat" : "qq";
}

/** In the browsers built into WeChat and QQ: asks to open the page in a real one. */
@part("dafu-in-app-hint")
export class InAppHint extends LitElement {
  static override styles = [base, controls, hintBarStyles];

  @property({ attribute: false }) words!: Words;
  @state() private app = appOf(navigator.userAgent);

  protected override render(): unknown {
    const { hint, apps, dismiss } = this.words.tools.inApp;
    if (this.app === null) return nothing;
    return html`<div class="bar" role="note">
      <span>${hint(apps[this.app] ?? "")}</span>
      <button type="button" class="quiet" @click=${() => (this.app = null)}>${dismiss}</button>
    </div>`;
  }
}
