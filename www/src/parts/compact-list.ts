import { css, html, LitElement, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { Analysis } from "../engine/analysis";
import { formatNumber } from "../i18n/number";
import type { Words } from "../i18n/words";
import { actionsOf, ledgerRows, summaryOf, type LedgerRow } from "../model/ledger";
import { everything, filterRows, type LedgerFilter } from "../model/ledger-filter";
import type { Notes } from "../state/user-layer";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import { emit, part } from "./part";

/** So many cards at first; the rest when it is asked for. */
const FIRST = 30;

/** A letter in a narrow column: its particulars in one line, its promises as short cards. Event: `row-open` `{id}`. */
@part("dafu-compact-list")
export class CompactList extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        padding: 0.6rem 0.75rem 0.9rem;
        background: var(--dafu-panel);
        overflow: auto;
      }
      p {
        margin: 0 0 0.5rem;
        font-size: 0.8125rem;
        color: var(--dafu-muted);
        overflow-wrap: anywhere;
      }
      ol {
        display: grid;
        gap: 0.4rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li > button {
        display: block;
        width: 100%;
        padding: 0.4rem 0.6rem;
        background: var(--dafu-raised);
        border: 1px solid var(--dafu-hairline);
        overflow-wrap: anywhere;
      }
      li > button[aria-current] {
        background: var(--dafu-chosen);
        border-color: var(--dafu-focus);
      }
      .about {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.6em;
        font-size: 0.8125rem;
        color: var(--dafu-muted);
      }
      .wrong .act {
        text-decoration: line-through;
      }
      q {
        display: block;
        margin-top: 0.3rem;
        padding-top: 0.3rem;
        border-top: 1px solid var(--dafu-hairline);
        font-family: var(--dafu-font-letter);
      }
      .more {
        margin-top: 0.5rem;
      }
    `,
  ];

  @property({ attribute: false }) analysis!: Analysis;
  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) chosen: string | null = null;
  @property({ attribute: false }) filter: LedgerFilter = everything;
  @property({ attribute: false }) notes: Notes = new Map();
  @property({ type: Boolean }) whole = false;

  protected override render(): unknown {
    const { ledger, element: say } = this.words;
    const rows = filterRows(ledgerRows(this.analysis), this.filter, this.analysis.outline);
    const shown = this.whole ? rows : rows.slice(0, FIRST);
    return html`<p>${this.particulars.join(" · ")}</p>
      ${rows.length === 0
        ? html`<p class="none">${ledger.none}</p>`
        : html`<ol aria-label=${ledger.caption}>
            ${shown.map((row) => this.renderCard(row))}
          </ol>`}
      ${rows.length > shown.length
        ? html`<button type="button" class="framed more" @click=${() => (this.whole = true)}>${say.more(rows.length - shown.length)}</button>`
        : nothing}`;
  }

  private get particulars(): string[] {
    const { facts, inferred } = this.analysis;
    const { commitments, dated } = summaryOf(this.analysis);
    const issuer = facts.issuing_body ?? inferred.find(({ key }) => key === "issuing_body")?.value ?? facts.signature?.[0];
    const named = [issuer, facts.document_number, facts.date].filter((value) => typeof value === "string");
    return [...named, this.words.element.counts(formatNumber(commitments), formatNumber(dated))];
  }

  private renderCard(row: LedgerRow): unknown {
    const { item, key, number } = row;
    const { ledger: say, strengths } = this.words;
    const open = this.chosen !== null && item.statements.includes(this.chosen);
    const actors = item.actors.map(({ text }) => (text === "self" ? say.self : text)).join("、");
    const times = item.deadlines.map(({ text }) => text).join("、");
    const [first = ""] = item.statements;
    return html`<li class=${this.notes.get(key)?.verdict ?? ""} part=${open ? "row row-current" : "row"}>
      <button type="button" aria-expanded=${open} aria-current=${open ? "true" : nothing} @click=${() => emit(this, "row-open", { id: first })}>
        <span class="act">${number}. ${actionsOf(row).join("，")}</span>
        <span class="about">
          ${[actors, times, strengths[item.strength]].filter(Boolean).map((words) => html`<span>${words}</span>`)}
        </span>
        ${open ? html`<q>${item.text}</q>` : nothing}
      </button>
    </li>`;
  }
}
