import type { Analysis, Quote, Statement } from "../../engine/analysis";
import { familyOf } from "./action-families";
import { ahead, placeOf, type Place } from "./places";

/** From the firmest to the least firm. */
export const rungs = ["dated", "firm", "conditional", "continuing", "study", "request"] as const;
export type Rung = (typeof rungs)[number];

/** A promise with the words that put it on its rung; empty where the section alone did. */
export interface Step {
  readonly cue: string;
  readonly place: Place;
}

/** Going on with what is done already: nothing new can be checked. */
const continuing = /^(?:继续|持续|不断|进一步|常态化|一如既往)/u;

/** Every promise on one rung of the ladder. */
export function ladder({ statements }: Pick<Analysis, "statements">): Map<Rung, Step[]> {
  const steps = new Map<Rung, Step[]>(rungs.map((rung) => [rung, []]));
  for (const statement of statements) {
    if (statement.kind !== "commitment") continue;
    const [rung, cue] = rungOf(statement);
    steps.get(rung)?.push({ cue, place: placeOf(statement) });
  }
  return steps;
}

function rungOf(statement: Statement): [Rung, string] {
  const { strength, condition, deadline } = statement;
  const said = (says: string): string => cuesOf(statement, says)[0] ?? "";
  if (strength === "request") return ["request", said("request")];
  if (condition) return ["conditional", condition.text];
  if (strength === "soft") {
    const cues = cuesOf(statement, "effort");
    const verbs = ahead(statement).map(({ verb }) => verb.text);
    const studies = isStudy(cues[0] ?? "") || (verbs.length > 0 && verbs.every(isStudy));
    return studies ? ["study", [...cues, ...verbs].find(isStudy) ?? ""] : ["continuing", cues[0] ?? ""];
  }
  if (deadline) return ["dated", deadline.text];
  const goesOn = ahead(statement).map(({ text }) => continuing.exec(text)?.[0] ?? "");
  if (goesOn.length > 0 && goesOn.every((cue) => cue !== "")) return ["continuing", goesOn[0] ?? ""];
  return ["firm", said("future")];
}

const isStudy = (words: string): boolean => familyOf(words) === "study";

/** Words that speak for something, in order; those in which a line break stands are left out. */
function cuesOf(statement: Statement, says: string): string[] {
  // The analysis has spans only; texts that lost no line break can be cut by them.
  const texts: Pick<Quote, "span" | "text">[] = [...statement.actions, ...statement.actions.map(({ verb }) => verb), statement];
  return statement.evidence.flatMap(({ says: speaksFor, span }) => {
    if (speaksFor !== says || !span) return [];
    const around = texts.find((quote) => quote.span[0] <= span[0] && quote.span[1] >= span[1] && quote.text.length === quote.span[1] - quote.span[0]);
    return around ? [around.text.slice(span[0] - around.span[0], span[1] - around.span[0])] : [];
  });
}
