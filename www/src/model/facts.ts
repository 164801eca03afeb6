import type { Analysis } from "../engine/analysis";
import type { Span } from "./kinds";

/** Facts that are listed, in this order; those that every letter should have are listed even when it has not. */
export const factKeys = [
  "title",
  "reply_kind",
  "issuing_body",
  "document_number",
  "signer",
  "outcome_class",
  "proposal",
  "proposal.title",
  "addressees",
  "lead_units",
  "co_units",
  "closing",
  "signature",
  "date",
  "contact",
  "disclosure",
  "cc",
  "print_office",
  "print_date",
  "copies",
] as const;

export type FactKey = (typeof factKeys)[number];

const expected: readonly FactKey[] = ["document_number", "proposal", "addressees", "signature", "date"];

/** A line of the list of facts. */
export interface FactRow {
  readonly key: FactKey;
  /** Null where the letter does not say. */
  readonly value: string | null;
  /** Where it stands; empty where it is inferred or not said. */
  readonly spans: readonly Span[];
  /** What an inferred value rests on. */
  readonly basis: string | null;
}

/** Says what kind of reply a title names: 答复, 会办意见. */
export type NameKind = (kind: string) => string;

/** Says which paper a letter answers, such as `十二届三次 第20200208号提案`. */
export type NameProposal = (proposal: NonNullable<Analysis["facts"]["proposal"]>) => string;

/** The letter's particulars as rows: printed ones, inferred ones marked as such, missing ones where they matter. */
export function factRows(analysis: Analysis, nameProposal: NameProposal, nameKind: NameKind): FactRow[] {
  return factKeys.flatMap((key): FactRow[] => {
    const value = key === "reply_kind" ? nameKind(analysis.reply_kind?.kind ?? "") : printed(analysis, key, nameProposal);
    const rows: FactRow[] = [];
    if (value !== "") rows.push({ key, value, spans: spansOf(analysis, key), basis: null });
    else rows.push(...inferred(analysis, key));
    const suggested = key === "outcome_class" && analysis.outcome.inferred !== null;
    if (rows.length === 0 && (suggested || expected.includes(key))) rows.push({ key, value: null, spans: [], basis: null });
    return rows;
  });
}

function printed({ facts, outcome }: Analysis, key: Exclude<FactKey, "reply_kind">, nameProposal: NameProposal): string {
  switch (key) {
    case "outcome_class":
      return outcome.printed?.text ?? "";
    case "proposal":
      return facts.proposal ? nameProposal(facts.proposal) : "";
    case "proposal.title":
      return facts.proposal?.title ?? "";
    case "addressees": {
      const names = (facts.addressees ?? []).join("、");
      return `${names}${facts.addressee_group ?? facts.addressee_role ?? ""}`;
    }
    case "contact":
      return [facts.contact?.name, facts.contact?.phone].filter(Boolean).join(" ");
    default: {
      const value = facts[key];
      return Array.isArray(value) ? value.join("、") : String(value ?? "");
    }
  }
}

function inferred(analysis: Analysis, key: FactKey): FactRow[] {
  return analysis.inferred
    .filter((fact) => fact.key === key)
    .map(({ value, basis, span }) => ({ key, value: value.replace(/^(\d{4})-01-01\/\1-12-31$/u, "$1").replace("/", " – "), basis, spans: span ? [span] : [] }));
}

/** Places of a fact and of its parts (`proposal.number` is a part of `proposal`), in order of the text. */
function spansOf({ fact_spans: places, reply_kind: kind, outcome }: Analysis, key: FactKey): Span[] {
  if (key === "reply_kind") return kind ? [kind.evidence.span] : [];
  if (key === "outcome_class") return outcome.printed ? [outcome.printed.span] : [];
  const keys = Object.keys(places).filter((path) => path === key || belongs(path, key));
  return keys.flatMap((path): Span[] => places[path] ?? []).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

function belongs(path: string, key: FactKey): boolean {
  if (key === "proposal") return path.startsWith("proposal.") && path !== "proposal.title";
  if (key === "addressees") return path === "addressee_role" || path === "addressee_group";
  return path.startsWith(`${key}.`);
}
