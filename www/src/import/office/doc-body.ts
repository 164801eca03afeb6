import type { Counter } from "../reading";
import type { Characters } from "./doc";
import type { DocFile } from "./doc-file";
import { LEVEL, LIST, readLists, readStyles } from "./doc-lists";
import { around, settingsOf, stretches, type Stretch } from "./doc-properties";
import { Lines } from "./lines";

/** Settings of characters: deleted, hidden. Of a paragraph: the end of a table row. */
const DELETED = 0x0800;
const HIDDEN = 0x083c;
const ROW_END = 0x2417;

/** Signs inside of the text that stand for something else. */
const sign = {
  picture: "\x01", note: "\x02", comment: "\x05", cell: "\x07", drawing: "\x08", line: "\x0b", page: "\x0c", paragraph: "\r",
  code: "\x13", result: "\x14", end: "\x15", hyphen: "\x1e", soft: "\x1f",
} as const;

type Part = Parameters<DocFile["range"]>[0];

/** Walks the text of a Word 97 file and writes what is printed (正文). */
export class DocBody {
  private readonly characters: readonly Stretch[];
  private readonly paragraphs: readonly Stretch[];
  private readonly settings = new Map<DataView, Map<number, number>>();
  /** Up to where text was left out last. */
  private dropped = -1;

  constructor(
    private readonly file: DocFile,
    private readonly all: Characters,
    private readonly counter: Counter,
  ) {
    this.characters = stretches(file, "chpx");
    this.paragraphs = stretches(file, "papx");
  }

  text(): string {
    const body = this.part("body");
    const [boxes, footnotes, endnotes] = [this.part("boxes"), this.part("footnotes"), this.part("endnotes")];
    const count = (text: string): number => text.split("\n").filter((line) => line.trim() !== "").length;
    this.counter.add("boxes", count(boxes) > 0 ? 1 : 0);
    this.counter.add("footnotes", count(footnotes) + count(endnotes));
    this.counter.add("headers", this.headers());
    return [body, boxes, footnotes, endnotes].map((text) => text.replace(/^\n+|(?<=\n)\n+$/gu, "")).filter((text) => text.trim() !== "").join("");
  }

  private part(name: Part): string {
    const [from, to] = this.file.range(name);
    const numbering = name === "body" ? readLists(this.file) : null;
    const styles = name === "body" ? readStyles(this.file) : null;
    const lines = new Lines();
    let row: string[][] = [];
    let cell: string[] = [];
    let text = "";
    const marker = (index: number): string => {
      const stretch = around(this.paragraphs, this.all.bytes[index] ?? 0);
      if (!numbering || !styles || !stretch) return "";
      const own = this.settingsOf(stretch);
      const style = styles(stretch.style);
      const list = own.get(LIST) ?? style.get(LIST) ?? 0;
      // Zero takes a paragraph out of the list of its style.
      if (list <= 0) return "";
      const fromStyle = own.has(LIST) || own.has(LEVEL) ? null : String(stretch.style);
      const level = own.get(LEVEL) ?? style.get(LEVEL) ?? (fromStyle === null ? 0 : null);
      return numbering.marker({ list: String(list), level, style: fromStyle });
    };
    for (const [index, character] of this.visible(from, to)) {
      if (character === sign.paragraph) {
        cell.push(marker(index) + text);
        text = "";
        if (!this.inTable(index)) {
          for (const line of cell.splice(0)) lines.add(line);
        }
      } else if (character === sign.cell) {
        const end = this.rowEnds(index);
        if (!end) row.push([...cell, marker(index) + text]);
        else lines.addRow(row);
        if (end) row = [];
        cell = [];
        text = "";
      } else text += character;
    }
    if (row.length > 0) lines.addRow(row);
    for (const line of [...cell, text]) if (line !== "") lines.add(line);
    return lines.text;
  }

  /** What is printed of a stretch of text, and the marks that end paragraphs and cells. */
  private *visible(from: number, to: number): Generator<[number, string]> {
    // Inside of a field: whether its code is being read, or its result.
    const fields: boolean[] = [];
    for (let index = from; index < Math.min(to, this.all.text.length); index += 1) {
      const character = this.all.text[index] ?? "";
      if (this.drops(index, character)) continue;
      if (character === sign.code) fields.push(true);
      else if (character === sign.result) fields[fields.length - 1] = false;
      else if (character === sign.end) fields.pop();
      else if (character === sign.paragraph || character === sign.cell) yield [index, character];
      else if (!fields.includes(true)) yield [index, this.printed(character)];
    }
  }

  private printed(character: string): string {
    if (character === sign.line || character === sign.page) return "\n";
    if (character === sign.hyphen) return "-";
    if (character === sign.picture) this.counter.add("pictures");
    if (character === sign.comment) this.counter.add("comments");
    return character >= " " || character === "\t" ? (character === sign.soft ? "" : character) : "";
  }

  /** Deleted or hidden; what follows one another counts once. */
  private drops(index: number, character: string): boolean {
    const stretch = around(this.characters, this.all.bytes[index] ?? 0);
    if (!stretch) return false;
    const settings = this.settingsOf(stretch);
    const kind = settings.get(DELETED) === 1 ? "deletions" : settings.get(HIDDEN) === 1 && character !== sign.paragraph ? "hidden" : null;
    // The signs of fields and comments are hidden as a rule.
    if (kind === null || (kind === "hidden" && character < " ")) return false;
    if (this.dropped !== index - 1) this.counter.add(kind);
    this.dropped = index;
    return true;
  }

  private settingsOf(stretch: Stretch): Map<number, number> {
    const known = this.settings.get(stretch.settings) ?? settingsOf(stretch.settings);
    this.settings.set(stretch.settings, known);
    return known;
  }

  private inTable(index: number): boolean {
    const stretch = around(this.paragraphs, this.all.bytes[index] ?? 0);
    return stretch !== null && this.settingsOf(stretch).get(0x2416) === 1;
  }

  private rowEnds(index: number): boolean {
    const stretch = around(this.paragraphs, this.all.bytes[index] ?? 0);
    return stretch !== null && this.settingsOf(stretch).get(ROW_END) === 1;
  }

  /** Headers and footers that say more than which page it is; the first six are the lines above notes. */
  private headers(): number {
    const [from] = this.file.range("headers");
    const ends = this.file.tableOf("headers");
    let count = 0;
    for (let index = 6; index + 2 < ends.byteLength / 4; index += 1) {
      const [start, end] = [ends.getUint32(index * 4, true), ends.getUint32(index * 4 + 4, true)];
      const text = [...this.visible(from + start, from + end)].map(([, character]) => character).join("");
      if (/[^\s\d\-—–－·\x07]/u.test(text)) count += 1;
    }
    return count;
  }
}
