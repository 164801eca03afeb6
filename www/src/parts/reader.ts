import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { Analysis } from "../engine/analysis";
import type { Words } from "../i18n/words";
import type { KeyAct } from "../keys/shortcuts";
import { citationOf } from "../model/citation";
import { countKinds, itemsOf, type Item, type MarkKind, type Span } from "../model/kinds";
import { everything, type LedgerFilter } from "../model/ledger-filter";
import { flatten, pathTo } from "../model/outline";
import { LetterSearch } from "../state/letter-search";
import { usualPrint, type PrintOptions } from "../model/print";
import { UserLayer, type NoteChange } from "../state/user-layer";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import "./find-bar";
import type { FindBar } from "./find-bar";
import "./item-card";
import "./legend-bar";
import "./letter-tools";
import "./letter-view";
import type { LetterView } from "./letter-view";
import "./outline-sheet";
import type { OutlineSheet } from "./outline-sheet";
import { exported } from "./exported";
import { emit, part } from "./part";
import "./print-sheet";
import { compactTemplate, layoutFor, panesBeside, paneTemplate, sideTemplate, titledTemplate, type Layout, type Pane, type View } from "./reader-panes";
import { move } from "./reader-moves";
import { readerStyles } from "./reader.styles";
import "./verdict-banner";

