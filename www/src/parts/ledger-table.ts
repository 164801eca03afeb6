import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { Analysis, Deadline, Statement } from "../engine/analysis";
import { formatNumber } from "../i18n/number";
import type { Words } from "../i18n/words";
import type { Span } from "../model/kinds";
import { actionsOf, ledgerRows, refusals, targetsOf, type LedgerRow } from "../model/ledger";
import { everything, filterRows, type LedgerFilter } from "../model/ledger-filter";
import { interval } from "../model/values";
import { blankNote, type NoteChange, type Notes } from "../state/user-layer";
import { controls } from "../styles/controls";
import { kindClasses } from "../styles/kinds";
import { base } from "../styles/tokens";
import { ledgerTableStyles } from "./ledger-table.styles";
import "./item-note";
import "./ledger-filter";
import { emit, part } from "./part";

/** Rows on one page: a very long letter must not become a very long table. */
const PAGE = 100;

/**
 * The ledger of commitments, and what was turned down.
 *
 * Events: `row-open` `{id, byKey}`, `row-hover` `{ids}` (none when the pointer leaves), `row-why` `{ids, at}`, `place-open`
 * `{spans}`, `kind-show` `{kind}`, `note-write` `{key, change}`, `notes-undo`, `notes-redo`, `filter-show` `{filter}`.
 */
@part("dafu-ledger-table")
export class LedgerTable extends LitElement {
  static override styles = [base, controls, kindClasses, ledgerTableStyles];

  @property({ attribute: false }) analysis!: Analysis;
  @property({ attribute: false }) words!: Words;
  @property({ type: Number }) headingLevel = 2;
  @property({ attribute: false }) chosen: string | null = null;
  @property({ attribute: false }) lit: readonly string[] = [];
  /** Commitments are switched off in the legend. */
  @property({ type: Boolean }) off = false;
  /** The user's own, by the keys of the rows. */
  @property({ attribute: false }) notes: Notes = new Map();
  @property({ type: Boolean }) canUndo = false;
  @property({ type: Boolean }) canRedo = false;
  @state() private page = 0;
  /** Nobody writes notes here; those that there are can be read. */
  @property({ type: Boolean }) readOnly = false;
  @property({ attribute: false }) filter: LedgerFilter = everything;
  private all: LedgerRow[] = [];
  /** Those that fit the filter. */
  private rows: LedgerRow[] = [];
  private refused: Statement[] = [];

  /** All rows are shown again; false where they were already. */
  clearFilter(): boolean {
    const filtered = this.filter !== everything;
    this.filter = everything;
    return filtered;
  }

