import { css, html, LitElement } from "lit";
import { property } from "lit/decorators.js";
import { formatNumber } from "../i18n/number";
import type { Words } from "../i18n/words";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import { emit, part } from "./part";

/** Over a letter that is one of many: the way back to the list, and to its neighbours. Event: `batch-go` `{to}`. */
@part("dafu-batch-bar")
export class BatchBar extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      nav {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.4rem;
        padding: 4px 14px;
        background: var(--dafu-panel);
        border-bottom: 1px solid var(--dafu-hairline);
      }
      .path {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        color: var(--dafu-muted);
        font-size: 0.875rem;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) words!: Words;
  @property() path = "";
  /** Among the letters that were read, from 1. */
  @property({ type: Number }) at = 1;
  @property({ type: Number }) all = 1;

  protected override render(): unknown {
    const { batch: say } = this.words;
    const go = (to: string, name: string, off = false): unknown =>
      html`<button type="button" class="framed" ?disabled=${off} @click=${() => emit(this, "batch-go", { to })}>${name}</button>`;
    return html`<nav aria-label=${say.title}>
      ${go("list", `‹ ${say.back}`)}
      <span class="path">${say.place(formatNumber(this.at), formatNumber(this.all))} · ${this.path}</span>
      ${go("previous", say.previous, this.at <= 1)} ${go("next", say.next, this.at >= this.all)}
    </nav>`;
  }
}
