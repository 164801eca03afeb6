import type { Statement } from "../engine/analysis";
import type { Span } from "../model/kinds";

/** Parts of a pinned sentence that are tinted in the letter, each with a highlight of its own. */
type PartName = "actor" | "action" | "deadline" | "target" | "evidence";

/**
 * Tints who, what, when and the cue words of one sentence with the browser's own highlights, which neither change the
 * document nor move a line. Where a browser has none, the card still names the parts. Returns what takes them away.
 */
export function tintParts(statement: Statement, rangeOf: (span: Span) => Range): () => void {
  const registry = highlightRegistry();
  if (!registry) return () => undefined;
  const ranges = partSpans(statement).map(([name, span]) => [name, rangeOf(span)] as const);
  for (const [name, range] of ranges) {
    // Several letters on one page share the registry.
    const highlight = registry.get(`dafu-${name}`) ?? new Highlight();
    highlight.add(range);
    registry.set(`dafu-${name}`, highlight);
  }
  return () => {
    for (const [name, range] of ranges) registry.get(`dafu-${name}`)?.delete(range);
  };
}

function partSpans({ actors, action, deadline, targets, evidence }: Statement): [PartName, Span][] {
  const parts: [PartName, Span | null | undefined][] = [
    ["action", action?.span],
    ...actors.map(({ span }): [PartName, Span | null] => ["actor", span ?? null]),
    ["deadline", deadline?.span],
    ...targets.map(({ span }): [PartName, Span] => ["target", span]),
    ...evidence.map(({ span }): [PartName, Span | null] => ["evidence", span ?? null]),
  ];
  return parts.filter((part): part is [PartName, Span] => Boolean(part[1]));
}

function highlightRegistry(): HighlightRegistry | null {
  return "highlights" in CSS && typeof Highlight === "function" ? CSS.highlights : null;
}
