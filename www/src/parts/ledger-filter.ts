import { html, LitElement, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { OutlineNode } from "../engine/analysis";
import type { Words } from "../i18n/words";
import type { LedgerRow } from "../model/ledger";
import { actorsIn, everything, sectionsIn, stated, type LedgerFilter } from "../model/ledger-filter";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import { ledgerFilterStyles } from "./ledger-filter.styles";
import { emit, part } from "./part";

/**
 * What of the ledger is shown, in which order; and the way back from the last note.
 *
 * Events: `filter-choose` `{filter}`, `notes-undo`, `notes-redo`.
 */
@part("dafu-ledger-filter")
export class LedgerFilterBar extends LitElement {
  static override styles = [base, controls, ledgerFilterStyles];

  @property({ attribute: false }) rows: readonly LedgerRow[] = [];
  @property({ attribute: false }) outline: readonly OutlineNode[] = [];
  @property({ attribute: false }) filter: LedgerFilter = everything;
  @property({ attribute: false }) words!: Words;
  @property({ type: Number }) shown = 0;
  @property({ type: Boolean }) canUndo = false;
  @property({ type: Boolean }) canRedo = false;

  protected override render(): unknown {
    const { filters: say, ledger, strengths } = this.words;
    const name = (actor: string): string => (actor === "self" ? ledger.self : actor);
    const actors = actorsIn(this.rows).map((actor) => [actor, name(actor)] as const);
    const sections = sectionsIn(this.rows, this.outline).map(
      ({ id, marker, heading }) => [id, `${marker}${heading?.text ?? ""}`] as const,
    );
    const firmness = [...new Set(this.rows.map(({ item }) => item.strength))].map((strength) => [strength, strengths[strength] ?? strength] as const);
    const checkable = Object.entries(stated).map(([name, fits]) => [name, say.stated[name as keyof typeof stated](this.rows.filter(fits).length)] as const);
    const orders = [["text", say.orders.text], ["time", say.orders.time], ["strength", say.orders.strength]] as const;
    const undo = (event: string, text: string): unknown =>
      html`<button type="button" class="quiet" @click=${() => emit(this, event)}>${text}</button>`;
    return html`<div class="bar" role="group" aria-label=${say.label}>
      ${actors.length > 1 ? this.choice("actor", say.actor, actors) : nothing}
      ${this.choice("stated", say.checkable, checkable)}
      ${firmness.length > 1 ? this.choice("strength", say.strength, firmness) : nothing}
      ${sections.length > 1 ? this.choice("section", say.section, sections) : nothing}
      ${this.choice("order", say.order, orders, false)}
      <span class="count" role="status">${say.count(this.shown, this.rows.length)}</span>
      ${this.filter === everything ? nothing : html`<button type="button" class="quiet" @click=${() => this.choose(everything)}>${say.clear}</button>`}
      ${this.canUndo ? undo("notes-undo", say.undo) : nothing} ${this.canRedo ? undo("notes-redo", say.redo) : nothing}
    </div>`;
  }

  private choice(key: keyof LedgerFilter, label: string, options: readonly (readonly [string, string])[], optional = true): unknown {
    // The name of the choice stands in it until something is chosen.
    const given = optional ? [["", label] as const, ...options] : options;
    const choose = (event: Event): void => {
      this.choose({ ...this.filter, [key]: (event.currentTarget as HTMLSelectElement).value });
    };
    return html`<select aria-label=${label} @change=${choose}>
      ${given.map(([value, name]) => html`<option value=${value} ?selected=${value === this.filter[key]}>${name}</option>`)}
    </select>`;
  }

  private choose(filter: LedgerFilter): void {
    const same = (Object.keys(everything) as (keyof LedgerFilter)[]).every((key) => filter[key] === everything[key]);
    emit(this, "filter-choose", { filter: same ? everything : filter });
  }
}
