import { settingsOf } from "./doc-properties";
import { bytesOf, view, type DocFile } from "./doc-file";
import { noLevel, type Level } from "./lists";
import { Numbering, type List, type Override, type Shared } from "./numbering";

/** Settings of a paragraph: its level, its list. */
export const LEVEL = 0x260a;
export const LIST = 0x460b;

/** The names of the forms of numbers by their codes. */
const forms: Readonly<Record<number, string>> = {
  0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 10: "ideographDigital", 11: "japaneseCounting",
  14: "decimalFullWidth", 18: "decimalEnclosedCircle", 22: "decimalZero", 23: "bullet", 26: "decimalEnclosedFullstop",
  27: "decimalEnclosedParen", 28: "decimalEnclosedCircle", 29: "ideographEnclosedCircle", 30: "ideographTraditional",
  31: "ideographZodiac", 33: "taiwaneseCounting", 34: "ideographLegalTraditional", 35: "taiwaneseCountingThousand",
  36: "taiwaneseDigital", 37: "chineseCounting", 38: "chineseLegalSimplified", 39: "chineseCountingThousand", 40: "ideographDigital",
  255: "none",
};

/** The lists of a Word 97 file; a list is named by its number, from 1. */
export function readLists(file: DocFile): Numbering {
  const shared = new Map<string, Shared>();
  const data = file.tableOf("lists", true);
  const count = data.byteLength < 2 ? 0 : data.getUint16(0, true);
  const levels = new Cursor(data, 2 + count * 28);
  for (let index = 0; index < count; index += 1) {
    const at = 2 + index * 28;
    const simple = (data.getUint8(at + 26) & 1) !== 0;
    const read = Array.from({ length: simple ? 1 : 9 }, () => levelAt(levels));
    const styles = read.map((_, level): [string, number] => [String(data.getUint16(at + 8 + level * 2, true)), level]);
    shared.set(String(data.getInt32(at, true)), { levels: read, styles: new Map(styles.filter(([style]) => style !== "4095")) });
  }
  return new Numbering(overridesOf(file.tableOf("overrides")), shared);
}

function overridesOf(data: DataView): Map<string, List> {
  const lists = new Map<string, List>();
  const count = data.byteLength < 4 ? 0 : Math.min(data.getUint32(0, true), Math.floor((data.byteLength - 4) / 16));
  const rest = new Cursor(data, 4 + count * 16);
  for (let index = 0; index < count; index += 1) {
    const at = 4 + index * 16;
    const overrides = new Map<number, Override>();
    const changed = data.getUint8(at + 12);
    rest.skip(4);
    for (let nth = 0; nth < changed && rest.left >= 8; nth += 1) {
      const start = rest.int32();
      const flags = rest.int32();
      const level = (flags & 0x20) !== 0 ? levelAt(rest) : null;
      overrides.set(flags & 0x0f, { start: (flags & 0x10) !== 0 ? (level?.start ?? start) : null, level });
    }
    lists.set(String(index + 1), { shared: String(data.getInt32(at, true)), overrides });
  }
  return lists;
}

function levelAt(cursor: Cursor): Level {
  if (cursor.left < 28) return noLevel;
  const start = cursor.int32();
  const format = forms[cursor.uint8()] ?? "decimal";
  const flags = cursor.uint8();
  cursor.skip(9);
  const follow = cursor.uint8();
  cursor.skip(8);
  const [characters, paragraphs, restart] = [cursor.uint8(), cursor.uint8(), cursor.uint8()];
  cursor.skip(1 + paragraphs + characters);
  const text = Array.from({ length: cursor.uint16() }, () => cursor.uint16())
    .map((unit) => (unit < 9 ? `%${unit + 1}` : String.fromCharCode(unit)))
    .join("");
  const free = (flags & 0x08) !== 0;
  return { start, format, text, gap: follow !== 2, restart: free ? restart : null, digits: (flags & 0x04) !== 0 };
}

/** Reads one thing after the other. */
class Cursor {
  constructor(
    private readonly data: DataView,
    private at: number,
  ) {}

  get left(): number {
    return this.data.byteLength - this.at;
  }

  skip(bytes: number): void {
    this.at += bytes;
  }

  uint8(): number {
    return this.data.getUint8((this.at += 1) - 1);
  }

  uint16(): number {
    return this.data.getUint16((this.at += 2) - 2, true);
  }

  int32(): number {
    return this.data.getInt32((this.at += 4) - 4, true);
  }
}

/** What the styles of a file set for their paragraphs, by number; what a style is based on counts where it is silent. */
export function readStyles(file: DocFile): (style: number) => Map<number, number> {
  const data = file.tableOf("styles");
  const styles: { base: number; settings: Map<number, number> }[] = [];
  if (data.byteLength >= 6) {
    const head = 2 + data.getUint16(0, true);
    const fixed = data.getUint16(4, true);
    let at = head;
    while (at + 2 <= data.byteLength) {
      const length = data.getUint16(at, true);
      styles.push(styleAt(data, at + 2, Math.min(length, data.byteLength - at - 2), fixed));
      at += 2 + length;
    }
  }
  return (style) => {
    const found = new Map<number, number>();
    let next = style;
    for (let steps = 0; steps < 50; steps += 1) {
      const own = styles[next];
      if (!own) break;
      for (const [code, value] of own.settings) if (!found.has(code)) found.set(code, value);
      next = own.base;
    }
    return found;
  };
}

function styleAt(data: DataView, at: number, length: number, fixed: number): { base: number; settings: Map<number, number> } {
  const none = { base: 0xfff, settings: new Map<number, number>() };
  if (length < fixed + 4 || fixed < 6) return none;
  const kind = data.getUint16(at + 2, true);
  const base = kind >> 4;
  // 1 is a paragraph style; others number nothing.
  if ((kind & 0x0f) !== 1) return none;
  const name = data.getUint16(at + fixed, true);
  const from = at + fixed + 2 + name * 2 + 2;
  if (from + 4 > at + length) return { ...none, base };
  const size = Math.min(data.getUint16(from, true), at + length - from - 2);
  if (size < 2) return { ...none, base };
  return { base, settings: settingsOf(view(bytesOf(data, from + 4, size - 2))) };
}
