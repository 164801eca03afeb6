import { Refused } from "../reading";

/** An entry of a zip, as its directory tells and its own header agrees. */
export interface Entry {
  readonly start: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly stored: boolean;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const HEADER = 0x04034b50;
const END_64 = 0x07064b50;
/** Length of the record at the end without its comment. */
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const HEADER_LENGTH = 30;
const MAX_COMMENT = 0xffff;
/** The flags of an encrypted entry: its own, strong encryption, a hidden directory. */
const ENCRYPTED = 0x0001 | 0x0040 | 0x2000;
const UTF8 = 0x0800;
const LATER = 0x0008;

/**
 * Reads the directory of a zip and refuses what an honest packer never writes (压缩包的花招). Sizes come from the
 * directory, since some packers write them after the data only; a header that tells others is refused.
 */
export function directory(bytes: Uint8Array, limit: number): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  const old = count !== 0xffff && length !== 0xffffffff && start !== 0xffffffff;
  if (!old || (end >= 20 && view.getUint32(end - 20, true) === END_64)) throw new Refused("E-ZIP", "zip64");
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) throw new Refused("E-ZIP", "parts");
  if (count > limit) throw new Refused("E-ZIP", "entries");
  if (start + length !== end) throw new Refused("E-ZIP", "truncated");
  const entries = new Map<string, Entry>();
  const taken: [number, number][] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY) throw new Refused("E-ZIP", "truncated");
    const nameLength = view.getUint16(at + 28, true);
    const next = at + ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw new Refused("E-ZIP", "truncated");
    const nameBytes = bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
    const name = nameOf(nameBytes, view.getUint16(at + 8, true));
    const { entry, from } = read(view, at, nameBytes, start);
    if (entries.has(name)) throw new Refused("E-ZIP", "duplicate");
    entries.set(name, entry);
    taken.push([from, entry.start + entry.packed]);
    at = next;
  }
  if (at !== end) throw new Refused("E-ZIP", "truncated");
  checkOverlap(taken);
  return entries;
}

/** The record at the end, behind which stands its comment and nothing else. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - END_LENGTH; at >= Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END && at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw new Refused("E-ZIP", "truncated");
}

function read(view: DataView, at: number, name: Uint8Array, limit: number): { entry: Entry; from: number } {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const [crc, packed, size] = [view.getUint32(at + 16, true), view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  const from = view.getUint32(at + 42, true);
  if ([packed, size, from].includes(0xffffffff)) throw new Refused("E-ZIP", "zip64");
  if ((flags & ENCRYPTED) !== 0) throw new Refused("E-LOCK");
  if (method !== 0 && method !== 8) throw new Refused("E-ZIP", "method");
  if (from + HEADER_LENGTH > limit || view.getUint32(from, true) !== HEADER) throw new Refused("E-ZIP", "truncated");
  const headerName = from + HEADER_LENGTH;
  const start = headerName + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
  if (start + packed > limit) throw new Refused("E-ZIP", "truncated");
  const sameName =
    view.getUint16(from + 26, true) === name.length && name.every((byte, index) => view.getUint8(headerName + index) === byte);
  const later = (view.getUint16(from + 6, true) & LATER) !== 0;
  const told = [view.getUint32(from + 18, true), view.getUint32(from + 22, true)];
  const sameSizes = (told[0] === packed && told[1] === size) || (later && told.every((length) => length === 0));
  if (!sameName || !sameSizes || view.getUint16(from + 8, true) !== method || (method === 0 && packed !== size)) {
    throw new Refused("E-ZIP", "mismatch");
  }
  return { entry: { start, packed, size, crc, stored: method === 0 }, from };
}

/** Names in Chinese zips are often in GBK and do not say so. */
function nameOf(bytes: Uint8Array, flags: number): string {
  let name: string;
  try {
    name = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    if ((flags & UTF8) !== 0) throw new Refused("E-ZIP", "name");
    name = new TextDecoder("gb18030").decode(bytes);
  }
  const parts = name.split("/");
  if (name === "" || /[\0\\]|^[a-z]:/iu.test(name) || name.startsWith("/") || parts.includes("..")) throw new Refused("E-ZIP", "name");
  return name;
}

/** Entries that share bytes make much out of little. */
function checkOverlap(taken: [number, number][]): void {
  taken.sort(([one], [other]) => one - other);
  let end = 0;
  for (const [from, to] of taken) {
    if (from < end) throw new Refused("E-ZIP", "overlap");
    end = to;
  }
}