  /** Focus on the row that this sentence belongs to. */
  focusRow(id: string): void {
    const at = this.rows.findIndex(({ item }) => item.statements.includes(id)) - this.page * PAGE;
    this.renderRoot.querySelectorAll<HTMLElement>(".go")[at]?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("analysis")) {
      this.all = ledgerRows(this.analysis);
      this.refused = refusals(this.analysis);
    }
    if (changed.has("analysis") || changed.has("filter")) {
      this.rows = filterRows(this.all, this.filter, this.analysis.outline);
      this.page = 0;
    }
    const at = changed.has("chosen") ? this.rows.findIndex(({ item }) => item.statements.some((id) => id === this.chosen)) : -1;
    if (at >= 0) this.page = Math.floor(at / PAGE);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("filter")) emit(this, "filter-show", { filter: this.filter });
    if (changed.has("chosen")) this.renderRoot.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }

  protected override render(): unknown {
    const { ledger: say } = this.words;
    return html`${this.off && this.all.length > 0
        ? html`<p class="hidden">
            ${say.hidden(this.all.length)}
            <button type="button" class="framed" @click=${() => emit(this, "kind-show", { kind: "commitment" })}>${say.show}</button>
          </p>`
        : this.all.length === 0
          ? html`<p class="none">${say.none}</p>`
          : [this.renderFilter(), this.rows.length > 0 ? this.renderTable() : html`<p class="none">${this.words.filters.none}</p>`, this.renderPager()]}
      ${this.refused.length > 0 ? this.renderRefusals() : nothing}`;
  }

  private renderFilter(): unknown {
    // One row needs no choice; its note may still be taken back.
    if (this.all.length < 2 && !this.canUndo && !this.canRedo) return nothing;
    return html`<dafu-ledger-filter
      .rows=${this.all}
      .outline=${this.analysis.outline}
      .filter=${this.filter}
      .words=${this.words}
      .shown=${this.rows.length}
      ?canUndo=${this.canUndo}
      ?canRedo=${this.canRedo}
      @filter-choose=${(event: CustomEvent<{ filter: LedgerFilter }>) => (this.filter = event.detail.filter)}
      @notes-undo=${() => emit(this, "notes-undo")}
      @notes-redo=${() => emit(this, "notes-redo")}
    ></dafu-ledger-filter>`;
  }

  private renderTable(): unknown {
    const { columns, caption } = this.words.ledger;
    // The roles are written out: the rows are set as cards where there is little room.
    return html`<table role="table" aria-label=${caption}>
      <thead role="rowgroup">
        <tr role="row">
          ${Object.values(columns).map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup" @mouseleave=${() => emit(this, "row-hover", { ids: [] })}>
        ${this.rows.slice(this.page * PAGE, (this.page + 1) * PAGE).map((row) => this.renderRow(row))}
      </tbody>
    </table>`;
  }

  private renderRow(row: LedgerRow): unknown {
    const { number, item, key, statements } = row;
    const { ledger: say, strengths } = this.words;
    const [first] = item.statements;
    const names = item.actors.map((actor) => (actor.text === "self" ? say.self : actor.text)).join("、");
    const targets = targetsOf(row).join("、");
    const conditions = statements.flatMap(({ condition, limits }) => [...(condition ? [condition] : []), ...limits]).map(({ text }) => text);
    // Who acts as well is named already.
    const others = statements.flatMap(({ partners }) => partners).filter(({ text }) => item.actors.every((actor) => actor.text !== text));
    const partners = others.map(({ text, relation }) => say.partner(say.relations[relation] ?? "", text));
    const current = this.chosen !== null && item.statements.includes(this.chosen);
    const cell = (name: keyof typeof say.columns, content: unknown, empty = false): unknown =>
      html`<td role="cell" class="${name} ${empty ? "empty" : ""}" data-name=${say.columns[name]}>${content}</td>`;
    return html`<tr
      role="row"
      class="${item.statements.some((id) => this.lit.includes(id)) ? "lit" : ""} ${this.notes.get(key)?.verdict ?? ""}"
      part=${current ? "row row-current" : "row"}
      aria-current=${current ? "true" : nothing}
      @click=${(event: MouseEvent) => this.open(first, event.detail === 0)}
      @mouseenter=${() => emit(this, "row-hover", { ids: item.statements })}
      @focusin=${() => emit(this, "row-hover", { ids: item.statements })}
    >
      ${cell("number", number)}
      ${cell("action", html`<button type="button" class="go">${actionsOf(row).map((act, index) => [index > 0 ? "，" : nothing, html`<span>${act}</span>`])}</button>`)}
      ${cell("actor", html`${names}${partners.length > 0 ? html`<small>${[...new Set(partners)].join("、")}</small>` : nothing}`, names === "")}
      ${cell("deadline", item.deadlines.map((deadline) => this.renderDeadline(deadline)), item.deadlines.length === 0)}
      ${cell("target", targets, targets === "")}
      ${cell("strength", html`<span class="firmness ${item.strength}">${strengths[item.strength] ?? ""}</span>`)}
      ${cell("condition", [...new Set(conditions)].join("、"), conditions.length === 0)}
      ${cell("quote", html`<q>${item.text}</q> ${this.renderWhy(row)} ${this.renderAgain(row)} ${this.renderReports(row)} ${this.renderNote(row)}`)}
    </tr>`;
  }

  private renderDeadline(deadline: Deadline): unknown {
    const dates = interval(deadline.from, deadline.to, this.words);
    return html`<span class="time">${deadline.text}${dates === "" ? nothing : html`<small>${dates}</small>`}</span>`;
  }

  private renderWhy({ item, number }: LedgerRow): unknown {
    const { why, whyLong } = this.words.ledger;
    const open = (event: MouseEvent): void => {
      event.stopPropagation();
      emit(this, "row-why", { ids: item.statements, at: (event.currentTarget as Element).getBoundingClientRect() });
    };
    return html`<button type="button" class="quiet why explain" aria-label=${whyLong(number)} @click=${open}>${why}</button>`;
  }

  /** Where the letter promises the same again. */
  private renderAgain({ item }: LedgerRow): unknown {
    const open = (event: MouseEvent, place: Span): void => {
      event.stopPropagation();
      emit(this, "place-open", { spans: [place] });
    };
    return item.places.slice(1).map(
      ([start, end], index) =>
        html`<button type="button" class="quiet why" @click=${(event: MouseEvent) => open(event, [start, end])}>
          ${this.words.ledger.again(index + 2)}
        </button>`,
    );
  }

  /** What was done in the same part, folded: promise and report side by side. */
  private renderReports({ reports }: LedgerRow): unknown {
    if (reports.length === 0) return nothing;
    return html`<details class="reports" @click=${(event: MouseEvent) => event.stopPropagation()}>
      <summary>${this.words.ledger.reports(reports.length)}</summary>
      <ul>
        ${reports.map(({ id, text }) => html`<li><button type="button" @click=${() => this.open(id)}>${text}</button></li>`)}
      </ul>
    </details>`;
  }

  private renderNote({ key, number }: LedgerRow): unknown {
    return html`<dafu-item-note
      .key=${key}
      .note=${this.notes.get(key) ?? blankNote}
      .words=${this.words}
      .number=${number}
      ?readOnly=${this.readOnly}
      @click=${(event: MouseEvent) => event.stopPropagation()}
      @note-write=${(event: CustomEvent<NoteChange>) => emit(this, "note-write", event.detail)}
    ></dafu-item-note>`;
  }

  private renderPager(): unknown {
    const pages = Math.ceil(this.rows.length / PAGE);
    if (pages < 2) return nothing;
    const { page, previous, next, pages: label } = this.words.ledger;
    const first = this.page * PAGE + 1;
    const last = Math.min(this.rows.length, first + PAGE - 1);
    return html`<nav class="pager" aria-label=${label}>
      <button type="button" class="framed" ?disabled=${this.page === 0} @click=${() => (this.page -= 1)}>${previous}</button>
      <span>${page(formatNumber(first), formatNumber(last), formatNumber(this.rows.length))}</span>
      <button type="button" class="framed" ?disabled=${this.page === pages - 1} @click=${() => (this.page += 1)}>${next}</button>
    </nav>`;
  }

  private renderRefusals(): unknown {
    const { refusals: title, reason } = this.words.ledger;
    return html`<div class="title" role="heading" aria-level=${this.headingLevel}>${title}</div>
      <ul class="refusals">
        ${this.refused.slice(0, PAGE).map(
          ({ id, text, refusal }) => html`<li
            class=${this.lit.includes(`${id}.refusal`) ? "lit" : ""}
            @mouseenter=${() => emit(this, "row-hover", { ids: [`${id}.refusal`] })}
            @mouseleave=${() => emit(this, "row-hover", { ids: [] })}
          >
            <button type="button" @click=${() => this.open(`${id}.refusal`)}>
              <q>${text}</q>
              <small>${reason(this.words.reasons[refusal?.reason ?? "other"] ?? "")}</small>
            </button>
          </li>`,
        )}
      </ul>`;
  }

  private open(id: string | undefined, byKey = false): void {
    // Whoever selects words in a row wants to copy them.
    if (id !== undefined && (byKey || getSelection()?.isCollapsed !== false)) emit(this, "row-open", { id, byKey });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "dafu-ledger-table": LedgerTable;
  }
}
