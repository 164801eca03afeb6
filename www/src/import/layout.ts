import { withoutFurniture } from "./layout/furniture";
import { areCut, isShort, type SetLine } from "./layout/cut";
import { linesOf, widthOf, type Line, type Page } from "./layout/lines";
import { closing, columnsOf, halfWide, numbered, settingOf, type Setting } from "./layout/setting";
import type { Counter } from "./reading";

export type { Page, Piece } from "./layout/lines";

/** Puts the pieces of pages together to lines and the lines to paragraphs (版面还原). */
export function textOfPages(pages: readonly Page[], counter: Counter): string {
  const set = withoutFurniture(pages.map(linesOf), pages, counter);
  const columns = columnsOf(set, Math.max(...pages.map((page) => page.width)));
  const setting = settingOf(set, columns, pages);
  const lines = set.flatMap((page, index) => page.map((line): SetLine => ({ ...line, column: columns[index] ?? line })));
  const cut = !setting.justified && areCut(lines, (line, next) => isFull(line, next, { ...setting, indented: false }));
  let text = "";
  let begins = true;
  let heads = false;
  for (const [index, line] of lines.entries()) {
    text += begins ? `${indentOf(line)}${line.text}` : line.text;
    const next = lines[index + 1];
    if (!next) return `${text}\n`;
    const full = isFull(line, next, setting);
    const apart = isApart(line, next, setting);
    const isNumbered: boolean = begins && numbered.test(line.text);
    const ends = sentenceEnd.test(line.text);
    // Whether a numbered line is a heading of its own is seen where it is short, or does not end; others are like it.
    if (isNumbered && (!full || !ends)) heads = !full;
    const isHeading: boolean = (isNumbered && ends && heads && !setting.indented) || (begins && greets(line, next, setting));
    begins = apart || !full || isHeading || !goesOn(line, next, setting) || (cut && !isShort(next));
    // What stands apart on the page stands apart in the text.
    if (begins) text += apart ? "\n\n" : "\n";
    // Words in Latin letters were parted by the end of the line.
    else if (line.spaced || (/[a-z,;]$/iu.test(line.text) && /^[a-z]/iu.test(next.text))) text += " ";
  }
  return text;
}

/** What is set in on the page is so in the text: first lines by two characters, whatever the page makes of them. */
function indentOf({ left, column, size }: SetLine): string {
  const indent = (left - column.left) / size;
  return "\u3000".repeat(indent > 0.8 && indent < 3 ? 2 : Math.min(40, Math.max(0, Math.round(indent))));
}

/** Further from the next line than lines of its size are from one another. */
function isApart(line: Line, next: Line, { pitch, size }: Setting): boolean {
  return next.y - line.y > 1.4 * pitch * Math.max(1, line.size / size);
}

/** Where a paragraph may end. */
const sentenceEnd = /[。：；！？”）:;!?]$/u;

/** Whether the line after a full one belongs to the same paragraph: it is not set off. */
function goesOn(line: SetLine, next: SetLine, setting: Setting): boolean {
  if (Math.abs(line.size - next.size) > 0.12 * line.size) return false;
  if (areCentred(line, next, setting)) return true;
  if (!isFlush(next) || isParted(next) || ((isParted(line) || isAside(line)) && !isRemainder(line, next))) return false;
  // Where first lines are not set in, a colon or a number tells of a new paragraph as well as anything.
  return setting.indented || !sentenceEnd.test(line.text) || !(numbered.test(next.text) || /^\S*[：:]$/u.test(line.text));
}

const isFlush = ({ left, column, size }: SetLine): boolean => Math.abs(left - column.left) < 0.8 * size;

/** Who signs, and the day, stand to the right. */
const isAside = ({ left, column }: SetLine): boolean => left - column.left > 0.3 * (column.right - column.left);

/** A salutation below a title: where first lines are set in, neither is. */
const greets = (line: SetLine, next: SetLine, { indented }: Setting): boolean =>
  indented && isFlush(line) && isFlush(next) && /[：:]$/u.test(next.text) && next.column.right - next.right > 3 * next.size;

/** What is left of a name, a number or a day that did not go into the line; of who signs it may be more. */
const isRemainder = (line: SetLine, { text }: SetLine): boolean =>
  /^(?:[^\s：:]{1,4}|[\d\-]{1,9}[^\s：:]{0,3})$/u.test(text) || (!isParted(line) && /^[\p{Script=Han}\d]{1,10}$/u.test(text));

/** Two things stand on one line, as a number and a name at the head of a letter; behind a sentence a gap is an indent. */
const isParted = ({ text }: SetLine): boolean => /[^\s。！？]\s{4,}\S/u.test(text);

const isCentred = ({ left, right, column, size }: SetLine): boolean => Math.abs(left + right - column.left - column.right) < size;

/** A title of several lines has each in the middle. */
const areCentred = (line: SetLine, next: SetLine, { size }: Setting): boolean =>
  isCentred(line) && isCentred(next) && (!isFlush(next) || Math.min(line.size, next.size) > 1.12 * size);

/** What no line is broken within: marks that open, a character or a word of Latin letters and digits, marks that close. */
const word = "(?:[\\w.\\-%]+|[—…]+|.)";
const unit = (marks: string): RegExp => new RegExp(`^[（《〈「『【〔“‘(]*${word}(?:["']${word})*[${marks}${halfWide}]*`, "u");
const units = { all: unit(closing), first: unit("") };

/** Nothing more would have gone into the line: what follows begins the next because it had to. */
function isFull(line: SetLine, next: SetLine, setting: Setting): boolean {
  const { column, size } = line;
  const centred = areCentred(line, next, setting);
  const latin = /[\w)]$/u.test(line.text) !== /^[\w(]/u.test(next.text) ? 0.25 : 0;
  const room = column.right - (centred ? column.left + line.right - line.left : line.right) - (line.spaced ? setting.latin * size : 0);
  if (setting.justified && !centred) return room < 0.2 * size;
  const [first = ""] = (setting.hanging ? units.first : units.all).exec(next.text) ?? [];
  // Chinese and Latin stand a little apart. Set in or not tells more than the edge, which is not always known to a hair.
  const slack = setting.indented && !centred ? 1 : 0.02 + latin;
  return room < widthOf(first, size, setting.latin) + slack * size;
}
