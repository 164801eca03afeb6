import { latinOf, middleOf, pitchOf, type Line, type Page } from "./lines";

/** Where the text of a page begins and ends. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** How a letter is set (排版): what all its pages have in common. */
export interface Setting {
  /** From one line to the next, and how high characters are, as a rule. */
  readonly pitch: number;
  readonly size: number;
  /** How wide digits are, in heights of a character. */
  readonly latin: number;
  /** Every line but the last of a paragraph is spread to the same edge. */
  readonly justified: boolean;
  /** The first line of a paragraph is set in. */
  readonly indented: boolean;
  /** Marks at the end of a line may stand beyond its edge. */
  readonly hanging: boolean;
}

/** A page of fewer lines does not tell where its edges are. */
const FEW = 8;
/** Marks that no line begins with. */
export const closing = "，。、；：！？）》〉」』】〕”’…—%％)";
/** Their like among Latin letters, which never stand beyond the edge. */
export const halfWide = ",;:!?";
/** What begins a numbered paragraph. */
export const numbered = /^(?:[一二三四五六七八九十]{1,3}、|[①-⑳]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|\d{1,2}[.．、](?!\d))/u;
const endsInMark = new RegExp(`[${closing}]$`, "u");

/** The columns of the pages: as wide on each, but the margins of a left page may be others. */
export function columnsOf(pages: readonly (readonly Line[])[], width: number): Column[] {
  const [longest = []] = [...pages].sort((one, other) => other.length - one.length);
  const lefts = pages.map((page) => (isMoved(page, longest) ? leftOf(page) : leftOf(longest)));
  const reaches = pages.flatMap((page, index) => page.map((line) => ({ ...line, right: line.right - (lefts[index] ?? 0) })));
  const all = rightOf(reaches);
  const unmarked = reaches.filter(({ text, right, size }) => !endsInMark.test(text) && right > all - 2.5 * size);
  // The margins of a page are about as wide. Where all lines are short, none is full; where few reach the edge, those with
  // a mark at the end may stand beyond it.
  const usual = width - 2 * leftOf(longest);
  const few = all > usual && all - usual < (longest[0]?.size ?? 0) ? usual : all;
  const reach = Math.max(unmarked.length < 3 ? few : rightOf(unmarked), 0.85 * usual);
  return lefts.map((column) => ({ left: column, right: column + reach }));
}

/** Both edges are moved by as much; where only the left is, its long lines happen to be first lines that are set in. */
function isMoved(page: readonly Line[], from: readonly Line[]): boolean {
  const size = from[0]?.size ?? 0;
  return page.length >= FEW && Math.abs(leftOf(page) - leftOf(from) - rightOf(page) + rightOf(from)) < size;
}

/** The furthest to the left that several lines begin; further out stands what is no text. */
function leftOf(lines: readonly Line[]): number {
  const sorted = [...lines].sort((one, other) => one.left - other.left);
  const several = Math.max(1, Math.ceil(lines.length / 10) - 1);
  const shared = sorted.find(({ left, size }, index) => (sorted[index + several]?.left ?? Infinity) - left < 0.3 * size);
  return (shared ?? sorted[0])?.left ?? 0;
}

/** The furthest that three lines come: one alone may be a table, or words beside the text. */
function rightOf(lines: readonly Line[]): number {
  const sorted = [...lines].sort((one, other) => other.right - one.right);
  const shared = sorted.find(({ right, size }, index) => right - (sorted[index + 2]?.right ?? 0) < size);
  return (shared ?? sorted[0])?.right ?? 0;
}

export function settingOf(pages: readonly (readonly Line[])[], columns: readonly Column[], printed: readonly Page[]): Setting {
  const lines = pages.flat();
  const places = pages.flatMap((page, index) => page.map((line) => place(line, columns[index])));
  const afterShort = places.filter((_, index) => (places[index - 1]?.room ?? 0) > 3);
  const setIn = afterShort.filter(({ indent }) => indent > 1 && indent < 3).length;
  return {
    pitch: pitchOf(lines),
    size: middleOf(lines.map(({ size }) => size)),
    latin: latinOf(printed),
    justified: isJustified(lines, places),
    indented: setIn * 2 > afterShort.length,
    hanging: places.some(({ room }, index) => room < -0.3 && room > -1.2 && endsInMark.test(lines[index]?.text ?? "")),
  };
}

/** How far a line is from the edges, in characters. */
interface Place {
  readonly indent: number;
  readonly room: number;
}

function place({ left, right, size }: Line, column: Column = { left, right }): Place {
  return { indent: (left - column.left) / size, room: (column.right - right) / size };
}

/** Chinese characters are wider apart where a line was spread. */
function isJustified(lines: readonly Line[], places: readonly Place[]): boolean {
  const advances = (chosen: (room: number) => boolean): number[] =>
    lines
      .filter(({ text }, index) => /^[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]{4,}$/u.test(text) && chosen(places[index]?.room ?? 0))
      .map(({ text, left, right, size }) => (right - left) / size / Array.from(text).length);
  const full = advances((room) => Math.abs(room) < 0.1);
  const short = advances((room) => room > 2);
  const natural = short.length > 0 ? middleOf(short) : 1;
  const spread = full.filter((advance) => advance > natural * 1.005).length;
  return spread > 1 && spread * 10 > full.length;
}
