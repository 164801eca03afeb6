import type { Block } from "../model/blocks";
import type { Span } from "../model/kinds";
import type { Mark } from "../model/marks";

/** Characters in a chunk, and in the longest block: what can be painted and laid out without a noticeable pause. */
export const CHUNK = 1500;

/** Blocks that are painted together, with the marks that touch them. */
export interface ChunkPlan {
  readonly start: number;
  readonly end: number;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
}

/** Groups blocks into chunks. `marks` are sorted by where they start. */
export function planChunks(blocks: readonly Block[], marks: readonly Mark[]): ChunkPlan[] {
  // A mark reaches back at most one chunk, but for the few long ones: those are looked at for every chunk.
  const long = marks.filter(({ span }) => span[1] - span[0] > CHUNK);
  const short = marks.filter(({ span }) => span[1] - span[0] <= CHUNK);
  let from = 0;
  return grouped(blocks).map((group) => {
    const start = group[0]?.start ?? 0;
    const end = group.at(-1)?.end ?? start;
    while ((short[from]?.span[0] ?? Infinity) < start - CHUNK) from += 1;
    let until = from;
    while ((short[until]?.span[0] ?? Infinity) < end) until += 1;
    const near = [...long, ...short.slice(from, until)];
    return { start, end, blocks: group, marks: near.filter(({ span }) => span[0] < end && span[1] > start) };
  });
}

function grouped(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  let size = Infinity;
  for (const block of blocks) {
    for (const part of splitLong(block)) {
      const length = part.end - part.start;
      if (size + length > CHUNK) {
        groups.push([]);
        size = 0;
      }
      size += length;
      groups.at(-1)?.push(part);
    }
  }
  return groups;
}

/** A text without line breaks would be one endless paragraph: it is set as several. */
function* splitLong(block: Block): Generator<Block> {
  let next = 0;
  for (let start = block.start; start < block.end; start += CHUNK) {
    const end = Math.min(start + CHUNK, block.end);
    const pieces: Span[] = [];
    while ((block.pieces[next]?.[0] ?? Infinity) < end) {
      const [from, to] = block.pieces[next] ?? [end, end];
      pieces.push([Math.max(from, start), Math.min(to, end)]);
      if (to > end) break;
      next += 1;
    }
    yield { start, end, zone: block.zone, pieces };
  }
}
