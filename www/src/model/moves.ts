import type { OutlineNode } from "../engine/analysis";
import type { Item, MarkKind } from "./kinds";
import { flatten } from "./outline";

/** The next item of these kinds from a chosen one, or from a place in the letter; from the last to the first. */
export function besideItem(
  items: readonly Item[],
  fits: (kind: MarkKind) => boolean,
  from: { readonly chosen: string | null; readonly offset: number },
  by: 1 | -1,
): Item | undefined {
  const of = items.filter(({ kind }) => fits(kind));
  const at = of.findIndex(({ id }) => id === from.chosen);
  if (at >= 0) return of[(at + by + of.length) % of.length];
  const chosen = items.find(({ id }) => id === from.chosen);
  const offset = chosen?.span[0] ?? from.offset;
  return by > 0 ? (of.find(({ span }) => span[0] >= offset) ?? of[0]) : (of.findLast(({ span }) => span[0] < offset) ?? of.at(-1));
}

/** The section after the one that `offset` stands in, or the one before it. */
export function besideSection(outline: readonly OutlineNode[], offset: number, by: 1 | -1): OutlineNode | undefined {
  const nodes = flatten(outline);
  const at = nodes.findLastIndex(({ span }) => span[0] <= offset);
  return nodes[at + by];
}
