// An OFD for tests: lines of text on pages, as a printer of documents writes them.
import { strToU8, zipSync } from "fflate";
import { escape } from "./docx";

const space = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
/** In millimetres: an A4 page in the usual type. */
const sheet = { width: 210, height: 297, left: 28, top: 37, size: 5.6, line: 10, columns: 28, rows: 22 };

/** Sets a text in pages of 22 lines with 28 characters; pages carry their numbers. */
export function ofd(text: string, { more = {} }: { more?: Readonly<Record<string, string>> } = {}): Uint8Array<ArrayBuffer> {
  const lines = text.trimEnd().split("\n").flatMap((line) => wrap(Array.from(line)));
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

function object(line: readonly string[], x: number, y: number): string {
  if (line.length === 0) return "";
  const delta = line.length > 1 ? ` DeltaX="g ${line.length - 1} ${sheet.size}"` : "";
  return `<ofd:TextObject ID="9" Boundary="${x} ${y} ${line.length * sheet.size} ${sheet.size}" Font="1" Size="${sheet.size}"><ofd:TextCode X="0" Y="${sheet.size * 0.85}"${delta}>${escape(line.join(""))}</ofd:TextCode></ofd:TextObject>`;
}

/** No line begins with a closing mark. */
function wrap(characters: readonly string[]): string[][] {
  if (characters.length === 0) return [[]];
  const lines: string[][] = [];
  let at = 0;
  while (at < characters.length) {
    let end = Math.min(at + sheet.columns, characters.length);
    while (end < characters.length && end > at + 1 && /[，。、；：）》”？！]/u.test(characters[end] ?? "")) end -= 1;
    lines.push(characters.slice(at, end));
    at = end;
  }
  return lines;
}
