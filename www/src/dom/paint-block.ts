import type { Block } from "../model/blocks";
import type { MarkKind, Span } from "../model/kinds";
import { runsOf, type Mark } from "../model/marks";

/** A text node and the part of the letter that it holds. */
export interface TextPlace {
  readonly start: number;
  readonly end: number;
  readonly node: Text;
}

/** What the painted letter says in the reader's language; all of it is generated content. */
export interface Labels {
  badge(kind: MarkKind): string;
  /** What host pages style it by. */
  part(kind: MarkKind): string;
  zone(zone: string): string;
}

interface Part {
  readonly span: Span;
  /** `joint` is white space that only broke the line; `aside` is page furniture inside a paragraph. */
  readonly is: "text" | "joint" | "aside";
}

/**
 * Fills a paragraph with the text of `block`, marks nested around it. Every character of the block ends up in exactly
 * one text node, in order, so that selecting and copying give the letter itself. Plain DOM instead of a template: the
 * nesting is as deep as the marks overlap, and a letter has thousands of nodes.
 */
export function paintBlock(target: Element, text: string, block: Block, marks: readonly Mark[], labels: Labels): TextPlace[] {
  const places: TextPlace[] = [];
  const open: { mark: Mark; element: Element }[] = [];
  const seen = new Set<Mark>();
  const within = marks.filter(({ span }) => span[0] < block.end && span[1] > block.start);
  for (const part of partsOf(text, block)) {
    for (const { span, marks: over } of runsOf(part.span, within)) {
      while (open.some(({ mark }, depth) => over[depth] !== mark)) open.pop();
      let badges = 0;
      for (const mark of over.slice(open.length)) {
        const element = markElement(mark, seen.has(mark) || mark.span[0] < block.start, labels);
        // Badges of marks that begin together stand side by side.
        if (element.dataset["badge"] && (badges += 1) > 1) element.classList.add(`beside-${Math.min(3, badges - 1)}`);
        (open.at(-1)?.element ?? target).append(element);
        open.push({ mark, element });
        seen.add(mark);
      }
      const node = document.createTextNode(text.slice(...span));
      (open.at(-1)?.element ?? target).append(part.is === "text" ? node : wrapped(node, part.is));
      places.push({ start: span[0], end: span[1], node });
    }
  }
  return places;
}

function wrapped(node: Text, className: string): Element {
  const element = document.createElement("span");
  element.className = className;
  element.append(node);
  return element;
}

function markElement(mark: Mark, continued: boolean, labels: Labels): HTMLElement {
  const element = document.createElement("span");
  if (mark.kind === "heading") {
    element.className = `heading level-${mark.variant}`;
    return element;
  }
  if (mark.kind === "piece") {
    element.className = `piece p-${mark.variant}`;
    return element;
  }
  element.className = `mark k-${mark.kind} lane-${mark.lane}${mark.variant === "" ? "" : ` v-${mark.variant}`}`;
  element.setAttribute("part", labels.part(mark.kind));
  element.dataset["id"] = mark.id;
  if (!continued) element.dataset["badge"] = labels.badge(mark.kind);
  return element;
}

/** Tiles a block: what is read, and the white space and furniture before, between and after it. */
function* partsOf(text: string, block: Block): Generator<Part> {
  let cursor = block.start;
  for (const [start, end] of block.pieces) {
    yield* aside(text, cursor, start);
    // The indent is set by the style sheet, whatever white space the letter has there.
    const indent = cursor === block.start ? leadingSpace(text, start, end) : 0;
    if (indent > 0) yield { span: [start, start + indent], is: "joint" };
    const tail = end === block.pieces.at(-1)?.[1] ? trailingSpace(text, start + indent, end) : 0;
    if (end - tail > start + indent) yield { span: [start + indent, end - tail], is: "text" };
    if (tail > 0) yield { span: [end - tail, end], is: "joint" };
    cursor = end;
  }
  yield* aside(text, cursor, block.end);
}

function* aside(text: string, start: number, end: number): Generator<Part> {
  const before = leadingSpace(text, start, end);
  const after = trailingSpace(text, start + before, end);
  if (before > 0) yield { span: [start, start + before], is: "joint" };
  if (end - after > start + before) yield { span: [start + before, end - after], is: "aside" };
  if (after > 0) yield { span: [end - after, end], is: "joint" };
}

/** Characters of white space at the beginning of a part of the text. */
export function leadingSpace(text: string, start: number, end: number): number {
  const words = text.slice(start, end);
  return words.length - words.trimStart().length;
}

function trailingSpace(text: string, start: number, end: number): number {
  const words = text.slice(start, end);
  return words.length - words.trimEnd().length;
}
