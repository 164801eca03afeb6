import type { Counter } from "./reading";

/** A piece of text where it stands on its page; y grows downwards. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of its characters. */
  readonly size: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Where the text of a page begins and ends. */
interface Column {
  readonly left: number;
  readonly right: number;
}

/** Puts the pieces of pages together to lines and the lines to paragraphs (版面还原). */
export function textOfPages(pages: readonly Page[], counter: Counter): string {
  const set = withoutFurniture(pages.map(linesOf), pages, counter);
  const width = Math.max(...pages.map((page) => page.width));
  const all = columnOf(set.flat(), width);
  // The margins of a left page may be others; a page of few lines does not tell.
  const lines = set.flatMap((page) => {
    const column = page.length < 8 ? all : columnOf(page, width);
    return page.map((line) => ({ line, column }));
  });
  const pitch = pitchOf(lines.map(({ line }) => line));
  let text = "";
  for (const [index, { line, column }] of lines.entries()) {
    text += line.text;
    const { line: next, column: nextColumn } = lines[index + 1] ?? {};
    if (!next || !nextColumn || !goesOn(line, next, column, nextColumn, pitch)) text += "\n";
    // Words in Latin letters were parted by the end of the line.
    else if (/[a-z,;]$/iu.test(line.text) && /^[a-z]/iu.test(next.text)) text += " ";
  }
  return text;
}

