import type { Analysis } from "../engine/analysis";
import { findAll, fold } from "../model/find";
import type { Span } from "../model/kinds";
import { flatten } from "../model/outline";
import type { DafuLetterPlace } from "./types";

/** Where something of the result stands, whatever kind of thing has this id; null where there is none. */
export function placeOf(analysis: Analysis, id: string): Span | null {
  const { statements, entities, outline, items, references, questions } = analysis;
  const item = items.find((one) => one.id === id);
  const found = [...statements, ...entities, ...flatten(outline), ...references, ...questions].find((one) => one.id === id);
  return item?.places[0] ?? found?.span ?? null;
}

/** Where words stand in a letter. */
export function placesOf(text: string, query: string): DafuLetterPlace[] {
  return findAll(fold(text), query).map(([start, end]) => ({ start, end, text: text.slice(start, end) }));
}
