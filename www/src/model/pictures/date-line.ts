import type { Analysis } from "../../engine/analysis";
import { placeOf, placeOfEntity, sentenceFinder, type Place } from "./places";

/** A dated act or promise on the line. */
export interface DatedRow {
  readonly kind: "report" | "commitment";
  /** The time in the letter's words. */
  readonly when: string;
  readonly what: string;
  /** Days, ISO; null where open. At least one is there. */
  readonly from: string | null;
  readonly to: string | null;
  readonly place: Place;
}

/** The day that parts past from future: 成文日期. */
export interface Hinge {
  readonly day: string;
  /** The letter does not print it. */
  readonly inferred: boolean;
}

export interface DateLine {
  readonly hinge: Hinge | null;
  /** By time; what was done first, then what is promised. */
  readonly rows: readonly DatedRow[];
  /** Promises that name no time. */
  readonly undated: readonly Place[];
  /** Promises whose time stands in no calendar (两年内 of a letter without a date). */
  readonly unresolved: readonly { readonly when: string; readonly place: Place }[];
}

export function dateLine(analysis: Analysis): DateLine {
  const { statements } = analysis;
  const promises = statements.filter(({ kind }) => kind === "commitment");
  const rows = [...pastRows(analysis)];
  const undated: Place[] = [];
  const unresolved: { when: string; place: Place }[] = [];
  for (const statement of promises) {
    const { deadline, action, text } = statement;
    const place = placeOf(statement);
    if (!deadline) undated.push(place);
    else if (deadline.from === null && deadline.to === null) unresolved.push({ when: deadline.text, place });
    else rows.push({ kind: "commitment", when: deadline.text, what: action?.text ?? text, from: deadline.from, to: deadline.to, place });
  }
  return { hinge: hingeOf(analysis), rows: rows.sort(byTime), undated, unresolved };
}

/** Times in sentences that tell what was done; each sentence with each of its times. */
function* pastRows(analysis: Analysis): Generator<DatedRow> {
  const sentence = sentenceFinder(analysis);
  for (const entity of analysis.entities) {
    const { type, value, span, text } = entity;
    if (type !== "date" || !value || !("precision" in value)) continue;
    const statement = sentence(span);
    const { from, to } = value;
    if (statement?.kind !== "report" || (from === null && to === null)) continue;
    // The act behind the time, else the last one before it.
    const act = statement.actions.find((action) => action.span[1] > span[1]) ?? statement.actions.at(-1);
    yield { kind: "report", when: text, what: act?.text ?? statement.text, from, to, place: placeOfEntity(entity, statement) };
  }
}

function hingeOf({ facts, inferred }: Analysis): Hinge | null {
  if (facts.date) return { day: facts.date, inferred: false };
  const guess = inferred.find(({ key }) => key === "date")?.value.split("/").at(-1);
  return guess === undefined ? null : { day: guess, inferred: true };
}

function byTime(a: DatedRow, b: DatedRow): number {
  if (a.kind !== b.kind) return a.kind === "report" ? -1 : 1;
  return edge(a).localeCompare(edge(b));
}

/** Past acts by where they begin, promises by when they are due. */
function edge({ kind, from, to }: DatedRow): string {
  return (kind === "report" ? (from ?? to) : (to ?? from)) ?? "";
}
