import { css, html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { Words } from "../i18n/words";
import { part } from "../parts/part";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";

/** The program whose built-in browser this is; those save no files. */
function appOf(agent: string): "wechat" | "qq" | null {
  if (agent.includes("MicroMessenger")) return "wechat";
  return agent.includes(' QQ/') ? "qq" : null;
}

/** In the browsers built into WeChat and QQ: asks to open the page in a real one. */
@part("dafu-in-app-hint")
export class InAppHint extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25em 0.8em;
        padding: 0.35em 14px;
        background: var(--dafu-warn);
        border-bottom: 1px solid var(--dafu-warn-line);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

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
