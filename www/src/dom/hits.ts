import { boxesOver } from "./flash";

/** What the highlights are called in style sheets: `::highlight(dafu-hit)`. */
const NAMES = ["dafu-hit", "dafu-hit-here"] as const;
type Name = (typeof NAMES)[number];

/** What older browsers do not have. */
const registry = (globalThis as { CSS?: { highlights?: HighlightRegistry } }).CSS?.highlights;

/** One of each on a page; every letter adds its own ranges. */
function shared(name: Name): Highlight | null {
  if (!registry) return null;
  const highlight = registry.get(name) ?? new Highlight();
  // A mark of the reader's own search lies over everything else.
  highlight.priority = name === "dafu-hit-here" ? 1 : 0;
  registry.set(name, highlight);
  return highlight;
}

/** Marks ranges without touching the text: as highlights, or where there are none with boxes in `layer`. */
export class Hits {
  private own: Record<Name, readonly Range[]> = { "dafu-hit": [], "dafu-hit-here": [] };

  show(ranges: readonly Range[], here: Range | null, layer: HTMLElement): void {
    this.mark("dafu-hit", ranges);
    this.mark("dafu-hit-here", here ? [here] : []);
    if (registry) return;
    const boxes = (of: readonly Range[], name: string): HTMLElement[] => of.flatMap((range) => boxesOver(range, layer, name));
    layer.replaceChildren(...boxes(ranges, "hit"), ...boxes(here ? [here] : [], "hit here"));
  }

  clear(): void {
    for (const name of NAMES) this.mark(name, []);
  }

  private mark(name: Name, ranges: readonly Range[]): void {
    const highlight = shared(name);
    for (const range of this.own[name]) highlight?.delete(range);
    for (const range of ranges) highlight?.add(range);
    this.own[name] = ranges;
  }
}
