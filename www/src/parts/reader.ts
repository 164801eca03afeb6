import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { Analysis } from "../engine/analysis";
import type { Words } from "../i18n/words";
import { countKinds, itemsOf, type Item, type MarkKind, type Span } from "../model/kinds";
import { everything, type LedgerFilter } from "../model/ledger-filter";
import { flatten, pathTo } from "../model/outline";
import { UserLayer, type NoteChange } from "../state/user-layer";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import "./item-card";
import "./legend-bar";
import "./letter-view";
import type { LetterView } from "./letter-view";
import "./outline-sheet";
import type { OutlineSheet } from "./outline-sheet";
import { exported } from "./exported";
import { emit, part } from "./part";
import { compactTemplate, layoutFor, panesBeside, paneTemplate, sideTemplate, titledTemplate, type Layout, type Pane, type View } from "./reader-panes";
import { readerStyles } from "./reader.styles";
import "./verdict-banner";

/**
 * A letter and everything that was found in it, with what is pointed at, chosen and hidden: wires the parts. The page
 * and the element both show it. What is put into its slot `letter` stands in for the letter, as the editor does.
 *
 * Events: `item-select` `{item}`, `text-copy` `{text}`, `scheme-choose` `{scheme}`, `filter-choose` `{filter}`.
 */
@part("dafu-reader")
export class Reader extends LitElement {
  static override styles = [base, controls, readerStyles];

