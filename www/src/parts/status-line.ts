import { css, html, LitElement, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { Stage } from "../engine/stages";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import { emit, part } from "./part";
import { progressTemplate } from "./progress";

/** The file of the letter that is shown, and how it was read. */
export interface FileStatus {
  readonly name: string;
  readonly facts: readonly string[];
}

/** What of a long name stands behind what is left out of its middle: its kind, and what tells it from its like. */
const MIDDLE = /^(.{5,}?)(.{10})$/su;

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
      .file {
        display: flex;
        gap: 0.35em;
        min-width: 0;
        white-space: nowrap;
      }
      .name {
        display: flex;
        flex-shrink: 20;
        max-width: 26em;
        white-space: pre;
      }
      .start:not(:empty) {
        min-width: 4em;
      }
      .start,
      .how {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .told {
        margin-inline-start: auto;
        color: var(--dafu-ink);
      }
      /* Two lines: what was done, and the file or what there is to say. */
      @media (max-width: 720px) {
        .took {
          display: none;
        }
        .file,
        .told:not(:empty) {
          flex-basis: 100%;
          order: 1;
        }
        .file:has(~ .told:not(:empty)) {
          display: none;
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) facts: readonly string[] = [];
  @property() took = "";
  @property({ attribute: false }) file: FileStatus | null = null;
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
    const [done, ...others] = this.facts;
    return html`<div class="status" role="contentinfo">
      ${this.busy ? progressTemplate(this.label, this.stage) : nothing}
      ${done === undefined ? nothing : html`<span>${done}${this.took === "" ? nothing : html`<span class="took"> · ${this.took}</span>`}</span>`}
      ${others.map((fact) => html`<span>${fact}</span>`)} ${this.file ? this.renderFile(this.file) : nothing}
      ${this.actions.map(
        ({ id, name }) => html`<button type="button" class="quiet" @click=${() => emit(this, "status-act", { id })}>${name}</button>`,
      )}
      <span class=${this.quiet ? "only-heard" : "told"} role="status" aria-live="polite">${this.announcement}</span>
    </div>`;
  }

  private renderFile({ name, facts }: FileStatus): unknown {
    const how = facts.join(" · ");
    const [, start = "", end = name] = MIDDLE.exec(name) ?? [];
    return html`<span class="file"
      ><span class="name" title=${name}><span class="start">${start}</span><span>${end}</span></span> ${how === "" ? nothing : html`<span class="how" title=${how}>· ${how}</span>`}</span
    >`;
  }
}
