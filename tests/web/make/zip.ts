// Zips that no packer makes: records written by hand, so that every field can lie.
import { crc32, deflateRawSync } from "node:zlib";

/** What a header and the directory tell of an entry. */
interface Fields {
  name: string | Uint8Array;
  flags: number;
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  /** Where its header is. */
  at: number;
}

interface Entry {
  readonly name: string | Uint8Array;
  readonly data?: string | Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  /** The sizes stand behind the data. */
  readonly later?: boolean;
  /** Has no bytes of its own but those of another entry. */
  readonly shareWith?: number;
  /** In place of the deflated data. */
  readonly packed?: Uint8Array;
  /** What the header and the directory say otherwise. */
  readonly local?: Partial<Fields>;
  readonly central?: Partial<Fields>;
}

interface End {
  disk: number;
  count: number;
  countHere: number;
  length: number;
  start: number;
  commentLength: number;
}

/** A zip; `end` replaces fields of the record at the end, `before` goes between the directory and that. */
export function zip(
  entries: readonly Entry[],
  { end = {}, before = Buffer.alloc(0), comment = "" }: { end?: Partial<End>; before?: Uint8Array; comment?: string } = {},
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Fields[] = [];
  let at = 0;
  for (const { name, data = "", method = 8, flags = 0x0800, later = false, shareWith, ...lies } of entries) {
    const plain = Buffer.from(data as string);
    const body = lies.packed ?? (method === 8 ? deflateRawSync(plain, { level: 9 }) : plain);
    const fields: Fields = { name, flags: later ? flags | 8 : flags, method, crc: crc32(plain), packedSize: body.length, size: plain.length, at };
    const local = { ...fields, ...(later ? { crc: 0, packedSize: 0, size: 0 } : {}), ...lies.local };
    const central = { ...fields, ...(shareWith === undefined ? {} : { at: directory[shareWith]?.at ?? 0 }), ...lies.central };
    directory.push(central);
    if (shareWith !== undefined) continue;
    const localName = Buffer.from(local.name as string);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(local.flags, 6);
    header.writeUInt16LE(local.method, 8);
    header.writeUInt32LE(local.crc, 14);
    header.writeUInt32LE(local.packedSize, 18);
    header.writeUInt32LE(local.size, 22);
    header.writeUInt16LE(localName.length, 26);
    const descriptor = later ? Buffer.alloc(16) : Buffer.alloc(0);
    if (later) [0x08074b50, fields.crc, body.length, plain.length].forEach((value, index) => descriptor.writeUInt32LE(value, index * 4));
    parts.push(header, localName, body, descriptor);
    at += 30 + localName.length + body.length + descriptor.length;
  }
  const start = at;
  for (const central of directory) {
    const name = Buffer.from(central.name as string);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(central.flags, 8);
    record.writeUInt16LE(central.method, 10);
    record.writeUInt32LE(central.crc, 16);
    record.writeUInt32LE(central.packedSize, 20);
    record.writeUInt32LE(central.size, 24);
    record.writeUInt16LE(name.length, 28);
    record.writeUInt32LE(central.at, 42);
    parts.push(record, name);
    at += 46 + name.length;
  }
  const last = { disk: 0, count: directory.length, countHere: directory.length, length: at - start, start, commentLength: comment.length, ...end };
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(last.disk, 4);
  record.writeUInt16LE(last.countHere, 8);
  record.writeUInt16LE(last.count, 10);
  record.writeUInt32LE(last.length, 12);
  record.writeUInt32LE(last.start, 16);
  record.writeUInt16LE(last.commentLength, 20);
  return new Uint8Array(Buffer.concat([...parts, before, record, Buffer.from(comment)]));
}