/**
 * A letter and everything that was found in it, with what is pointed at, chosen and hidden: wires the parts. The page
 * and the element both show it. What is put into its slot `letter` stands in for the letter, as the editor does.
 *
 * Events: `item-select` `{item}`, `text-copy` `{text}`, `scheme-choose` `{scheme}`, `proposal-give` `{text}`, `filter-choose` `{filter}`, `scale-choose`
 * `{scale}`, `sentence-link` `{offset}`.
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
  /** Of the letter's type, as a part of the usual size. */
  @property({ type: Number }) scale = 1;
  /** Somebody makes links to sentences. */
  @property({ type: Boolean }) linkable = false;
  /** What comes on paper when the page is printed. */
  @property({ attribute: false }) paper: PrintOptions = usualPrint;
  @property({ attribute: false }) filter: LedgerFilter = everything;
  /** Nobody writes notes here. */
  @property({ type: Boolean }) readOnly = false;
  /** The proposal's own text; null where nobody can add it. */
  @property({ attribute: false }) proposal: string | null = null;
  /** Notes can be taken back. */
  @property({ type: Boolean }) history = true;
  @state() private layout: Layout = "wide";
  /** Null until one is chosen: then the first. */
  @state() private pane: Pane | null = null;
  @state() lit: readonly string[] = [];
  @state() chosen: string | null = null;
  @state() path: readonly string[] = [];
  @state() private card: { items: readonly Item[]; at: DOMRect; lead: boolean } | null = null;
  /** Something else stands in the letter's place. */
  @state() private covered = false;
  @state() private badges = true;
  @state() private legend = false;
  @state() private printing = false;
  @query("dafu-letter-view") private letter!: LetterView | null;
  @query("dafu-outline-sheet") private sheet!: OutlineSheet | null;
  @query("dafu-find-bar") private findBar!: FindBar | null;
  items: readonly Item[] = [];
  private readonly search = new LetterSearch(this);
  /** What one came to the letter from by key, to go back to. */
  private back: (() => void) | null = null;
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

  /** Where one is reading. */
  get offset(): number {
    return this.letter?.offset ?? 0;
  }

  /** Does what a key asks for; false where that is nothing of the letter's. */
  act(act: KeyAct, sign = ""): boolean {
    if (act !== "find") return move(this, act, sign);
    this.find();
    return true;
  }

  /** Where the chosen item stands; null where none is chosen. */
  get chosenSpan(): Span | null {
    return this.byId.get(this.chosen ?? "")?.span ?? null;
  }

  /** The chosen item with where it stands; null where none is chosen. */
  get citation(): string | null {
    const item = this.byId.get(this.chosen ?? "");
    return item ? citationOf(this.analysis, item) : null;
  }

  /** The innermost of what is open: a card, then the choice, then the ledger's filter. False where nothing is. */
  escape(): boolean {
    const ledger = this.renderRoot.querySelector("dafu-ledger-table");
    if (this.search.open) this.closeFind();
    else if (this.card) this.card = null;
    else if (this.chosen !== null) this.chosen = null;
    else return ledger?.clearFilter() ?? false;
    return true;
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
    Object.assign(this, { lit: [], chosen: null, card: null, back: null, path: pathTo(this.analysis.outline, 0) });
  }

  protected override render(): unknown {
    const { layout, view, printing } = this;
    const beside = panesBeside(layout, view);
    const narrow = layout === "narrow";
    const pane = beside.find((name) => name === this.pane) ?? beside[0] ?? "text";
    const withText = printing ? this.paper.what === "all" : ((view === "split" || view === "text") && (!narrow || pane === "text"));
    return html`<dafu-verdict-banner .verdict=${this.analysis.verdict} .words=${this.words}></dafu-verdict-banner>
      <div
        class="panes ${layout} view-${view} ${this.paper.mono ? "mono" : ""}"
        part="print-root"
        @row-open=${this.onRow}
        @row-hover=${(event: CustomEvent<{ ids: readonly string[] }>) => (this.lit = event.detail.ids)}
        @row-why=${this.onWhy}
        @kind-show=${this.onShowKind}
        @place-open=${this.onPlace}
        @scheme-choose=${(event: CustomEvent<{ scheme: string }>) => emit(this, "scheme-choose", event.detail)}
        @proposal-give=${(event: CustomEvent<{ text: string }>) => emit(this, "proposal-give", event.detail)}
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
        ${printing ? this.renderSheet() : nothing}
        ${view === "compact" && !printing ? compactTemplate(this) : nothing}
        <div class="centre" ?hidden=${!withText}>${this.renderCentre(narrow)}</div>
        ${beside.length > 0 && !printing ? sideTemplate(beside, pane, layout, this) : nothing}
        ${narrow && view !== "compact"
          ? html`<dafu-outline-sheet .words=${this.words}>${paneTemplate("outline", this)}</dafu-outline-sheet>`
          : nothing}
      </div>
      ${this.card ? this.renderCard(narrow) : nothing}`;
  }

  private renderSheet(): unknown {
    return html`<dafu-print-sheet
      .analysis=${this.analysis}
      .words=${this.words}
      .notes=${this.layer.notes}
      .options=${this.paper}
      .headingLevel=${this.headingLevel}
    ></dafu-print-sheet>`;
  }

  private renderCentre(narrow: boolean): unknown {
    const { search } = this;
    return html`${narrow ? this.renderCrumbs() : html`<div class="head">${this.renderTools(narrow)}</div>`}
      ${search.open
        ? html`<dafu-find-bar
            .words=${this.words}
            .query=${search.query}
            .count=${search.hits.length}
            .at=${search.at}
            @find-seek=${(event: CustomEvent<{ query: string }>) => this.seek(() => search.seek(event.detail.query, search.current?.[0] ?? this.offset))}
            @find-step=${(event: CustomEvent<{ by: 1 | -1 }>) => this.seek(() => search.step(event.detail.by))}
            @find-close=${this.closeFind}
          ></dafu-find-bar>`
        : nothing}
      <div class="letter-place" @keydown=${this.onLetterKey}>
        <slot name="letter" @slotchange=${(event: Event) => (this.covered = (event.target as HTMLSlotElement).assignedNodes().length > 0)}
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
            .hits=${search.hits}
            .hit=${search.at}
            .scale=${this.scale}
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

  private renderTools(narrow: boolean): unknown {
    if (this.covered) return nothing;
    return html`<dafu-letter-tools
      .words=${this.words}
      .scale=${this.scale}
      ?narrow=${narrow}
      @find-open=${() => this.find()}
      @scale-choose=${(event: CustomEvent<{ scale: number }>) => this.resizeLetter(event.detail.scale)}
    ></dafu-letter-tools>`;
  }

  /** On a phone: where one is in the letter, and the way to outline and legend. */
  private renderCrumbs(): unknown {
    const here = this.analysis.outline.find(({ id }) => id === this.path[0]);
    return html`<div class="crumbs">
      <button type="button" aria-haspopup="dialog" @click=${() => this.sheet?.show()}>☰ ${this.words.panes.outline}</button>
      <span class="here">${here?.marker}${here?.heading?.text}</span>
      ${this.renderTools(true)}
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
      ?lead=${this.card?.lead}
      ?linkable=${this.linkable}
      @card-link=${(event: CustomEvent<{ offset: number }>) => emit(this, "sentence-link", event.detail)}
      @card-close=${() => (this.card = null)}
      @card-pick=${(event: CustomEvent<{ id: string }>) => this.choose(event.detail.id)}
      @card-copy=${(event: CustomEvent<{ text: string }>) => emit(this, "text-copy", event.detail)}
      ><slot name="card-actions" slot="card-actions"></slot
    ></dafu-item-card>`;
  }

  private onMarks(event: CustomEvent<{ ids: string[]; at: DOMRect }>): void {
    const items = event.detail.ids.flatMap((id) => this.byId.get(id) ?? []);
    this.card = { items, at: event.detail.at, lead: false };
    if (items[0] && items.length === 1) this.choose(items[0].id);
  }

  private onWhy(event: CustomEvent<{ ids: readonly string[]; at: DOMRect }>): void {
    const items = event.detail.ids.flatMap((id) => this.byId.get(id) ?? []);
    if (items.length > 0) this.card = { items, at: event.detail.at, lead: true };
  }

  /** A row leads to the letter; one that was opened by key can be had back by the same key. */
  private onRow(event: CustomEvent<{ id: string; byKey: boolean }>): void {
    const { id, byKey } = event.detail;
    const item = this.byId.get(id);
    if (!item) return;
    const { pane } = this;
    this.back = null;
    void this.go(item.span, item).then(() => {
      if (!byKey) return;
      this.letter?.focus();
      this.back = () => {
        this.pane = pane;
        void this.updateComplete.then(() => this.renderRoot.querySelector("dafu-ledger-table")?.focusRow(id));
      };
    });
  }

  private onLetterKey(event: KeyboardEvent): void {
    if (event.key !== "Enter" || !this.back || this.covered) return;
    event.preventDefault();
    this.back();
    this.back = null;
  }

  private find(): void {
    if (this.covered) return;
    if (this.layout === "narrow") this.pane = "text";
    this.search.show(true);
    this.findBar?.focus();
  }

  private closeFind(): void {
    this.search.show(false);
    this.letter?.focus();
  }

  /** Shows the place that one is at after a search. */
  private seek(look: () => void): void {
    look();
    const span = this.search.current;
    if (span) this.letter?.reveal(span, false);
  }

  /** The element has nobody who remembers it. */
  private resizeLetter(scale: number): void {
    this.scale = scale;
    emit(this, "scale-choose", { scale });
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
    if (event.key === "Escape" && !event.isComposing && this.escape()) event.stopPropagation();
    const [target] = event.composedPath();
    // Fields undo what is typed in them.
    const typing = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (event.code !== "KeyZ" || !(event.ctrlKey || event.metaKey) || event.isComposing || typing || this.readOnly || !this.history) return;
    const { layer } = this;
    if (!(event.shiftKey ? layer.canRedo : layer.canUndo)) return;
    event.preventDefault();
    if (event.shiftKey) layer.redo();
    else layer.undo();
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
