import type { OutlineNode } from "../engine/analysis";
import { targetsOf, type LedgerRow } from "./ledger";

/** What can be checked later, a time or a number, and how rows are parted by whether they say it. */
export const stated = {
  either: (row: LedgerRow) => isDated(row) || isMeasured(row),
  time: isDated,
  number: isMeasured,
  untimed: (row: LedgerRow) => !isDated(row),
  neither: (row: LedgerRow) => !isDated(row) && !isMeasured(row),
};

function isDated({ item }: LedgerRow): boolean {
  return item.deadlines.length > 0;
}

function isMeasured(row: LedgerRow): boolean {
  return targetsOf(row).length > 0;
}

/** Which rows of the ledger are shown, and in which order; an empty choice lets all through. */
export interface LedgerFilter {
  /** As the ledger names who acts. */
  readonly actor: string;
  readonly stated: "" | keyof typeof stated;
  readonly strength: string;
  /** Id of a section of the first level. */
  readonly section: string;
  readonly order: "text" | "time" | "strength";
}

export const everything: LedgerFilter = { actor: "", stated: "", strength: "", section: "", order: "text" };

const firmness = ["firm", "soft", "request"];

/** The last day of the row's times; rows without one stand behind all others. */
function due({ item }: LedgerRow): string {
  const days = item.deadlines.flatMap(({ to }) => to ?? []);
  return days.length > 0 ? days.reduce((last, day) => (day > last ? day : last)) : "9999";
}

/** Those who act in some row, each once, in order of the text; the body that writes is one, however it names itself. */
export function actorsIn(rows: readonly LedgerRow[]): string[] {
  return [...new Set(rows.flatMap(namesOf))];
}

const namesOf = ({ item }: LedgerRow): string[] => item.actors.map(({ text, is_self: self }) => (self ? "self" : text));

/** Sections of the first level that some row stands in. */
export function sectionsIn(rows: readonly LedgerRow[], outline: readonly OutlineNode[]): OutlineNode[] {
  return outline.filter((node) => rows.some((row) => standsIn(row, node)));
}

function standsIn({ item }: LedgerRow, { span: [start, end] }: OutlineNode): boolean {
  const [place] = item.places;
  return place !== undefined && place[0] >= start && place[0] < end;
}

/** The rows that fit every choice, in the order asked for; rows that are equal in it keep the order of the text. */
export function filterRows(rows: readonly LedgerRow[], filter: LedgerFilter, outline: readonly OutlineNode[]): LedgerRow[] {
  const section = outline.find(({ id }) => id === filter.section);
  const fits = (row: LedgerRow): boolean =>
    (filter.actor === "" || namesOf(row).includes(filter.actor)) &&
    (filter.stated === "" || stated[filter.stated](row)) &&
    (filter.strength === "" || row.item.strength === filter.strength) &&
    (!section || standsIn(row, section));
  const found = rows.filter(fits);
  if (filter.order === "time") found.sort((a, b) => due(a).localeCompare(due(b)));
  if (filter.order === "strength") found.sort((a, b) => firmness.indexOf(a.item.strength) - firmness.indexOf(b.item.strength));
  return found;
}
