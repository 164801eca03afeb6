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

export interface Line {
  readonly text: string;
  /** Spaces stand at its end. */
  readonly spaced: boolean;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Pieces on one base line, left to right. */
export function linesOf(page: Page): Line[] {
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
  const spread = spreadOf(row);
  for (const piece of row) {
    const gap = (piece.x - right) / piece.size - spread;
    if (text !== "" && gap > 0.18 && !/\s$/u.test(text) && !/^\s/u.test(piece.text)) text += gap > 0.7 ? " ".repeat(Math.min(60, Math.max(2, Math.round(gap * 2)))) : wordGap(text, piece.text);
    text += piece.text;
    right = Math.max(right, piece.x + piece.width);
    size = Math.max(size, piece.size);
  }
  const { x: start = 0, y = 0 } = row[0] ?? {};
  const left = start + widthOf(/^\s*/u.exec(text)?.[0] ?? "", size);
  return { text: text.trim(), spaced: /\s$/u.test(text), left, right: right - widthOf(/\s*$/u.exec(text)?.[0] ?? "", size), y, size };
}

/** How wide words are as a rule: signs of Chinese print as wide as high, others half as wide. */
export const widthOf = (words: string, size: number): number =>
  Array.from(words).reduce((sum, sign) => sum + (sign < "\u2000" ? size / 2 : size), 0);

/** How far the pieces of a line are apart because it was spread; a few of them do not tell. */
function spreadOf(row: readonly Piece[]): number {
  const gaps = row.slice(1).map(({ x, size }, index) => (x - (row[index]?.x ?? 0) - (row[index]?.width ?? 0)) / size);
  return gaps.length < 4 ? 0 : Math.min(0.5, Math.max(0, middleOf(gaps)));
}

/** A space stands between words or between Chinese characters; some programs set the two a little apart without one. */
const wordGap = (before: string, after: string): string =>
  (/[\w)]$/u.test(before) && /^[\w(]/u.test(after)) || (/\p{Script=Han}$/u.test(before) && /^\p{Script=Han}/u.test(after)) ? " " : "";

/** The value below which the given share of the values lies. */
export const shareOf = (values: number[], share: number): number =>
  values.sort((one, other) => one - other)[Math.floor((values.length - 1) * share)] ?? 0;

export const middleOf = (values: number[]): number => shareOf(values, 0.5);

/** From one line to the next, as a rule. */
export function pitchOf(lines: readonly Line[]): number {
  return middleOf(lines.map(({ y }, index) => (lines[index + 1]?.y ?? 0) - y).filter((step) => step > 0));
}