/** Pieces on one base line, left to right. */
function linesOf(page: Page): Line[] {
  const pieces = page.pieces.filter(({ text }) => text.trim() !== "").sort((one, other) => one.y - other.y || one.x - other.x);
  const rows: Piece[][] = [];
  for (const piece of pieces) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (first && Math.abs(first.y - piece.y) < 0.4 * Math.max(first.size, piece.size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => lineOf(row.sort((one, other) => one.x - other.x)));
}

function lineOf(row: readonly Piece[]): Line {
  let text = "";
  let right = -Infinity;
  let size = 0;
  for (const piece of row) {
    const gap = (piece.x - right) / piece.size;
    if (text !== "" && gap > 0.25 && !/\s$/u.test(text) && !/^\s/u.test(piece.text)) text += gap > 0.7 ? "  " : wordGap(text, piece.text);
    text += piece.text;
    right = Math.max(right, piece.x + piece.width);
    size = Math.max(size, piece.size);
  }
  const { x: start = 0, y = 0 } = row[0] ?? {};
  const left = start + widthOf(/^\s*/u.exec(text)?.[0] ?? "", size);
  return { text: text.trim(), left, right: right - widthOf(/\s*$/u.exec(text)?.[0] ?? "", size), y, size };
}

/** Paragraphs are often set off by spaces: one of Chinese print is as wide as a character, others half as wide. */
const widthOf = (spaces: string, size: number): number =>
  Array.from(spaces).reduce((sum, space) => sum + (space === "\u3000" ? size : size / 2), 0);

/** Between Chinese characters a narrow gap comes from spreading the line, not from a space. */
const wordGap = (before: string, after: string): string => (/[\w)]$/u.test(before) && /^[\w(]/u.test(after) ? " " : "");

/** Where the text begins and ends on most lines: long lines tell. */
function columnOf(lines: readonly Line[], width: number): Column {
  const edge = (values: number[], share: number): number => values.sort((one, other) => one - other)[Math.floor((values.length - 1) * share)] ?? 0;
  const widest = edge(lines.map(({ left, right }) => right - left), 0.95);
  const full = lines.filter(({ left, right }) => right - left > widest * 0.85);
  const left = edge(full.map((line) => line.left), 0.2);
  // Where all lines are short, none is full.
  return { left, right: Math.max(edge(full.map(({ right }) => right), 0.8), left + width / 2) };
}

/** From one line to the next, as a rule. */
function pitchOf(lines: readonly Line[]): number {
  return middleOf(lines.map(({ y }, index) => (lines[index + 1]?.y ?? 0) - y).filter((step) => step > 0));
}

/** What begins a numbered paragraph, and where a paragraph may end. */
const numbered = /^(?:[一二三四五六七八九十]{1,3}、|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|\d{1,2}[.．、](?!\d))/u;
const sentenceEnd = /[。：；！？”）]$/u;

/** Whether the next line belongs to the same paragraph: this one is full, and the next is not set off. */
function goesOn(line: Line, next: Line, column: Column, nextColumn: Column, pitch: number): boolean {
  if (next.y - line.y > pitch * 1.4 || (sentenceEnd.test(line.text) && numbered.test(next.text))) return false;
  const full = line.right > column.right - 2.2 * line.size;
  const flush = Math.abs(next.left - nextColumn.left) < 0.8 * next.size;
  const sameSize = Math.abs(line.size - next.size) < 0.12 * line.size;
  return full && flush && sameSize;
}

const pageNumber = /^[-—–－─·.\s]*(?:第?\s*\d{1,4}\s*页?(?:\s*[,，/]?\s*共?\s*\d{1,4}\s*页?)?)[-—–－─·.\s]*$/u;

/** Takes away what repeats at the edges of the pages: their numbers and running heads (页码、页眉). */
function withoutFurniture(set: Line[][], pages: readonly Page[], counter: Counter): Line[][] {
  const numbered = set.map((lines, index) => edgeNumbers(lines, pages[index]));
  const several = numbered.filter((found) => found.length > 0).length > 1 || set.length === 1;
  const usual = middleOf(set.flat().map(({ size }) => size));
  const pitch = pitchOf(set.flat());
  // An organ that heads the letter may sign it at the head of a page: what repeats must stand apart as well.
  const candidates = set.map((lines) => edges(lines).filter((line) => isApart(line, lines, pitch) || line.size < 0.9 * usual));
  const repeated = new Map<string, number>();
  for (const line of candidates.flat()) repeated.set(keyOf(line), (repeated.get(keyOf(line)) ?? 0) + 1);
  return set.map((lines, index) => {
    const heads = (candidates[index] ?? []).filter((line) => {
      const everywhere = set.length > 1 && (repeated.get(keyOf(line)) ?? 0) > set.length / 2;
      return everywhere || (lines.length > 1 && line.size < 0.8 * usual && isFarOut(line, pages[index], 0.08));
    });
    const numbers = several ? (numbered[index] ?? []) : [];
    counter.add("page_numbers", numbers.length);
    counter.add("heads", heads.filter((line) => !numbers.includes(line)).length);
    return lines.filter((line) => !heads.includes(line) && !numbers.includes(line));
  });
}

const edges = (lines: readonly Line[]): Line[] => [...new Set([lines[0], lines.at(-1)])].filter((line) => line !== undefined);

/** Further from its neighbour than lines are from one another. */
function isApart(line: Line, lines: readonly Line[], pitch: number): boolean {
  const neighbour = lines[lines[0] === line ? 1 : lines.length - 2];
  return neighbour !== undefined && Math.abs(neighbour.y - line.y) > 1.5 * pitch;
}

/** The same line in the same place; numbers in it may differ. */
const keyOf = ({ text, y }: Line): string => `${text.replace(/\d+/gu, "#")} ${Math.round(y / 4)}`;

/** The first or last line of a page that is nothing but a number, far up or far down. */
function edgeNumbers(lines: readonly Line[], page: Page | undefined): Line[] {
  return edges(lines).filter((line) => pageNumber.test(line.text) && isFarOut(line, page, 0.14));
}

/** In the upper or lower margin of its page. */
function isFarOut({ y }: Line, page: Page | undefined, share: number): boolean {
  const height = page?.height ?? 0;
  return y < height * share || y > height * (1 - share);
}

const middleOf = (values: number[]): number => values.sort((one, other) => one - other)[(values.length - 1) >> 1] ?? 0;
