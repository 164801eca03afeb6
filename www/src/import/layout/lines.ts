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
  for (const given of row) {
    // Whoever took the text out of the file took the wide steps of a spread line for spaces.
    const piece = spread > 0.1 ? { ...given, text: given.text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "") } : given;
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
export const widthOf = (words: string, size: number, latin = 0.5): number =>
  Array.from(words).reduce((sum, sign) => sum + (sign < "\u2000" ? size * latin : size), 0);

/** How far the Chinese pieces of a line are apart because it was spread; a few of them do not tell. */
function spreadOf(row: readonly Piece[]): number {
  const gaps = row.flatMap((piece, index) => {
    const before = row[index - 1];
    const chinese = before && /[^\0-\u024f]$/u.test(before.text) && /^[^\0-\u024f]/u.test(piece.text);
    return chinese ? [(piece.x - before.x - before.width) / piece.size] : [];
  });
  return gaps.length < 4 ? 0 : Math.min(0.5, Math.max(0, middleOf(gaps)));
}

/**
 * A space stands between words, between Chinese characters and behind a sentence; some programs set Chinese and Latin a
 * little apart without one.
 */
const wordGap = (before: string, after: string): string =>
  (/[\w)]$/u.test(before) && /^[\w(]/u.test(after)) ||
  (/\p{Script=Han}$/u.test(before) && /^\p{Script=Han}/u.test(after)) ||
  (/[。！？：；!?:;]$/u.test(before) && /^[\p{Script=Han}\d]/u.test(after))
    ? " "
    : "";

/** The value below which the given share of the values lies. */
export const shareOf = (values: number[], share: number): number =>
  values.sort((one, other) => one - other)[Math.floor((values.length - 1) * share)] ?? 0;

export const middleOf = (values: number[]): number => shareOf(values, 0.5);

/**
 * From one line of a paragraph to the next: the least that several steps share, for where paragraphs are short most steps
 * are those between them.
 */
export function pitchOf(lines: readonly Line[]): number {
  const steps = lines.flatMap((line, index) => {
    const step = (lines[index + 1]?.y ?? 0) - line.y;
    return step > 0.9 * line.size ? [step] : [];
  });
  steps.sort((one, other) => one - other);
  const several = Math.max(1, Math.ceil(steps.length / 10) - 1);
  return steps.find((step, index) => (steps[index + several] ?? Infinity) < 1.06 * step) ?? middleOf(steps);
}

/** How wide digits and Latin letters are, in heights of a character: half as a rule, more in many fonts. */
export function latinOf(pages: readonly Page[]): number {
  const widths = pages.flatMap(({ pieces }) => pieces.flatMap(({ text, width, size }) => (/^\d{2,}$/u.test(text) ? [width / size / text.length] : [])));
  return widths.length === 0 ? 0.5 : Math.min(0.7, Math.max(0.5, middleOf(widths)));
}
