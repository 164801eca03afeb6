import type { Analysis } from "../engine/analysis";
import type { Span } from "./kinds";

/** A stretch of the letter that is set as one paragraph. The blocks of a letter tile its text. */
export interface Block {
  readonly start: number;
  readonly end: number;
  /** Functional zone; `furniture` for page numbers and running heads. */
  readonly zone: string;
  /** The parts that are read; what lies between them is a line break or page furniture. */
  readonly pieces: readonly Span[];
}

/** Cuts the text into blocks: the engine's paragraphs, and what lies between them. */
export function blocksOf(text: string, analysis: Pick<Analysis, "paragraphs">): Block[] {
  const paragraphs = [...analysis.paragraphs].sort((a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0));
  const builder = new Tiling(text);
  for (const { spans, zone } of paragraphs) builder.paragraph(spans, zone);
  return builder.finish();
}

class Tiling {
  private readonly blocks: Block[] = [];
  /** Everything before it is in a block. */
  private cursor = 0;

  constructor(private readonly text: string) {}

  paragraph(spans: readonly Span[], zone: string): void {
    // A paragraph printed inside another's page break gives way: the text must stay in its order.
    const pieces = spans.filter(([start, end]) => start >= this.cursor && end > start);
    const first = pieces[0];
    const last = pieces.at(-1);
    if (!first || !last) return;
    const start = this.between(first[0]);
    this.push(start, last[1], zone, pieces);
  }

  finish(): Block[] {
    this.between(this.text.length);
    this.extend(this.text.length);
    return this.blocks;
  }

  /**
   * Deals with the text between the last block and `until`: blank lines belong to the block before them, the rest is
   * furniture, the indent on the line of `until` belongs to what starts there. Returns where that indent starts.
   */
  private between(until: number): number {
    for (const line of linesOf(this.text, this.cursor, until)) {
      const [start, end] = line;
      const words = this.text.slice(start, end);
      if (words.trim() !== "") this.push(start, end, "furniture", [line]);
      else if (words.endsWith("\n") || words.endsWith("\r")) this.extend(end);
    }
    return this.cursor;
  }

  private push(start: number, end: number, zone: string, pieces: readonly Span[]): void {
    this.blocks.push({ start, end, zone, pieces });
    this.cursor = end;
  }

  private extend(end: number): void {
    const last = this.blocks.at(-1);
    if (!last || end <= last.end) return;
    this.blocks[this.blocks.length - 1] = { ...last, end };
    this.cursor = end;
  }
}

/** Lines of a part of the text, each with its line break. */
function* linesOf(text: string, from: number, until: number): Generator<Span> {
  let start = from;
  while (start < until) {
    const found = text.indexOf("\n", start);
    const end = found < 0 || found >= until ? until : found + 1;
    yield [start, end];
    start = end;
  }
}
