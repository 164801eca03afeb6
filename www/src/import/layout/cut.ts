import type { Line } from "./lines";
import { closing, halfWide, numbered, type Column } from "./setting";

/** A line in the column of its page. */
export interface SetLine extends Line {
  readonly column: Column;
}

const open = new RegExp(`[^${closing}${halfWide}]$`, "u");

/**
 * Whether the lines were cut before they were set (断行): several end open, near the edge but with room for what comes next,
 * or just behind it, as a few characters on a line of their own. Where paragraphs end is then for the engine to tell, which
 * knows words; it needs the lines as they are.
 */
export function areCut(lines: readonly SetLine[], isFull: (line: SetLine, next: SetLine) => boolean): boolean {
  let cut = 0;
  let whole = 0;
  for (const [index, line] of lines.entries()) {
    const [before, next] = [lines[index - 1], lines[index + 1]];
    if (!next || !open.test(line.text)) continue;
    if (isRest(line)) cut += before && isFull(before, line) && goesOn(line, next) ? 1 : 0;
    else if (isShort(line)) continue;
    else if (isFull(line, next)) whole += 1;
    else cut += goesOn(line, next) ? 1 : 0;
  }
  return cut > 1 && cut * 5 > whole;
}

/** A few characters that did not go into the line before. */
const isRest = (line: SetLine): boolean => reach(line) > 0 && reach(line) < 0.3;

/** Far from the edge: what did not go into the line before, if that is full. */
export const isShort = (line: SetLine): boolean => reach(line) < 0.8;

/** Text follows text, not a heading or a title. */
const goesOn = (line: SetLine, next: SetLine): boolean =>
  !numbered.test(line.text) && next.left - next.column.left < 0.8 * next.size && (reach(next) > 0.55 || /[。；！？]$/u.test(next.text));

/** How much of the column a line fills from the left. */
const reach = ({ left, right, column }: SetLine): number =>
  left - column.left > 0.2 * (column.right - column.left) ? 0 : (right - column.left) / (column.right - column.left);
