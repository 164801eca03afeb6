import { Inflate } from "fflate";
import { Refused } from "../reading";
import { crc32 } from "./crc32";
import { directory, type Entry } from "./zip-directory";

/** How much may come out of one file: the headers of a bomb lie, so all is counted while inflating (压缩炸弹). */
export interface Limits {
  /** Bytes of one entry. */
  readonly entry: number;
  /** Bytes of all entries that are read. */
  readonly total: number;
  readonly entries: number;
}

const MiB = 1 << 20;

/** Documents: only their XML is read, never their pictures. */
export const documentLimits: Limits = { entry: 16 * MiB, total: 32 * MiB, entries: 2000 };
/** Folders of letters: what is inside is read one at a time. */
export const archiveLimits: Limits = { entry: 16 * MiB, total: 128 * MiB, entries: 2000 };

/** Text shrinks to a tenth, never to a two-hundredth; small entries may. */
const RATIO = 200;
const RATIO_FROM = MiB;
/** Compressed bytes at a time: what they become at worst, a thousand times as much, is held before it is counted. */
const PUSH = 4096;

/** A zip file whose directory was found honest. Every format that is a zip is read through this and nothing else. */
export class Zip {
  private readonly entries: ReadonlyMap<string, Entry>;
  private total = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: Limits = documentLimits,
  ) {
    this.entries = directory(bytes, limits.entries);
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The content of an entry; null where there is none. Throws {@link Refused} where it is too much or damaged. */
  read(name: string): Uint8Array<ArrayBuffer> | null {
    const entry = this.entries.get(name);
    if (!entry) return null;
    const packed = this.bytes.subarray(entry.start, entry.start + entry.packed);
    const content = entry.stored ? packed.slice() : this.inflate(packed);
    if (entry.stored) this.count(content.length, content.length, packed.length);
    if (content.length !== entry.size || crc32(content) !== entry.crc) throw new Refused("E-ZIP", "damaged");
    return content;
  }

  private inflate(packed: Uint8Array): Uint8Array<ArrayBuffer> {
    const pieces: Uint8Array[] = [];
    const state = { length: 0, taken: 0, ended: false };
    const stream = new Inflate((piece, last) => {
      state.length += piece.length;
      this.count(piece.length, state.length, state.taken);
      pieces.push(piece);
      state.ended = last;
    });
    try {
      for (let at = 0; at < packed.length || at === 0; at += PUSH) {
        state.taken = Math.min(at + PUSH, packed.length);
        stream.push(packed.subarray(at, at + PUSH), at + PUSH >= packed.length);
      }
    } catch (error) {
      throw error instanceof Refused ? error : new Refused("E-ZIP", "damaged");
    }
    if (!state.ended) throw new Refused("E-ZIP", "damaged");
    const content = new Uint8Array(state.length);
    let at = 0;
    for (const piece of pieces) {
      content.set(piece, at);
      at += piece.length;
    }
    return content;
  }

  private count(piece: number, entry: number, taken: number): void {
    this.total += piece;
    if (entry > RATIO_FROM && entry > taken * RATIO) throw new Refused("E-ZIP", "ratio");
    if (entry > this.limits.entry) throw new Refused("E-ZIP", "entry");
    if (this.total > this.limits.total) throw new Refused("E-ZIP", "total");
  }
}
