import { css, html, LitElement } from "lit";
import { property } from "lit/decorators.js";
import { formatNumber } from "../i18n/number";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import { emit, part } from "./part";

export interface Tab {
  readonly id: string;
  readonly name: string;
  readonly count?: number | undefined;
}

/** A row of tabs. Event: `tab-choose` `{id}`. */
@part("dafu-tab-strip")
export class TabStrip extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        container-type: inline-size;
      }
      .tabs {
        display: flex;
        flex-wrap: wrap;
        gap: 2px;
        border-bottom: 1px solid var(--dafu-hairline);
      }
      button {
        flex: 0 1 auto;
        padding: 0.5em min(0.75em, 1.7cqi);
        min-height: 40px;
        border: 0;
        border-bottom: 2px solid transparent;
        border-radius: 0;
        color: var(--dafu-muted);
        white-space: nowrap;
      }
      [aria-selected="true"] {
        color: var(--dafu-ink);
        border-bottom-color: var(--dafu-accent);
        font-weight: 600;
      }
      .count {
        margin-inline-start: 0.3em;
        font-size: 0.75rem;
        font-weight: 400;
        color: var(--dafu-muted);
        font-variant-numeric: tabular-nums;
      }
      :host([bottom]) .tabs {
        flex-wrap: nowrap;
        border: 0;
        border-top: 1px solid var(--dafu-faint);
        background: var(--dafu-panel);
        padding-bottom: env(safe-area-inset-bottom);
      }
      :host([bottom]) button {
        flex: 1;
        text-align: center;
        min-height: 48px;
        padding-inline: 0.25em;
        border-bottom: 0;
        border-top: 2px solid transparent;
      }
      :host([bottom]) [aria-selected="true"] {
        border-top-color: var(--dafu-accent);
      }
      @media (forced-colors: active) {
        [aria-selected="true"] {
          border-color: Highlight;
        }
      }
    `,
  ];

  @property({ attribute: false }) tabs: readonly Tab[] = [];
  @property({ attribute: false }) chosen = "";
  @property() label = "";

  protected override render(): unknown {
    return html`<div class="tabs" part="tabs" role="tablist" aria-label=${this.label} @keydown=${this.onKey}>
      ${this.tabs.map(
        ({ id, name, count }) => html`<button
          role="tab"
          part="tab"
          type="button"
          aria-selected=${id === this.chosen}
          tabindex=${id === this.chosen ? 0 : -1}
          data-tab=${id}
          @click=${() => this.choose(id)}
        >
          ${name}${count === undefined ? "" : html`<span class="count">${formatNumber(count)}</span>`}
        </button>`,
      )}
    </div>`;
  }

  private choose(id: string): void {
    if (id !== this.chosen) emit(this, "tab-choose", { id });
  }

  private onKey(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const at = this.tabs.findIndex(({ id }) => id === this.chosen);
    const next = this.tabs[(at + step + this.tabs.length) % this.tabs.length];
    if (!next) return;
    event.preventDefault();
    this.choose(next.id);
    this.renderRoot.querySelector<HTMLElement>(`[data-tab=${next.id}]`)?.focus();
  }
}
