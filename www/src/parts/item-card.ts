import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { Analysis, OutlineNode, Statement } from "../engine/analysis";
import type { Words } from "../i18n/words";
import type { Item } from "../model/kinds";
import { flatten, pathTo } from "../model/outline";
import { nameOf, wordsFor } from "../model/references";
import { interval, meaningOf } from "../model/values";
import { controls } from "../styles/controls";
import { kindClasses } from "../styles/kinds";
import { base } from "../styles/tokens";
import { itemCardStyles } from "./item-card.styles";
import { emit, part } from "./part";
import { placeCard } from "./place-card";

/**
 * What a mark is, what it means, and which rule found it; a list to choose from where several marks meet.
 *
 * Events: `card-close`, `card-pick` `{id}`, `card-copy` `{text}`.
 */
@part("dafu-item-card")
export class ItemCard extends LitElement {
  static override styles = [base, controls, kindClasses, itemCardStyles];

  /** One item, or all that stand in one place. */
  @property({ attribute: false }) items: readonly Item[] = [];
  @property({ attribute: false }) analysis!: Analysis;
  @property({ attribute: false }) words!: Words;
  /** What the card belongs to, in window coordinates. */
  @property({ attribute: false }) at: DOMRect = new DOMRect();
  @property({ type: Boolean, reflect: true }) narrow = false;
  @state() private picked: Item | null = null;
  private opener: Element | null = null;
  private readonly abort = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.popover = "manual";
    const { signal } = this.abort;
    this.addEventListener("keydown", (event) => { if (event.key === "Escape") { event.stopPropagation(); this.close(); } }, { signal });
    document.addEventListener("pointerdown", (event) => { if (!event.composedPath().includes(this)) this.close(false); }, { signal, capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.abort.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("items")) this.picked = this.items.length === 1 ? (this.items[0] ?? null) : null;
  }

  protected override firstUpdated(): void {
    this.opener = (this.getRootNode() as Document | ShadowRoot).activeElement;
    if (typeof this.showPopover === "function") this.showPopover();
    this.renderRoot.querySelector<HTMLElement>(".card")?.focus();
  }

  protected override updated(): void {
    placeCard(this, this.at, this.narrow);
  }

  protected override render(): unknown {
    const { card: say } = this.words;
    const title = this.picked ? this.renderTitle(this.picked) : say.here(this.items.length);
    return html`<div class="card" part="card" role="dialog" aria-labelledby="title" tabindex="-1">
      <header>
        ${this.picked && this.items.length > 1
          ? html`<button type="button" class="quiet" @click=${() => (this.picked = null)}>‹ ${say.back}</button>`
          : nothing}
        <h2 id="title">${title}</h2>
        <button type="button" class="quiet close" aria-label=${say.close} @click=${() => this.close()}>✕</button>
      </header>
      ${this.picked ? this.renderItem(this.picked) : this.renderList()}
    </div>`;
  }

  private renderTitle({ kind, statement }: Item): unknown {
    const { kinds, strengths } = this.words;
    const strength = kind === "commitment" ? strengths[statement?.strength ?? ""] : undefined;
    return html`<span class="k-${kind}"><span class="swatch" aria-hidden="true">${kinds[kind].badge}</span> ${kinds[kind].name}</span>
      ${strength ? html`<span class="strength">${strength}</span>` : nothing}`;
  }

  private renderList(): unknown {
    return html`<ul>
      ${this.items.map(
        (item) => html`<li>
          <button type="button" @click=${() => this.pick(item)}>
            ${this.renderTitle(item)}<span class="excerpt">${item.text}</span>
          </button>
        </li>`,
      )}
    </ul>`;
  }

  private renderItem(item: Item): unknown {
    const { card: say } = this.words;
    const { statement, entity } = item;
    return html`<blockquote lang="zh-CN">${item.text}</blockquote>
      <dl>
        ${statement ? this.renderStatement(statement) : nothing}
        ${entity ? this.row(say.value, meaningOf(entity, this.words).join(" · ")) : nothing}
        ${entity ? this.row(say.also, wordsFor(this.analysis, entity).join("、")) : nothing}
        ${this.row(say.section, this.sectionOf(item))}
        ${this.row(say.rule, this.renderRule(statement?.rule ?? entity?.rule ?? ""))}
        ${statement ? this.row(this.words.explain.label, this.renderSteps(statement)) : nothing}
        ${statement && statement.evidence.length > 0 ? this.row(say.evidence, this.renderEvidence(statement)) : nothing}
      </dl>
      <footer>
        <button type="button" class="framed" @click=${() => emit(this, "card-copy", { text: this.citation(item) })}>${say.copy}</button>
        <slot name="card-actions"></slot>
      </footer>`;
  }

