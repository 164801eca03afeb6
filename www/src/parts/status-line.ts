import { css, html, LitElement, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { Stage } from "../engine/stages";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import { emit, part } from "./part";
import { progressTemplate } from "./progress";

/** What was done and how long it took; what is worth hearing is announced. Event: `status-act` `{id}`. */
@part("dafu-status-line")
export class StatusLine extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      .status {
        display: flex;
        align-items: center;
        gap: 0.25em 1em;
        flex-wrap: wrap;
        min-height: 30px;
        padding: 2px 14px;
        border-top: 1px solid var(--dafu-hairline);
        background: var(--dafu-panel);
        color: var(--dafu-muted);
        font-size: 0.8125rem;
        font-variant-numeric: tabular-nums;
      }
      progress {
        width: 9em;
        accent-color: var(--dafu-accent);
      }
      .told {
        margin-inline-start: auto;
        color: var(--dafu-ink);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) facts: readonly string[] = [];
  /** Said aloud when it changes. */
  @property() announcement = "";
  /** It says what is seen anyway. */
  @property({ type: Boolean }) quiet = false;
  @property({ type: Boolean }) busy = false;
  @property({ attribute: false }) actions: readonly { id: string; name: string }[] = [];
  @property() label = "";
  /** What the engine is doing, where it tells. */
  @property({ attribute: false }) stage: Stage | null = null;

  protected override render(): unknown {
    return html`<div class="status" role="contentinfo">
      ${this.busy ? progressTemplate(this.label, this.stage) : nothing}
      ${this.facts.map((fact) => html`<span>${fact}</span>`)}
      ${this.actions.map(
        ({ id, name }) => html`<button type="button" class="quiet" @click=${() => emit(this, "status-act", { id })}>${name}</button>`,
      )}
      <span class=${this.quiet ? "only-heard" : "told"} role="status" aria-live="polite">${this.announcement}</span>
    </div>`;
  }
}
