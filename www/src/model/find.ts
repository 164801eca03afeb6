import type { Span } from "./kinds";

/** A text as it is searched: written one way, with the way back to the text as given. */
export interface Folded {
  readonly text: string;
  /** Where each character of `text` stands in the text as given. */
  readonly places: Uint32Array;
}

const FULL_WIDTH_OFFSET = 0xfee0;
const ZEROS = "零〇○◯";
/** Takes no room: zero-width signs and the byte order mark. */
const unseen = (unit: number): boolean => (unit >= 0x200b && unit <= 0x200f) || unit === 0xfeff || unit === 0x00ad;
const blank = (unit: number): boolean => unit <= 0x20 || unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028;
const digit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const latin = (unit: number): boolean => digit(unit) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f);

/**
 * Full and half width, 〇 零 ○, capitals and the signs for radicals are each written one way. White space counts only
 * between two Latin words; a line break that cuts a number does not count either.
 */
export function fold(text: string): Folded {
  const units = new Uint16Array(text.length);
  const places = new Uint32Array(text.length);
  let length = 0;
  let gap = -1;
  let broken = false;
  for (let at = 0; at < text.length; at += 1) {
    const given = text.charCodeAt(at);
    if (unseen(given)) continue;
    if (blank(given)) {
      if (gap < 0) gap = at;
      broken ||= given === 0x0a || given === 0x0d;
      continue;
    }
    const unit = folded(given);
    const before = units[length - 1] ?? 0;
    if (gap >= 0 && latin(before) && latin(unit) && !(broken && digit(before) && digit(unit))) {
      units[length] = 0x20;
      places[length] = gap;
      length += 1;
    }
    gap = -1;
    broken = false;
    units[length] = unit;
    places[length] = at;
    length += 1;
  }
  return { text: stringOf(units.subarray(0, length)), places: places.subarray(0, length) };
}

/** Where `query` stands in the folded text, as spans of the text as given; hits do not overlap. */
export function findAll({ text, places }: Folded, query: string): Span[] {
  const wanted = fold(query).text;
  const hits: Span[] = [];
  if (wanted === "") return hits;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    hits.push([places[at] ?? 0, (places[at + wanted.length - 1] ?? 0) + 1]);
  }
  return hits;
}

/** The first hit that starts at `offset` or behind it; the first of all where there is none. */
export function hitFrom(hits: readonly Span[], offset: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.[0] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low < hits.length ? low : 0;
}

function folded(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
  if (unit >= 0xff01 && unit <= 0xff5e) return folded(unit - FULL_WIDTH_OFFSET);
  const sign = String.fromCharCode(unit);
  if (ZEROS.includes(sign)) return ZEROS.charCodeAt(0);
  // Radicals and compatibility signs stand for the usual character: ⾏ for 行.
  const usual = (unit >= 0x2e80 && unit <= 0x2fdf) || (unit >= 0xf900 && unit <= 0xfaff) ? sign.normalize("NFKC") : sign.toLowerCase();
  return usual.length === 1 ? usual.charCodeAt(0) : unit;
}

/** Many characters at once would be more arguments than a function takes. */
const AT_ONCE = 8192;

function stringOf(units: Uint16Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < units.length; start += AT_ONCE) {
    pieces.push(String.fromCharCode(...units.subarray(start, start + AT_ONCE)));
  }
  return pieces.join("");
}
