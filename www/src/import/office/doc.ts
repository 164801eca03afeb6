import { Counter, Refused, type Reading } from "../reading";
import { DocFile, bytesOf } from "./doc-file";
import { DocBody } from "./doc-body";

/** Reads a Word 97–2003 document. */
export function readDoc(bytes: Uint8Array): Reading {
  try {
    const file = new DocFile(bytes);
    const counter = new Counter();
    const body = new DocBody(file, charactersOf(file), counter);
    return { text: body.text(), notes: counter.notes };
  } catch (error) {
    // What points outside of the file comes as a RangeError.
    throw error instanceof RangeError ? new Refused("E-READ", "damaged") : error;
  }
}

/** The characters of the file in order, and the byte where each stands, by which its properties are found. */
export interface Characters {
  readonly text: string;
  readonly bytes: Uint32Array;
}

/** The text lies in pieces, as it was typed: of one byte for a character, or of two (piece table). */
function charactersOf(file: DocFile): Characters {
  const table = file.tableOf("pieces");
  let at = 0;
  while (at < table.byteLength && table.getUint8(at) === 1) at += 3 + table.getUint16(at + 1, true);
  if (at >= table.byteLength || table.getUint8(at) !== 2) throw new Refused("E-READ", "damaged");
  const start = at + 5;
  const count = Math.floor((table.getUint32(at + 1, true) - 4) / 12);
  let text = "";
  const bytes: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const length = table.getUint32(start + index * 4 + 4, true) - table.getUint32(start + index * 4, true);
    const place = table.getUint32(start + (count + 1) * 4 + index * 8 + 2, true);
    const narrow = (place & 0x40000000) !== 0;
    const from = narrow ? (place & 0x3fffffff) >>> 1 : place;
    const width = narrow ? 1 : 2;
    // Pieces that overlap could make much out of little.
    if (length < 0 || text.length + length > file.main.byteLength) throw new Refused("E-READ", "damaged");
    const piece = bytesOf(file.main, from, length * width);
    text += new TextDecoder(narrow ? "windows-1252" : "utf-16le", { ignoreBOM: true }).decode(piece);
    for (let nth = 0; nth < length; nth += 1) bytes.push(from + nth * width);
  }
  return { text, bytes: Uint32Array.from(bytes) };
}
