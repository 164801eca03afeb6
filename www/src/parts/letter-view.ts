import { html, LitElement, type PropertyValues } from "lit";
import { property, query } from "lit/decorators.js";
import { flash } from "../dom/flash";
import { LetterDom } from "../dom/letter-dom";
import { scrollTo } from "../dom/scroll";
import { selectedSpan } from "../dom/selection";
import type { Analysis } from "../engine/analysis";
import type { Words } from "../i18n/words";
import type { Item, MarkKind, Span } from "../model/kinds";
import { letterStyles } from "../styles/letter";
import { markStyles } from "../styles/kinds";
import { base } from "../styles/tokens";
import { partOfMark } from "./exported";
import { letterViewStyles } from "./letter-view.styles";
import { emit, part } from "./part";

/** Where a revealed place comes to stand, as a part of the window's height. */
const READING_LINE = 0.28;

/**
 * The letter with its marks.
 *
 * Events: `marks-open` `{ids, at}` (a mark was clicked), `marks-hover` `{ids}`, `letter-scroll` `{offset}`.
 */
@part("dafu-letter-view")
export class LetterView extends LitElement {
  static override styles = [base, ...markStyles, letterStyles, letterViewStyles];

  @property({ attribute: false }) text = "";
  @property({ attribute: false }) analysis!: Analysis;
  @property({ attribute: false }) items: readonly Item[] = [];
  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) hiddenKinds: ReadonlySet<MarkKind> = new Set();
  /** Items that are lit because something about them is pointed at. */
  @property({ attribute: false }) lit: readonly string[] = [];
  @property({ attribute: false }) chosen: string | null = null;
  @property({ type: Boolean }) badges = true;
  @property({ type: Number }) headingLevel = 2;
  @query(".scroller") private scroller!: HTMLElement;
  @query(".lights") private lights!: HTMLElement;
  private letter: LetterDom | null = null;
  private observer: IntersectionObserver | null = null;
  private hovered = "";
  private frame = 0;
  /** The letter's elements are new. */
  private rebuilt = false;

  /** Brings a part of the letter to the upper third of the window and lights it up. */
  reveal([start, end]: Span): void {
    if (!this.letter) return;
    // A place between two characters shows itself by its neighbours.
    const around = end > start ? 0 : 6;
    const range = this.letter.rangeOf([Math.max(0, start - around), Math.min(this.text.length, end + around)]);
    // It may have been painted just now.
    if (this.chosen) this.toggle("chosen", [], [this.chosen]);
    const away = (): number => {
      const box = this.scroller.getBoundingClientRect();
      return range.getBoundingClientRect().top - box.top - box.height * READING_LINE;
    };
    void scrollTo(this.scroller, away).then(() => {
      flash(range, this.lights);
    });
  }

  /** All of the letter, for printing. */
  paintAll(): void {
    for (const element of this.letter?.unpainted ?? []) this.letter?.paintElement(element);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer?.disconnect();
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.observeChunks();
  }

  protected override render(): unknown {
    return html`<div
      class="scroller"
      part="text"
      role="region"
      lang="zh-CN"
      tabindex="0"
      aria-label=${this.words.panes.text}
      @scroll=${this.onScroll}
      @click=${this.onClick}
      @mouseover=${this.onHover}
      @mouseleave=${this.onHover}
      @copy=${this.onCopy}
    >
      <div class="lights" aria-hidden="true"></div>
      ${this.letter?.root}
    </div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.rebuilt = (["text", "analysis", "words", "headingLevel"] as const).some((name) => changed.has(name));
    if (this.rebuilt) this.build();
    this.showKinds();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.rebuilt) this.observeChunks();
    if (changed.has("lit") || this.rebuilt) this.toggle("lit", changed.get("lit") ?? [], this.lit);
    if (changed.has("chosen") || this.rebuilt) {
      this.toggle("chosen", [changed.get("chosen") ?? ""], this.chosen ? [this.chosen] : []);
    }
  }

  private build(): void {
    const { kinds, zones } = this.words;
    const labels = { badge: (kind: MarkKind): string => kinds[kind].badge, part: partOfMark, zone: (zone: string): string => zones[zone] ?? "" };
    this.letter = new LetterDom(this.text, this.analysis, this.items, labels, this.headingLevel);
  }

  private showKinds(): void {
    const classes = this.letter?.root.classList;
    for (const name of [...(classes ?? [])]) if (name.startsWith("off-")) classes?.remove(name);
    for (const kind of this.hiddenKinds) classes?.add(`off-${kind}`);
    classes?.toggle("few-badges", !this.badges);
  }

  private toggle(name: string, before: readonly string[], now: readonly string[]): void {
    for (const id of before) for (const element of this.letter?.elementsOf(id) ?? []) element.classList.remove(name);
    for (const id of now) for (const element of this.letter?.elementsOf(id) ?? []) element.classList.add(name);
  }

  /** Paints what comes near the window, a while before it is seen. */
  private observeChunks(): void {
    this.observer?.disconnect();
    const unpainted = this.letter?.unpainted ?? [];
    if (unpainted.length === 0) return;
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting) continue;
          this.letter?.paintElement(target);
          this.observer?.unobserve(target);
        }
      },
      { root: this.scroller, rootMargin: "1500px 0px" },
    );
    for (const element of unpainted) this.observer.observe(element);
  }

  private onScroll(): void {
    // In the first frame the browser lays out what has come into view; in the second one can ask what it is.
    this.frame ||= requestAnimationFrame(() => {
      this.frame = requestAnimationFrame(() => {
        this.frame = 0;
        const offset = this.offsetInView();
        if (offset !== null) emit(this, "letter-scroll", { offset });
      });
    });
  }

  /** What one is reading: a little below the top, and the beginning or the end where the letter ends. */
  private offsetInView(): number | null {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    if (scrollTop < 8) return 0;
    if (scrollTop + clientHeight > scrollHeight - 8) return this.text.length - 1;
    const { top, left, width } = this.scroller.getBoundingClientRect();
    const line = this.shadowRoot?.elementFromPoint(left + width / 2, top + clientHeight * (READING_LINE + 0.03));
    const place = line?.closest(".block") ?? line?.closest(".chunk");
    return place ? (this.letter?.offsetOf(place, 0) ?? null) : null;
  }

  private onClick(event: MouseEvent): void {
    // Whoever selects text wants to select text.
    if (this.selection) return;
    const ids = this.idsAt(event);
    if (ids.length > 0) emit(this, "marks-open", { ids, at: new DOMRect(event.clientX, event.clientY, 0, 0) });
  }

  private onHover(event: MouseEvent): void {
    const ids = event.type === "mouseleave" ? [] : this.idsAt(event);
    if (ids.join() === this.hovered) return;
    this.hovered = ids.join();
    emit(this, "marks-hover", { ids });
  }

  /** Marks under the pointer that are switched on, the innermost first. */
  private idsAt(event: Event): string[] {
    const marks = event.composedPath().filter((node): node is HTMLElement => node instanceof HTMLElement && "id" in node.dataset);
    const shown = marks.filter((mark) => ![...this.hiddenKinds].some((kind) => mark.classList.contains(`k-${kind}`)));
    return shown.map((mark) => mark.dataset["id"] ?? "");
  }

  private get selection(): Span | null {
    return this.shadowRoot && this.letter && selectedSpan(this.letter, this.shadowRoot);
  }

  private onCopy(event: ClipboardEvent): void {
    const { selection } = this;
    if (!selection) return;
    event.clipboardData?.setData("text/plain", this.text.slice(...selection));
    event.preventDefault();
  }
}