  @property({ attribute: false }) text = "";
  @property({ attribute: false }) analysis!: Analysis;
  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) view: View = "split";
  @property({ attribute: false }) hiddenKinds: ReadonlySet<MarkKind> = new Set();
  /** The user's own notes; outlives the letter that is shown. */
  @property({ attribute: false }) layer = new UserLayer();
  @property({ type: Number }) headingLevel = 2;
  @property({ attribute: false }) filter: LedgerFilter = everything;
  /** Nobody writes notes here. */
  @property({ type: Boolean }) readOnly = false;
  /** Notes can be taken back. */
  @property({ type: Boolean }) history = true;
  @state() private layout: Layout = "wide";
  /** Null until one is chosen: then the first. */
  @state() private pane: Pane | null = null;
  @state() lit: readonly string[] = [];
  @state() chosen: string | null = null;
  @state() path: readonly string[] = [];
  @state() private card: { items: readonly Item[]; at: DOMRect } | null = null;
  @state() private badges = true;
  @state() private legend = false;
  @state() private printing = false;
  @query("dafu-letter-view") private letter!: LetterView | null;
  @query("dafu-outline-sheet") private sheet!: OutlineSheet | null;
  private items: readonly Item[] = [];
  private byId: ReadonlyMap<string, Item> = new Map();
  counts: ReadonlyMap<MarkKind, number> = new Map();
  private readonly resize = new ResizeObserver(([entry]) => (this.layout = layoutFor(entry?.contentRect.width ?? 0)));
  private abort = new AbortController();

  /** Shows an item in the letter; false where there is none of that name. */
  select(id: string): boolean {
    const item = this.byId.get(id);
    if (item) void this.go(item.span, item);
    return item !== undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.abort = new AbortController();
    const { signal } = this.abort;
    this.resize.observe(this);
    addEventListener("beforeprint", () => this.print(true), { signal });
    addEventListener("afterprint", () => this.print(false), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resize.disconnect();
    this.abort.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("layer")) {
      changed.get("layer")?.removeEventListener("change", this.onNotes);
      this.layer.addEventListener("change", this.onNotes);
    }
    if (!changed.has("analysis")) return;
    this.items = itemsOf(this.analysis);
    this.byId = new Map(this.items.map((item) => [item.id, item]));
    this.counts = countKinds(this.items);
    // Another letter has other rows; what was chosen ahead of the first one stays.
    if (changed.get("analysis")) this.filter = everything;
    Object.assign(this, { lit: [], chosen: null, card: null, path: pathTo(this.analysis.outline, 0) });
  }

  protected override render(): unknown {
    const { layout, view, printing } = this;
    const beside = panesBeside(layout, view);
    const narrow = layout === "narrow";
    const pane = beside.find((name) => name === this.pane) ?? beside[0] ?? "text";
    const withText = printing || (view !== "ledger" && view !== "compact" && (!narrow || pane === "text"));
    return html`<dafu-verdict-banner .verdict=${this.analysis.verdict} .words=${this.words}></dafu-verdict-banner>
      <div
        class="panes ${layout} view-${view}"
        part="print-root"
        @row-open=${(event: CustomEvent<{ id: string }>) => this.select(event.detail.id)}
        @row-hover=${(event: CustomEvent<{ ids: readonly string[] }>) => (this.lit = event.detail.ids)}
        @row-why=${this.onWhy}
        @kind-show=${this.onShowKind}
        @place-open=${this.onPlace}
        @scheme-choose=${(event: CustomEvent<{ scheme: string }>) => emit(this, "scheme-choose", event.detail)}
        @section-open=${this.onSection}
        @note-write=${(event: CustomEvent<NoteChange>) => this.layer.write(event.detail)}
        @filter-show=${this.onFilter}
        @notes-undo=${() => this.layer.undo()}
        @notes-redo=${() => this.layer.redo()}
        @tab-choose=${(event: CustomEvent<{ id: Pane }>) => (this.pane = event.detail.id)}
        @keydown=${this.onKey}
      >
        ${layout === "wide" && view === "split" && !printing
          ? html`<div class="left">${(["facts", "outline"] as const).map((name) => titledTemplate(name, this))}</div>`
          : nothing}
        ${view === "compact" && !printing ? compactTemplate(this) : nothing}
        ${printing ? (["facts", "ledger"] as const).map((name) => titledTemplate(name, this)) : nothing}
        <div class="centre" ?hidden=${!withText}>${this.renderCentre(narrow)}</div>
        ${beside.length > 0 && !printing ? sideTemplate(beside, pane, layout, this) : nothing}
        ${narrow && view !== "compact"
          ? html`<dafu-outline-sheet .words=${this.words}>${paneTemplate("outline", this)}</dafu-outline-sheet>`
          : nothing}
      </div>
      ${this.card ? this.renderCard(narrow) : nothing}`;
  }

  private renderCentre(narrow: boolean): unknown {
    return html`${narrow ? this.renderCrumbs() : nothing}
      <div class="letter-place">
        <slot name="letter"
          ><dafu-letter-view
            exportparts=${exported.letter}
            ?narrow=${narrow}
            .text=${this.text}
            .analysis=${this.analysis}
            .items=${this.items}
            .words=${this.words}
            .hiddenKinds=${this.hiddenKinds}
            .lit=${this.lit}
            .chosen=${this.chosen}
            .badges=${this.badges}
            .headingLevel=${this.headingLevel}
            @marks-open=${this.onMarks}
            @marks-hover=${(event: CustomEvent<{ ids: string[] }>) => (this.lit = event.detail.ids)}
            @letter-scroll=${this.onScroll}
          ></dafu-letter-view
        ></slot>
      </div>
      ${narrow && !this.legend
        ? nothing
        : html`<dafu-legend-bar
            exportparts=${exported.legend}
            .counts=${this.counts}
            .hiddenKinds=${this.hiddenKinds}
            .badges=${this.badges}
            .words=${this.words}
            @kinds-hide=${(event: CustomEvent<{ kinds: ReadonlySet<MarkKind> }>) => (this.hiddenKinds = event.detail.kinds)}
            @badges-show=${(event: CustomEvent<{ shown: boolean }>) => (this.badges = event.detail.shown)}
          ></dafu-legend-bar>`}`;
  }

  /** On a phone: where one is in the letter, and the way to outline and legend. */
  private renderCrumbs(): unknown {
    const here = this.analysis.outline.find(({ id }) => id === this.path[0]);
    return html`<div class="crumbs">
      <button type="button" aria-haspopup="dialog" @click=${() => this.sheet?.show()}>☰ ${this.words.panes.outline}</button>
      <span class="here">${here?.marker}${here?.heading?.text}</span>
      <button type="button" aria-expanded=${this.legend} @click=${() => (this.legend = !this.legend)}>${this.words.legend.short}</button>
    </div>`;
  }

  private renderCard(narrow: boolean): unknown {
    return html`<dafu-item-card
      exportparts=${exported.card}
      .items=${this.card?.items ?? []}
      .at=${this.card?.at ?? new DOMRect()}
      .analysis=${this.analysis}
      .words=${this.words}
      ?narrow=${narrow}
      @card-close=${() => (this.card = null)}
      @card-pick=${(event: CustomEvent<{ id: string }>) => this.choose(event.detail.id)}
      @card-copy=${(event: CustomEvent<{ text: string }>) => emit(this, "text-copy", event.detail)}
      ><slot name="card-actions" slot="card-actions"></slot
    ></dafu-item-card>`;
  }

  private onMarks(event: CustomEvent<{ ids: string[]; at: DOMRect }>): void {
    const items = event.detail.ids.flatMap((id) => this.byId.get(id) ?? []);
    this.card = { items, at: event.detail.at };
    if (items[0] && items.length === 1) this.choose(items[0].id);
  }

  private onWhy(event: CustomEvent<{ ids: readonly string[]; at: DOMRect }>): void {
    const items = event.detail.ids.flatMap((id) => this.byId.get(id) ?? []);
    if (items.length > 0) this.card = { items, at: event.detail.at };
  }

  private onPlace(event: CustomEvent<{ spans: readonly Span[] }>): void {
    const [span] = event.detail.spans;
    if (span) void this.go(span, null);
  }

  private onSection(event: CustomEvent<{ id: string }>): void {
    const node = flatten(this.analysis.outline).find(({ id }) => id === event.detail.id);
    if (!node) return;
    this.sheet?.close();
    void this.go([node.span[0], node.heading?.span[1] ?? node.span[0] + node.marker.length], null);
  }

  private onShowKind(event: CustomEvent<{ kind: MarkKind }>): void {
    this.hiddenKinds = new Set([...this.hiddenKinds].filter((kind) => kind !== event.detail.kind));
  }

  private onScroll(event: CustomEvent<{ offset: number }>): void {
    const path = pathTo(this.analysis.outline, event.detail.offset);
    if (path.join() !== this.path.join()) this.path = path;
  }

  private onFilter(event: CustomEvent<{ filter: LedgerFilter }>): void {
    if (event.detail.filter === this.filter) return;
    this.filter = event.detail.filter;
    emit(this, "filter-choose", event.detail);
  }

  private readonly onNotes = (): void => this.requestUpdate();

  private onKey(event: KeyboardEvent): void {
    if (event.key === "Escape") this.chosen = null;
    const [target] = event.composedPath();
    // Fields undo what is typed in them.
    const typing = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (event.code !== "KeyZ" || !(event.ctrlKey || event.metaKey) || event.isComposing || typing || this.readOnly || !this.history) return;
    event.preventDefault();
    if (event.shiftKey) this.layer.redo();
    else this.layer.undo();
  }

  async go(span: Span, item: Item | null): Promise<void> {
    if (this.layout === "narrow") this.pane = "text";
    if (item) this.choose(item.id);
    await this.updateComplete;
    await this.letter?.updateComplete;
    this.letter?.reveal(span);
  }

  private choose(id: string): void {
    this.chosen = id;
    const item = this.byId.get(id);
    if (item) emit(this, "item-select", { item });
  }

  private print(printing: boolean): void {
    this.printing = printing;
    if (printing) this.letter?.paintAll();
  }
}
