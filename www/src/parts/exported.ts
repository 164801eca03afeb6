import type { MarkKind } from "../model/kinds";

/**
 * What a host page can style from outside (`::part()`), by the part of the page that it stands in. Every shadow root on
 * the way hands on the names of those inside it.
 */
const letter = ["text", "sentence", "mark", "mark-commitment", "mark-done", "mark-time", "mark-quantity", "mark-org"];
const legend = ["legend", "legend-item"];
const ledger = ["row", "row-current"];
const card = ["card"];
const tabs = ["tabs", "tab"];
const reader = ["print-root", "facts", "outline", "ledger", "entities", "findings", ...letter, ...legend, ...ledger, ...card, ...tabs];

const list = (names: readonly string[]): string => names.join(", ");

export const exported = {
  letter: list(letter),
  legend: list(legend),
  ledger: list(ledger),
  card: list(card),
  tabs: list(tabs),
  reader: list(reader),
};

const marks: Partial<Record<MarkKind, string>> = {
  commitment: "sentence mark-commitment",
  report: "sentence mark-done",
  date: "mark-time",
  quantity: "mark-quantity",
  money: "mark-quantity",
  ratio: "mark-quantity",
  organisation: "mark-org",
};

/** The names of a mark. */
export const partOfMark = (kind: MarkKind): string => `mark ${marks[kind] ?? ""}`.trim();
