import type { Analysis, OutlineNode, Statement } from "../engine/analysis";
import { rankOf, type Item, type MarkKind, type Span } from "./kinds";

/** A stretch of text drawn in one way: an item's underline, the face of a heading, a part of a promise. */
export interface Mark {
  readonly id: string;
  readonly kind: MarkKind | "heading" | "piece";
  readonly span: Span;
  /** Strength of a commitment, level of a heading, name of a piece. */
  readonly variant: string;
  /** Which of the lines under the text it is drawn on, 0 nearest to the characters. */
  readonly lane: number;
}

/** A stretch of text over which the same marks hold, the widest first. */
export interface Run {
  readonly span: Span;
  readonly marks: readonly Mark[];
}

/** Marks of items, headings and parts of promises, sorted by where they start. */
export function marksOf(analysis: Analysis, items: readonly Item[]): Mark[] {
  const marks = [...headingMarks(analysis.outline), ...analysis.statements.flatMap(pieceMarks), ...withLanes(items)];
  return marks.sort((a, b) => a.span[0] - b.span[0] || widestFirst(a, b));
}

/** Cuts `[start, end)` wherever a mark begins or ends. `marks` are those that touch it. */
export function runsOf(span: Span, marks: readonly Mark[]): Run[] {
  const [start, end] = span;
  const inside = (at: number): boolean => at > start && at < end;
  const cuts = [start, ...marks.flatMap((mark) => mark.span).filter(inside), end];
  const edges = [...new Set(cuts)].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? end;
    const over = marks.filter((mark) => mark.span[0] <= from && mark.span[1] >= to);
    return { span: [from, to], marks: over.sort(widestFirst) };
  });
}

/** A heading lies around everything, then by rank: a sentence lies around its condition, that around a mention. */
function widestFirst(a: Mark, b: Mark): number {
  return rank(a) - rank(b) || b.lane - a.lane || b.span[1] - b.span[0] - (a.span[1] - a.span[0]) || a.span[0] - b.span[0];
}

function rank(mark: Mark): number {
  if (mark.kind === "heading") return -1;
  return mark.kind === "piece" ? 1.5 : rankOf(mark.kind);
}

/** Who, what, when and how much of a commitment: tinted while it is chosen. */
function pieceMarks({ id, kind, actors, action, deadline, targets }: Statement): Mark[] {
  if (kind !== "commitment") return [];
  const parts: [string, Span | null | undefined][] = [
    ...actors.map(({ span }): [string, Span | null | undefined] => ["actor", span]),
    ["action", action?.span],
    ["deadline", deadline?.span],
    ...targets.map(({ span }): [string, Span] => ["target", span]),
  ];
  return parts.flatMap(([variant, span]) => (span ? [{ id, kind: "piece" as const, span, variant, lane: 0 }] : []));
}

/** Width of the cells in which overlapping marks are looked for: about a sentence. */
const CELL = 128;

/**
 * Gives every item a lane: mentions 0, parts of sentences 1, sentences 2, and a higher one where a narrower mark that
 * it overlaps already has that lane, so that no two lines are ever drawn on each other.
 */
function withLanes(items: readonly Item[]): Mark[] {
  const cells = new Map<number, Mark[]>();
  const narrowFirst = [...items].sort(
    (a, b) => rankOf(b.kind) - rankOf(a.kind) || a.span[1] - a.span[0] - (b.span[1] - b.span[0]) || a.span[0] - b.span[0],
  );
  return narrowFirst.map(({ id, kind, span, statement }) => {
    const own = cellsOf(span).map((cell) => cells.get(cell) ?? cells.set(cell, []).get(cell) ?? []);
    const below = own.flat().filter((mark) => mark.span[0] < span[1] && mark.span[1] > span[0]);
    const lane = Math.max(2 - rankOf(kind), ...below.map((mark) => mark.lane + 1));
    const mark = { id, kind, span, lane, variant: kind === "commitment" ? (statement?.strength ?? "firm") : "" };
    for (const cell of own) cell.push(mark);
    return mark;
  });
}

function cellsOf([start, end]: Span): number[] {
  const first = Math.floor(start / CELL);
  const last = Math.floor(Math.max(start, end - 1) / CELL);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function headingMarks(nodes: readonly OutlineNode[]): Mark[] {
  return nodes.flatMap(({ id, level, span, heading, children }) => {
    const marks = headingMarks(children);
    if (heading && level !== "i") {
      marks.push({ id, kind: "heading", span: [span[0], heading.span[1]], variant: level, lane: 0 });
    }
    return marks;
  });
}
