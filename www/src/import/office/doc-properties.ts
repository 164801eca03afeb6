import { bytesOf, view, type DocFile } from "./doc-file";

/** Properties of a stretch of the file: bytes from … to …, and what is set there. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** The style of a paragraph. */
  readonly style: number;
  readonly settings: DataView;
}

/** A page of properties in the main stream. */
const PAGE = 512;

/** The properties of characters or of paragraphs, in the order of the file. */
export function stretches(file: DocFile, of: "chpx" | "papx"): Stretch[] {
  const pages = file.tableOf(of);
  const count = Math.max(0, Math.floor((pages.byteLength - 4) / 8));
  const found: Stretch[] = [];
  for (let index = 0; index < count; index += 1) {
    const start = (pages.getUint32((count + 1) * 4 + index * 4, true) & 0x3fffff) * PAGE;
    if (start + PAGE > file.main.byteLength) continue;
    const page = view(bytesOf(file.main, start, PAGE));
    const runs = page.getUint8(PAGE - 1);
    const width = of === "chpx" ? 1 : 13;
    for (let run = 0; run < runs; run += 1) {
      const at = page.getUint8((runs + 1) * 4 + run * width) * 2;
      const [from, to] = [page.getUint32(run * 4, true), page.getUint32(run * 4 + 4, true)];
      found.push({ from, to, ...(of === "chpx" ? characters(page, at) : paragraph(page, at)) });
    }
  }
  return found.sort((one, other) => one.from - other.from);
}

const nothing = view(new Uint8Array());

function characters(page: DataView, at: number): { style: number; settings: DataView } {
  if (at === 0) return { style: 0, settings: nothing };
  const length = Math.min(page.getUint8(at), PAGE - 1 - at);
  return { style: 0, settings: view(bytesOf(page, at + 1, length)) };
}

function paragraph(page: DataView, at: number): { style: number; settings: DataView } {
  if (at === 0) return { style: 0, settings: nothing };
  const short = page.getUint8(at);
  const from = short === 0 ? at + 2 : at + 1;
  const length = Math.min(short === 0 ? page.getUint8(at + 1) * 2 : short * 2 - 1, PAGE - from);
  if (length < 2) return { style: 0, settings: nothing };
  return { style: page.getUint16(from, true), settings: view(bytesOf(page, from + 2, length - 2)) };
}

/** The stretch around a byte of the file. */
export function around(all: readonly Stretch[], byte: number): Stretch | null {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.to ?? 0) <= byte) low = middle + 1;
    else high = middle;
  }
  const found = all[low];
  return found && found.from <= byte ? found : null;
}

/** What is set, by its code; a setting that comes twice counts the second time. */
export function settingsOf(data: DataView): Map<number, number> {
  const settings = new Map<number, number>();
  let at = 0;
  while (at + 3 <= data.byteLength) {
    const code = data.getUint16(at, true);
    at += 2;
    const kind = code >> 13;
    if (kind === 0 || kind === 1) settings.set(code, data.getUint8(at));
    else if ((kind === 2 || kind === 4 || kind === 5) && at + 2 <= data.byteLength) settings.set(code, data.getInt16(at, true));
    at += lengthOf(data, at, code, kind);
  }
  return settings;
}

function lengthOf(data: DataView, at: number, code: number, kind: number): number {
  const plain = [1, 1, 2, 4, 2, 2, 0, 3][kind] ?? 1;
  if (plain > 0) return plain;
  // The definition of a table tells its length in two bytes.
  if (code === 0xd608) return at + 2 <= data.byteLength ? data.getUint16(at, true) + 1 : 2;
  return data.getUint8(at) + 1;
}
