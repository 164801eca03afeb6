import { everything, stated, type LedgerFilter } from "../model/ledger-filter";
import type { DafuLetterFilters } from "./types";

const names = Object.keys(everything) as readonly (keyof LedgerFilter)[];

/** A filter of what a page gave; what it does not say, or says in no word, lets all through. */
export function filterOf(given: Partial<DafuLetterFilters>): LedgerFilter {
  const filter = Object.fromEntries(names.map((name) => [name, isKnown(name, given[name]) ? given[name] : everything[name]]));
  // The one that lets all through is known by itself.
  return names.every((name) => filter[name] === everything[name]) ? everything : { ...everything, ...filter };
}

function isKnown(name: keyof LedgerFilter, value: unknown): boolean {
  return typeof value === "string" && (name !== "stated" || Object.hasOwn(stated, value));
}
