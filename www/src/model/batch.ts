import type { Analysis } from "../engine/analysis";

/** What is kept of a letter among many: the whole result is made again when the letter is opened (摘要). */
export interface Digest {
  readonly issuer: string;
  readonly documentNumber: string;
  readonly title: string;
  /** ISO; empty where the letter has none. */
  readonly date: string;
  /** The letter's own date or, where it has none, what the engine takes it from. */
  readonly year: string;
  /** `nation` `province` `city` `county` `town` `village`, where the issuer's name shows it. */
  readonly level: string;
  /** As printed. */
  readonly outcomeClass: string;
  /** `12/3`: term and meeting; empty where the letter does not say. */
  readonly session: string;
  /** The same for every answer to the same paper by the same body; empty where the number is missing. */
  readonly paper: string;
  readonly commitments: number;
  readonly dated: number;
  /** Of the sentences' characters, those that no question of the engine had an answer to; 0 to 1. */
  readonly unclassified: number;
}

export function digestOf(analysis: Analysis): Digest {
  const { facts, items, statements, inferred } = analysis;
  // A masthead may read 某局文件; who signs is named plainly.
  const issuer = facts.signature?.[0] ?? facts.issuing_body ?? inferredValue(inferred, "issuing_body");
  const date = facts.date ?? "";
  const { number, assembly, session_term: term, session_meeting: meeting } = facts.proposal ?? {};
  const session = term ? `${term}/${meeting ?? ""}` : "";
  const length = (chosen: Analysis["statements"]): number => chosen.reduce((sum, { span }) => sum + span[1] - span[0], 0);
  const unread = length(statements.filter(({ kind, refusal, step }) => kind === "other" && !refusal && step === "fact"));
  return {
    issuer,
    documentNumber: facts.document_number ?? "",
    title: facts.title ?? "",
    date,
    year: (date || inferredValue(inferred, "date")).slice(0, 4),
    level: levelOf(analysis, issuer),
    outcomeClass: facts.outcome_class ?? "",
    session,
    paper: number ? [assembly ?? "", session, number.replace(/^0+/u, ""), issuer].join(" ") : "",
    commitments: items.length,
    dated: items.filter(({ deadlines }) => deadlines.length > 0).length,
    unclassified: unread / Math.max(1, length(statements)),
  };
}

const inferredValue = (inferred: Analysis["inferred"], key: string): string => inferred.find((fact) => fact.key === key)?.value ?? "";

/** The level that the engine read in the issuer's name, wherever the letter prints it. */
function levelOf({ entities }: Analysis, issuer: string): string {
  const mention = entities.find(({ type, text, value }) => type === "organisation" && issuer !== "" && text === issuer && value && "level" in value);
  return mention?.value && "level" in mention.value ? (mention.value.level ?? "") : "";
}

/** By what letters can be chosen, in the order shown. */
export const facetNames = ["issuer", "year", "level", "outcomeClass", "session"] as const;
export type FacetName = (typeof facetNames)[number];
/** A value for each facet; empty: all. */
export type Choice = Readonly<Record<FacetName, string>>;
export const noChoice: Choice = { issuer: "", year: "", level: "", outcomeClass: "", session: "" };

/** The letters that fit. */
export const fits = (digest: Digest, choice: Choice): boolean => facetNames.every((name) => choice[name] === "" || digest[name] === choice[name]);

/** The values of a facet with how many letters have each, in order. Letters without one are not counted. */
export function facet(digests: readonly Digest[], name: FacetName): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { [name]: value } of digests) if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a.localeCompare(b, "zh-CN", { numeric: true }));
}

/** That a letter came before: word for word, or the same answer to the same paper in other words (重复). */
export interface Repetition {
  readonly of: number;
  readonly exact: boolean;
}

/** Finds, for each letter, an earlier one that says the same; letters come in any order and are compared once each. */
export class Repetitions {
  private readonly texts = new Map<string, number>();
  private readonly papers = new Map<string, number>();

  /** White space does not make a letter another one. */
  find(id: number, text: string, { documentNumber, paper }: Digest): Repetition | null {
    const squeezed = text.replace(/\s+/gu, "");
    const same = this.texts.get(squeezed);
    this.texts.set(squeezed, same ?? id);
    const names = [documentNumber, paper].filter((name) => name !== "");
    const alike = names.flatMap((name) => this.papers.get(name) ?? [])[0];
    for (const name of names) if (!this.papers.has(name)) this.papers.set(name, id);
    if (same !== undefined) return { of: same, exact: true };
    return alike === undefined ? null : { of: alike, exact: false };
  }
}
