import type { Analysis } from "../engine/analysis";
import { blocksOf, type Block } from "../model/blocks";
import type { Item, Span } from "../model/kinds";
import { marksOf } from "../model/marks";
import { flatten } from "../model/outline";
import { planChunks, type ChunkPlan } from "./chunks";
import { leadingSpace, paintBlock, type Labels, type TextPlace } from "./paint-block";

/** So many chunks are painted at once: all of most letters. */
const AT_ONCE = 8;
/** What a line holds and how high it is, in the letter's own units: good enough for parts that were never seen. */
const LINE_CHARS = 28;
const LINE_HEIGHT = 2.1;

interface Chunk extends ChunkPlan {
  readonly element: HTMLElement;
  painted: boolean;
  places: readonly TextPlace[];
}

/**
 * The letter as elements. All of its text is there from the beginning, so that the browser's own search and copying
 * see all of it; paragraphs and marks of a chunk are painted when it comes near the window.
 */
export class LetterDom {
  readonly root = document.createElement("div");
  /** More of the letter is painted: ranges over that part have to be made anew. */
  onpaint: () => void = () => undefined;
  private readonly chunks: readonly Chunk[];
  private readonly starts = new WeakMap<Node, number>();
  private readonly elements = new Map<string, HTMLElement[]>();
  /** By where a section starts: its level, and the end of its heading. */
  private readonly headings: ReadonlyMap<number, { level: string; end: number }>;
  private readonly issuer: readonly Span[];

  constructor(
    readonly text: string,
    analysis: Analysis,
    items: readonly Item[],
    private readonly labels: Labels,
    private readonly headingLevel: number,
  ) {
    this.issuer = analysis.fact_spans["issuing_body"] ?? [];
    const sections = flatten(analysis.outline);
    this.headings = new Map(sections.map(({ span, level, heading }) => [span[0], { level, end: heading?.span[1] ?? 0 }]));
    const plans = planChunks(blocksOf(text, analysis), marksOf(analysis, items));
    this.chunks = plans.map((plan) => ({ ...plan, element: chunkElement(plan), painted: false, places: [] }));
    this.root.className = "letter";
    for (const chunk of this.chunks) {
      this.showPlain(chunk);
      this.root.append(chunk.element);
    }
    this.chunks.slice(0, AT_ONCE).forEach((chunk) => {
      this.paint(chunk);
    });
  }

  /** Chunks that are not painted yet, with their elements. */
  get unpainted(): HTMLElement[] {
    return this.chunks.filter(({ painted }) => !painted).map(({ element }) => element);
  }

  paintElement(element: Element): void {
    const chunk = this.chunks.find((candidate) => candidate.element === element);
    if (chunk) this.paint(chunk);
  }

  /** Elements of an item that are painted. */
  elementsOf(id: string): readonly HTMLElement[] {
    return this.elements.get(id) ?? [];
  }

  /** A range over a part of the letter, painted. */
  rangeOf(span: Span): Range {
    for (const offset of [span[0], Math.max(span[0], span[1] - 1)]) this.paint(this.chunkAt(offset));
    return this.rangeAsIs(span);
  }

  /** A range over a part of the letter, be it painted or not: it ends when that part is painted. */
  rangeAsIs([start, end]: Span): Range {
    const range = document.createRange();
    const last = Math.max(start, end - 1);
    const from = this.placeAt(start);
    const to = this.placeAt(last);
    if (from && to) {
      range.setStart(from.node, start - from.start);
      range.setEnd(to.node, Math.min(to.node.length, last - to.start + (end > start ? 1 : 0)));
    }
    return range;
  }

  /** Where in the letter a place in the document is; null outside of it. */
  offsetOf(node: Node, offset: number): number | null {
    const start = this.starts.get(node);
    if (start !== undefined) return start + offset;
    const child = node.childNodes[offset];
    const first = child && firstText(child);
    if (first) return this.starts.get(first) ?? null;
    const last = lastText(node);
    const before = last && this.starts.get(last);
    return typeof before === "number" ? before + (last?.textContent?.length ?? 0) : null;
  }

  private chunkAt(offset: number): Chunk | undefined {
    return this.chunks[lastAtOrBefore(this.chunks, offset)];
  }

  private placeAt(offset: number): TextPlace | undefined {
    const places = this.chunkAt(offset)?.places ?? [];
    return places[lastAtOrBefore(places, offset)];
  }

  private showPlain(chunk: Chunk): void {
    const node = document.createTextNode(this.text.slice(chunk.start, chunk.end));
    chunk.element.append(node);
    chunk.places = [this.place({ start: chunk.start, end: chunk.end, node })];
  }

  private paint(chunk: Chunk | undefined): void {
    if (!chunk || chunk.painted) return;
    chunk.painted = true;
    this.onpaint();
    chunk.element.classList.remove("plain");
    const places: TextPlace[] = [];
    const paragraphs = chunk.blocks.map((block, index) => {
      const element = this.paragraph(block, chunk.blocks[index - 1]?.zone);
      places.push(...paintBlock(element, this.text, block, chunk.marks, this.labels));
      return element;
    });
    chunk.element.replaceChildren(...paragraphs);
    chunk.places = places.map((place) => this.place(place));
    for (const element of chunk.element.querySelectorAll<HTMLElement>("[data-id]")) this.remember(element);
  }

  private paragraph(block: Block, zoneBefore: string | undefined): HTMLElement {
    // A <p> would put a line break of its own into the selected text.
    const element = document.createElement("div");
    element.role = "paragraph";
    const from = block.pieces[0]?.[0] ?? block.start;
    const section = this.headings.get(from + leadingSpace(this.text, from, block.end));
    const issuer = this.issuer.some(([start]) => start >= block.start && start < block.end);
    const classes = ["block", `zone-${block.zone}`, section ? `starts-${section.level}` : "", issuer ? "issuer" : ""];
    element.className = classes.filter(Boolean).join(" ");
    if (block.zone !== zoneBefore) element.dataset["zone"] = this.labels.zone(block.zone);
    // A heading that fills its paragraph is one for screen readers too; the last 。 is not part of it.
    const whole = section !== undefined && section.end >= (block.pieces.at(-1)?.[1] ?? block.end) - 1;
    if (block.zone === "title" || whole) {
      element.role = "heading";
      element.ariaLevel = String(Math.min(6, this.headingLevel + (Number(section?.level) || 0)));
    }
    return element;
  }

  private place(place: TextPlace): TextPlace {
    this.starts.set(place.node, place.start);
    return place;
  }

  private remember(element: HTMLElement): void {
    const id = element.dataset["id"] ?? "";
    const known = this.elements.get(id);
    if (known) known.push(element);
    else this.elements.set(id, [element]);
  }
}

function chunkElement({ blocks }: ChunkPlan): HTMLElement {
  const element = document.createElement("div");
  element.className = "chunk plain";
  const lines = blocks.reduce((sum, { start, end }) => sum + Math.max(1, Math.ceil((end - start) / LINE_CHARS)), 0);
  element.style.containIntrinsicBlockSize = `auto ${lines * LINE_HEIGHT}em`;
  return element;
}

function lastAtOrBefore(sorted: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function firstText(node: Node): Node | null {
  return node.nodeType === Node.TEXT_NODE ? node : document.createTreeWalker(node, NodeFilter.SHOW_TEXT).nextNode();
}

function lastText(node: Node): Node | null {
  if (node.nodeType === Node.TEXT_NODE) return node;
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  let last: Node | null = null;
  while (walker.nextNode()) last = walker.currentNode;
  return last;
}
