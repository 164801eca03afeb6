import { find, read } from "cfb";
import { Refused } from "../reading";

/** Where the tables of a Word 97 file are told in its head: bytes from the start of the main stream. */
const tables = { chpx: 0xfa, papx: 0x102, styles: 0xa2, headers: 0xf2, pieces: 0x1a2, lists: 0x2e2, overrides: 0x2ea } as const;

/** The parts of the text, one after the other, in the order of the file: bytes of the head that tell their length. */
const parts = { body: 0x4c, footnotes: 0x50, headers: 0x54, macros: 0x58, comments: 0x5c, endnotes: 0x60, boxes: 0x64 } as const;

/** The streams of a Word 97 file (.doc) and what its head tells of them. */
export class DocFile {
  readonly main: DataView;
  private readonly table: DataView;

  constructor(bytes: Uint8Array) {
    const container = open(bytes);
    const stream = (name: string): DataView | null => {
      const content = find(container, name)?.content;
      return content ? view(Uint8Array.from(content)) : null;
    };
    if (stream("/EncryptedPackage")) throw new Refused("E-LOCK");
    const main = stream("/WordDocument");
    if (!main) throw new Refused("E-TYPE", "", ole(container.FullPaths));
    this.main = main;
    const flags = main.getUint16(0x0a, true);
    if (main.getUint16(0, true) !== 0xa5ec || main.getUint16(2, true) < 0x00c0) throw new Refused("E-READ", "old-word");
    if ((flags & 0x0100) !== 0) throw new Refused("E-LOCK");
    const table = stream((flags & 0x0200) !== 0 ? "/1Table" : "/0Table");
    if (!table) throw new Refused("E-READ", "damaged");
    this.table = table;
  }

  /** One of the tables; `beyond` brings along what follows it. */
  tableOf(name: keyof typeof tables, beyond = false): DataView {
    const from = this.main.getUint32(tables[name], true);
    const length = this.main.getUint32(tables[name] + 4, true);
    if (length === 0) return view(new Uint8Array());
    return new DataView(this.table.buffer, this.table.byteOffset + from, beyond ? this.table.byteLength - from : length);
  }

  /** From which character to which a part of the text goes. */
  range(name: keyof typeof parts): readonly [number, number] {
    let from = 0;
    for (const [key, at] of Object.entries(parts)) {
      const length = this.main.getUint32(at, true);
      if (key === name) return [from, from + length];
      from += length;
    }
    return [from, from];
  }
}

export const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const bytesOf = (data: DataView, from = 0, length = data.byteLength - from): Uint8Array =>
  new Uint8Array(data.buffer, data.byteOffset + from, length);

function open(bytes: Uint8Array): ReturnType<typeof read> {
  try {
    return read(bytes, { type: "array" });
  } catch {
    throw new Refused("E-READ", "damaged");
  }
}

/** What else comes in this container. */
function ole(paths: readonly string[]): string {
  const has = (name: string): boolean => paths.some((path) => path.endsWith(`/${name}`));
  if (has("Workbook") || has("Book")) return ".xls";
  return has("PowerPoint Document") ? ".ppt" : "";
}
