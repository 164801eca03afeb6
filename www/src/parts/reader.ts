import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import { Printing } from "../dom/printing";
import type { Analysis } from "../engine/analysis";
import type { Words } from "../i18n/words";
import type { KeyAct } from "../keys/shortcuts";
import { citationOf } from "../model/citation";
import type { Item, MarkKind, Span } from "../model/kinds";
import { everything, type LedgerFilter } from "../model/ledger-filter";
import { flatten, pathTo } from "../model/outline";
import { usualPrint, type PrintOptions } from "../model/print";
import { LetterSearch } from "../state/letter-search";
import { Pointed, type Card } from "../state/pointed";
import { UserLayer, type NoteChange } from "../state/user-layer";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import type { FindBar } from "./find-bar";
import "./item-card";
import type { LetterView } from "./letter-view";
import "./outline-sheet";
import type { OutlineSheet } from "./outline-sheet";
import { exported } from "./exported";
import { emit, part } from "./part";
import { centreTemplate } from "./reader-centre";
import { compactTemplate, layoutFor, panesBeside, paneTemplate, sheetTemplate, sideTemplate, titledTemplate, type Layout, type Pane, type View } from "./reader-panes";
import { move, undoByKey } from "./reader-moves";
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
  @state() path: readonly string[] = [];
  /** Something else stands in the letter's place. */
  @state() covered = false;
  @state() badges = true;
  @state() legend = false;
  @query("dafu-letter-view") private letter!: LetterView | null;
  @query("dafu-outline-sheet") private sheet!: OutlineSheet | null;
  @query("dafu-find-bar") private findBar!: FindBar | null;
  readonly search = new LetterSearch(this);
  private readonly pointed = new Pointed(this);
  private readonly printing = new Printing(this, () => this.letter?.paintAll());
  /** What one came to the letter from by key, to go back to. */
  private back: (() => void) | null = null;
  private readonly resize = new ResizeObserver(([entry]) => (this.layout = layoutFor(entry?.contentRect.width ?? 0)));

  get items(): readonly Item[] {
    return this.pointed.items;
  }

  get counts(): ReadonlyMap<MarkKind, number> {
    return this.pointed.counts;
  }

  get lit(): readonly string[] {
    return this.pointed.lit;
  }

  get chosen(): string | null {
    return this.pointed.chosen;
  }

  /** Shows an item in the letter; false where there is none of that name. */
  select(id: string): boolean {
    const item = this.pointed.item(id);
    if (item) void this.go(item.span, item);
    return item !== null;
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
    return this.pointed.current?.span ?? null;
  }

  /** The chosen item with where it stands; null where none is chosen. */
  get citation(): string | null {
    const item = this.pointed.current;
    return item ? citationOf(this.analysis, item) : null;
  }

  /** The ledger in front, and the keys in it. */
  showLedger(): void {
    this.pane = "ledger";
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("[role=tabpanel]")?.focus());
  }

  /** The innermost of what is open: a card, then the choice, then the ledger's filter. False where nothing is. */
  escape(): boolean {
    const ledger = this.renderRoot.querySelector("dafu-ledger-table");
    if (this.search.open) this.closeFind();
    else if (!this.pointed.escape()) return ledger?.clearFilter() ?? false;
    return true;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resize.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("layer")) {
      changed.get("layer")?.removeEventListener("change", this.onNotes);
      this.layer.addEventListener("change", this.onNotes);
    }
    if (!changed.has("analysis")) return;
    this.pointed.show(this.analysis);
    // Another letter has other rows; what was chosen ahead of the first one stays.
    if (changed.get("analysis")) this.filter = everything;
    Object.assign(this, { back: null, path: pathTo(this.analysis.outline, 0) });
  }

  protected override render(): unknown {
    const { layout, view, search } = this;
    const { on: printing } = this.printing;
    const beside = panesBeside(layout, view);
    const narrow = layout === "narrow";
    const pane = beside.find((name) => name === this.pane) ?? beside[0] ?? "text";
    const withText = printing ? this.paper.what === "all" : ((view === "split" || view === "text") && (!narrow || pane === "text"));
    return html`<dafu-verdict-banner .verdict=${this.analysis.verdict} .words=${this.words}></dafu-verdict-banner>
      <div
        class="panes ${layout} view-${view} ${this.paper.mono ? "mono" : ""}"
        part="print-root"
        @row-open=${this.onRow}
        @row-hover=${(event: CustomEvent<{ ids: readonly string[] }>) => this.pointed.light(event.detail.ids)}
        @row-why=${(event: CustomEvent<{ ids: readonly string[]; at: DOMRect }>) => this.pointed.open(event.detail.ids, event.detail.at, true)}
        @marks-open=${this.onMarks}
        @marks-hover=${(event: CustomEvent<{ ids: readonly string[] }>) => this.pointed.light(event.detail.ids)}
        @letter-scroll=${this.onScroll}
        @slotchange=${this.onSlot}
        @find-open=${() => this.find()}
        @find-seek=${(event: CustomEvent<{ query: string }>) => this.seek(() => search.seek(event.detail.query, search.current?.[0] ?? this.offset))}
        @find-step=${(event: CustomEvent<{ by: 1 | -1 }>) => this.seek(() => search.step(event.detail.by))}
        @find-close=${this.closeFind}
        @scale-choose=${(event: CustomEvent<{ scale: number }>) => this.resizeLetter(event.detail.scale)}
        @kinds-hide=${(event: CustomEvent<{ kinds: ReadonlySet<MarkKind> }>) => (this.hiddenKinds = event.detail.kinds)}
        @badges-show=${(event: CustomEvent<{ shown: boolean }>) => (this.badges = event.detail.shown)}
        @kind-show=${this.onShowKind}
        @place-open=${this.onPlace}
        @scheme-choose=${(event: CustomEvent<{ scheme: string }>) => emit(this, "scheme-choose", event.detail)}
        @proposal-give=${(event: CustomEvent<{ text: string }>) => emit(this, "proposal-give", event.detail)}
        @section-open=${this.onSection}
        @note-write=${(event: CustomEvent<NoteChange>) => this.layer.write(event.detail)}
        @filter-show=${this.onFilter}
        @ledger-show=${this.onLedger}
        @notes-undo=${() => this.layer.undo()}
        @notes-redo=${() => this.layer.redo()}
        @tab-choose=${(event: CustomEvent<{ id: Pane }>) => (this.pane = event.detail.id)}
        @keydown=${this.onKey}
      >
        ${layout === "wide" && view === "split" && !printing
          ? html`<div class="left">${(["facts", "outline"] as const).map((name) => titledTemplate(name, this))}</div>`
          : nothing}
        ${printing ? sheetTemplate(this, this.paper) : nothing}
        ${view === "compact" && !printing ? compactTemplate(this) : nothing}
        <div class="centre" ?hidden=${!withText}>${centreTemplate(this, narrow)}</div>
        ${beside.length > 0 && !printing ? sideTemplate(beside, pane, layout, this) : nothing}
        ${narrow && view !== "compact"
          ? html`<dafu-outline-sheet .words=${this.words}>${paneTemplate("outline", this)}</dafu-outline-sheet>`
          : nothing}
      </div>
      ${this.pointed.card ? this.renderCard(this.pointed.card, narrow) : nothing}`;
  }

  readonly showOutline = (): void => this.sheet?.show();

  readonly toggleLegend = (): void => {
    this.legend = !this.legend;
  };

  private renderCard({ items, at, lead }: Card, narrow: boolean): unknown {
    return html`<dafu-item-card
      exportparts=${exported.card}
      .items=${items}
      .at=${at}
      .analysis=${this.analysis}
      .words=${this.words}
      ?narrow=${narrow}
      ?lead=${lead}
      ?linkable=${this.linkable}
      @card-link=${(event: CustomEvent<{ offset: number }>) => emit(this, "sentence-link", event.detail)}
      @card-close=${() => this.pointed.closeCard()}
      @card-pick=${(event: CustomEvent<{ id: string }>) => this.choose(event.detail.id)}
      @card-copy=${(event: CustomEvent<{ text: string }>) => emit(this, "text-copy", event.detail)}
      ><slot name="card-actions" slot="card-actions"></slot
    ></dafu-item-card>`;
  }

  private onMarks(event: CustomEvent<{ ids: string[]; at: DOMRect }>): void {
    const [item, ...more] = this.pointed.open(event.detail.ids, event.detail.at, false);
    if (item && more.length === 0) this.choose(item.id);
  }

  private onSlot({ target }: Event): void {
    if (target instanceof HTMLSlotElement && target.name === "letter") this.covered = target.assignedNodes().length > 0;
  }

  /** A row leads to the letter; one that was opened by key can be had back by the same key. */
  private onRow(event: CustomEvent<{ id: string; byKey: boolean }>): void {
    const { id, byKey } = event.detail;
    const item = this.pointed.item(id);
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

  private goBack(event: Event): void {
    if (!this.back) return;
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

  private onLedger(event: CustomEvent<{ filter: LedgerFilter }>): void {
    this.onFilter(event);
    this.showLedger();
  }

  private readonly onNotes = (): void => this.requestUpdate();

  private onKey(event: KeyboardEvent): void {
    if (event.key === "Escape" && !event.isComposing && this.escape()) event.stopPropagation();
    if (event.key === "Enter" && event.target === this.letter) this.goBack(event);
    if (!this.readOnly && this.history) undoByKey(event, this.layer);
  }

  async go(span: Span, item: Item | null): Promise<void> {
    if (this.layout === "narrow") this.pane = "text";
    if (item) this.choose(item.id);
    await this.updateComplete;
    await this.letter?.updateComplete;
    this.letter?.reveal(span);
  }

  private choose(id: string): void {
    this.pointed.choose(id);
    const item = this.pointed.item(id);
    if (item) emit(this, "item-select", { item });
  }
}
