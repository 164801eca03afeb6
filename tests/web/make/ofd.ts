// An OFD for tests: lines of text on pages, as a printer of documents writes them.
import { strToU8, zipSync } from "fflate";
import { escape } from "./docx";
import { canBeSet, kindsOf } from "./kinds";

const space = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
/** In millimetres: an A4 page in the usual type. */
const sheet = { width: 210, height: 297, left: 28, top: 37, size: 5.6, line: 10, columns: 28, rows: 22 };

/**
 * Sets a text in pages of 22 lines as wide as 28 characters; pages carry their numbers. The first lines of paragraphs are
 * two characters in, where the text has a line for each.
 */
export function ofd(text: string, { more = {} }: { more?: Readonly<Record<string, string>> } = {}): Uint8Array<ArrayBuffer> {
  const given = text.trimEnd().split("\n");
  const kinds = canBeSet(text) ? kindsOf(given) : [];
  const lines = given.flatMap((line, index) => (kinds[index] === "body" ? wrap(Array.from(`　　${line.trim()}`)) : wrap(Array.from(line))));
  const pages = Array.from({ length: Math.ceil(lines.length / sheet.rows) }, (_, index) => lines.slice(index * sheet.rows, (index + 1) * sheet.rows));
  const list = pages.map((_, index) => `<ofd:Page ID="${index + 10}" BaseLoc="Pages/Page_${index}/Content.xml"/>`).join("");
  const files: Record<string, string> = {
    "OFD.xml": `${head}<ofd:OFD ${space} DocType="OFD" Version="1.0"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    "Doc_0/Document.xml": `${head}<ofd:Document ${space}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 ${sheet.width} ${sheet.height}</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${list}</ofd:Pages></ofd:Document>`,
    ...Object.fromEntries(pages.map((page, index) => [`Doc_0/Pages/Page_${index}/Content.xml`, content(page, index)])),
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, words]) => [name, strToU8(words)])));
}

function content(lines: readonly string[][], index: number): string {
  const objects = lines.map((line, row) => object(line, sheet.left, sheet.top + row * sheet.line));
  const number = object(Array.from(`— ${index + 1} —`), sheet.width / 2 - 8, sheet.height - 25);
  return `${head}<ofd:Page ${space}><ofd:Content><ofd:Layer ID="1">${[...objects, number].join("")}</ofd:Layer></ofd:Content></ofd:Page>`;
}

/** Signs of Latin print and spaces are half as wide as those of Chinese. */
const widthOf = (sign: string): number => (sign < "\u2000" ? sheet.size / 2 : sheet.size);
const sum = (signs: readonly string[]): number => signs.reduce((all, sign) => all + widthOf(sign), 0);

function object(line: readonly string[], x: number, y: number): string {
  if (line.length === 0) return "";
  const delta = line.length > 1 ? ` DeltaX="${line.slice(0, -1).map(widthOf).join(" ")}"` : "";
  return `<ofd:TextObject ID="9" Boundary="${x} ${y} ${sum(line)} ${sheet.size}" Font="1" Size="${sheet.size}"><ofd:TextCode X="0" Y="${sheet.size * 0.85}"${delta}>${escape(line.join(""))}</ofd:TextCode></ofd:TextObject>`;
}

/** No break stands between them. */
const belongs = (before = "", after = ""): boolean => /[，。、；：）》”？！]/u.test(after) || /^[a-z]{2}$/iu.test(before + after);

/** No line begins with a closing mark, and no word in Latin letters is broken. */
function wrap(characters: readonly string[]): string[][] {
  if (characters.length === 0) return [[]];
  const lines: string[][] = [];
  let at = 0;
  while (at < characters.length) {
    let end = at + 1;
    while (end < characters.length && sum(characters.slice(at, end + 1)) <= sheet.columns * sheet.size) end += 1;
    while (end < characters.length && end > at + 1 && belongs(characters[end - 1], characters[end])) end -= 1;
    lines.push(characters.slice(at, end));
    at = end;
  }
  return lines;
}
