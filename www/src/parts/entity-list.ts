import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { Analysis, Entity } from "../engine/analysis";
import { formatNumber } from "../i18n/number";
import type { Words } from "../i18n/words";
import { groupEntities, type Mentioned } from "../model/groups";
import type { EntityKind, MarkKind } from "../model/kinds";
import { meaningOf } from "../model/values";
import { controls } from "../styles/controls";
import { kindClasses } from "../styles/kinds";
import { base } from "../styles/tokens";
import { entityListStyles } from "./entity-list.styles";
import { emit, part } from "./part";

/** Things of one kind that are shown before one asks for more. */
const SOME = 60;

/** Mentions by kind with their values. Events: `row-open` `{id}`, `row-hover` `{ids}`, `kind-show` `{kind}`. */
@part("dafu-entity-list")
export class EntityList extends LitElement {
  static override styles = [base, controls, kindClasses, entityListStyles];

  @property({ attribute: false }) analysis!: Analysis;
  @property({ attribute: false }) words!: Words;
  @property({ type: Number }) headingLevel = 2;
  @property({ attribute: false }) chosen: string | null = null;
  @property({ attribute: false }) lit: readonly string[] = [];
  @property({ attribute: false }) hiddenKinds: ReadonlySet<MarkKind> = new Set();
  @state() private only: EntityKind | null = null;
  @state() private shown = SOME;
  private groups = new Map<EntityKind, Mentioned[]>();
  private counts = new Map<EntityKind, number>();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("analysis")) return;
    this.groups = groupEntities(this.analysis.entities);
    this.counts = new Map([...this.groups].map(([kind, things]) => [kind, countMentions(things)]));
    this.shown = SOME;
    if (this.only && !this.groups.has(this.only)) this.only = null;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("chosen")) this.renderRoot.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }

  protected override render(): unknown {
    if (this.groups.size === 0) return html`<p class="none">${this.words.entities.none}</p>`;
    const groups = [...this.groups].filter(([kind]) => this.only === null || this.only === kind);
    return html`${this.renderFilter()}${groups.map(([kind, things]) => this.renderGroup(kind, things))}`;
  }

  private renderFilter(): unknown {
    const chip = (kind: EntityKind | null, name: string, count: number): unknown =>
      html`<button
        type="button"
        class="chip"
        aria-pressed=${this.only === kind}
        @click=${() => (this.only = kind)}
      >
        ${name} <span class="count">${formatNumber(count)}</span>
      </button>`;
    const { allKinds, kinds } = this.words.entities;
    return html`<div class="filter" role="group" aria-label=${kinds}>
      ${chip(null, allKinds, this.analysis.entities.length)}
      ${[...this.counts].map(([kind, count]) => chip(kind, this.words.kinds[kind].name, count))}
    </div>`;
  }

  private renderGroup(kind: EntityKind, things: readonly Mentioned[]): unknown {
    const { kinds, entities: say, ledger, outline } = this.words;
    const rest = things.length - this.shown;
    return html`<section class="k-${kind}">
      <div class="title" role="heading" aria-level=${this.headingLevel}><span class="swatch" aria-hidden="true">${kinds[kind].badge}</span>${kinds[kind].name}</div>
      ${this.hiddenKinds.has(kind)
        ? html`<p class="hidden">
            ${say.hidden(this.counts.get(kind) ?? 0)}
            <button type="button" class="framed" @click=${() => emit(this, "kind-show", { kind })}>${ledger.show}</button>
          </p>`
        : html`<ul>
            ${things.slice(0, this.shown).map((thing) => this.renderThing(thing))}
            ${rest > 0
              ? html`<li><button type="button" class="quiet" @click=${() => (this.shown += 4 * SOME)}>${outline.more(rest)}</button></li>`
              : nothing}
          </ul>`}
    </section>`;
  }

  private renderThing({ text, mentions }: Mentioned): unknown {
    const { entities: say } = this.words;
    const at = mentions.findIndex(({ id }) => id === this.chosen);
    const meaning = meaningOf(mentions[0], this.words).filter((words) => words !== text);
    const times = at < 0 ? say.times(mentions.length) : say.nth(at + 1, mentions.length);
    return html`<li>
      <button
        type="button"
        class=${mentions.some(({ id }) => this.lit.includes(id)) ? "thing lit" : "thing"}
        aria-current=${at < 0 ? nothing : "true"}
        @click=${() => this.openNext(mentions, at)}
        @mouseenter=${() => emit(this, "row-hover", { ids: [mentions[0].id] })}
        @mouseleave=${() => emit(this, "row-hover", { ids: [] })}
        @focus=${() => emit(this, "row-hover", { ids: [mentions[0].id] })}
      >
        <span class="text">${text}</span>
        ${mentions.length > 1 ? html`<span class="count">${times}</span>` : nothing}
        ${meaning.length > 0 ? html`<small>${meaning.join(" · ")}</small>` : nothing}
      </button>
    </li>`;
  }

  /** Goes to the first mention, and with every further click to the next one. */
  private openNext(mentions: readonly [Entity, ...Entity[]], at: number): void {
    const next = mentions[(at + 1) % mentions.length] ?? mentions[0];
    emit(this, "row-open", { id: next.id });
  }
}

function countMentions(things: readonly Mentioned[]): number {
  return things.reduce((sum, { mentions }) => sum + mentions.length, 0);
}
