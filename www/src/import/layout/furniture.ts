import type { Counter } from "../reading";
import { middleOf, pitchOf, type Line, type Page } from "./lines";

const pageNumber = /^[-—–－─·.\s]*(?:第?\s*\d{1,4}\s*页?(?:\s*[,，/]?\s*共?\s*\d{1,4}\s*页?)?)[-—–－─·.\s]*$/u;

/** Takes away what repeats at the edges of the pages: their numbers and running heads (页码、页眉). */
export function withoutFurniture(set: Line[][], pages: readonly Page[], counter: Counter): Line[][] {
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