  private renderStatement(statement: Statement): unknown {
    const { actors, partners, action, actions, deadline, targets, testability, condition, limits, refusal } = statement;
    const { card: say, ledger, reasons } = this.words;
    const blanks = (testability?.missing ?? []).map((name) => say.boxes[name] ?? name);
    const names = actors.map((actor) => this.actorOf(actor, ledger.self)).join("、");
    const dates = deadline ? interval(deadline.from, deadline.to, this.words) : "";
    return [
      this.row(say.actors, names),
      this.row(say.partners, partners.map(({ text, relation }) => ledger.partner(ledger.relations[relation] ?? "", text)).join("、")),
      this.row(say.action, actions.length > 0 ? this.renderActions(statement) : action?.text),
      this.row(say.deadline, deadline && (dates === "" ? deadline.text : `${deadline.text}（${dates}）`)),
      this.row(statement.kind === "report" ? say.figures : say.targets, targets.map((target) => this.targetOf(target)).join("、")),
      this.row(say.testability, testability && say.tested(testability.score, blanks)),
      this.row(say.condition, condition?.text),
      this.row(say.limits, limits.map(({ text }) => text).join("、")),
      this.row(say.refusal, refusal?.text),
      this.row(say.reason, refusal && (reasons[refusal.reason] ?? refusal.reason)),
    ];
  }

  private actorOf(actor: Statement["actors"][number], self: string): string {
    const name = nameOf(this.analysis, actor);
    const word = actor.text === "self" ? self : actor.text;
    const named = name === null ? word : this.words.card.standsFor(word, name);
    const part = actor.part === null ? "" : (this.words.ledger.parts[actor.part] ?? "");
    return part === "" ? named : `${named}·${part}`;
  }

  private targetOf({ text, comparator }: Statement["targets"][number]): string {
    const measured = comparator === null ? "" : (this.words.card.comparators[comparator] ?? "");
    return measured === "" ? text : this.words.card.standsFor(text, measured);
  }

  /** The acts of the sentence, each with how far it has come. */
  private renderActions({ actions }: Statement): unknown {
    const { statuses } = this.words.card;
    return html`<ul class="evidence">
      ${actions.map(({ text, status }) => html`<li><span>${text}</span> <small>${statuses[status] ?? ""}</small></li>`)}
    </ul>`;
  }

  /** Step by step: the questions that were asked, and the one that decided. */
  private renderSteps({ step }: Statement): unknown {
    const { questions, yes, no, steps, fact, body } = this.words.explain;
    const asked = Object.keys(questions);
    const decided = asked.indexOf(step);
    const shown = decided < 0 ? asked : asked.slice(0, decided + 1);
    return html`<details class="steps">
      <summary>${steps(shown.length)}</summary>
      <ol>
        ${shown.map((name) => html`<li class=${name === step ? "yes" : ""}>${questions[name]} ${name === step ? yes : no}</li>`)}
      </ol>
      ${step === "fact" ? html`<p>${fact}</p>` : step === "body" ? html`<p>${body}</p>` : nothing}
    </details>`;
  }

  private row(name: string, value: unknown): unknown {
    return value === "" || value === null || value === undefined ? nothing : html`<dt>${name}</dt><dd>${value}</dd>`;
  }

  private renderRule(rule: string): unknown {
    const why = this.analysis.rules[rule];
    return html`${why === undefined ? nothing : html`<span lang="zh-CN">${why}</span> `}<code>${rule}</code>`;
  }

  private renderEvidence({ evidence, span: [start], text }: Statement): unknown {
    return html`<ul class="evidence">
      ${evidence.map(({ says, rule, span }) => {
        // Words inside the sentence can be quoted; a lead-in or a heading stands elsewhere.
        const words = span && span[0] >= start ? text.slice(span[0] - start, span[1] - start) : "";
        return html`<li>
          ${words === "" ? html`<span class="unsaid">${this.words.card.noWords}</span>` : html`<mark>${words}</mark>`}
          <span title=${this.analysis.rules[rule] ?? nothing}>${this.words.says[says] ?? says}</span> <code>${rule}</code>
        </li>`;
      })}
    </ul>`;
  }

  private sectionOf({ span, statement }: Item): string {
    const ids = pathTo(this.analysis.outline, span[0]);
    const nodes = flatten(this.analysis.outline).filter(({ id }) => ids.includes(id) || id === statement?.section);
    return nodes.map(({ marker, heading }: OutlineNode) => `${marker}${heading?.text ?? ""}`).join(" › ");
  }

  private citation({ text }: Item): string {
    const { issuing_body: body, signature, document_number: number, date } = this.analysis.facts;
    const source = [body ?? signature?.join("、"), number, date].filter(Boolean).join("，");
    return source === "" ? `“${text}”` : `“${text}”（${source}）`;
  }

  private pick(item: Item): void {
    this.picked = item;
    emit(this, "card-pick", { id: item.id });
  }

  private close(back = true): void {
    emit(this, "card-close");
    if (back && this.opener instanceof HTMLElement) this.opener.focus();
  }
}
