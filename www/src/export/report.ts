import type { Analysis, OutlineNode, Statement } from "../engine/analysis";
import { factRows } from "../model/facts";
import type { Span } from "../model/kinds";
import { ledgerRows, summaryOf, type LedgerRow, type Summary } from "../model/ledger";
import { blankNote, type Note } from "../state/user-layer";
import type { LetterToTake } from "./letter";

/** A particular of the letter with what it rests on. */
export interface Particular {
  readonly name: string;
  readonly value: string;
  readonly spans: readonly Span[];
}

/** The letter's particulars (要素) in the words of the page; what is inferred says so. */
export function particulars({ analysis, words }: LetterToTake): Particular[] {
  const { names, kinds, missing, basis, proposal } = words.facts;
  const rows = factRows(
    analysis,
    ({ assembly, kind, session_term: term, session_meeting: meeting, number }) =>
      proposal({ assembly: assembly ?? "", kind: kind ?? "", term: term ?? null, meeting: meeting ?? null, number: number ?? null }),
    (kind) => kinds[kind] ?? kind,
  );
  return rows.map((row) => ({
    name: names[row.key],
    value: row.value === null ? missing : row.basis === null ? row.value : words.export.inferred(row.value, basis[row.basis] ?? row.basis),
    spans: row.spans,
  }));
}

const figures: readonly (keyof Summary)[] = ["paragraphs", "sentences", "commitments", "dated", "measured", "reports", "refusals"];

/** How much of what there is, name and number. */
export function counts({ analysis, words }: LetterToTake): [string, string][] {
  const summary = summaryOf(analysis);
  return figures.map((name) => [words.facts.summary[name], String(summary[name])]);
}

/** What the letter is called: its title, or whose and which it is. */
export function titleOf({ analysis, words }: LetterToTake): string {
  const { title, document_number: number } = analysis.facts;
  return title ?? number ?? issuerOf(analysis) ?? words.export.letter;
}

/** The body that writes, as printed or inferred. */
export function issuerOf({ facts, inferred }: Analysis): string | null {
  return facts.issuing_body ?? inferred.find(({ key }) => key === "issuing_body")?.value ?? facts.signature?.[0] ?? null;
}

/** Says where something stands, `¶3 · 120–160`: paragraph, and UTF-16 units of the text as given. */
export function placer({ paragraphs }: Analysis): (spans: readonly Span[]) => string {
  const starts = paragraphs.map(({ spans: [first] }) => first?.[0] ?? 0);
  const place = ([start, end]: Span): string => `¶${countUpTo(starts, start)} · ${start}–${end}`;
  return (spans) => [...new Set(spans.map(place))].join("; ");
}

/** How many of the numbers, which rise, are not greater than `limit`. */
export function countUpTo(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A section with how deep it stands. */
export interface Section {
  readonly node: OutlineNode;
  readonly depth: number;
}

export const sections = (nodes: readonly OutlineNode[], depth = 0): Section[] =>
  nodes.flatMap((node) => [{ node, depth }, ...sections(node.children, depth + 1)]);

/** An item of the ledger with what its keeper wrote on it. */
export interface NotedRow extends LedgerRow {
  readonly note: Note;
}

export const notedRows = ({ analysis, notes }: LetterToTake): NotedRow[] =>
  ledgerRows(analysis).map((row) => ({ ...row, note: notes.get(row.key) ?? blankNote }));

/** What a keeper wrote, each part with its name; empty where nothing was written. */
export function noteParts({ verdict, correction, progress, checked, remark }: Note, { notes, export: { told } }: LetterToTake["words"]): string[] {
  const parts = [
    [notes.verdict, notes.verdicts[verdict] ?? ""],
    [notes.correction, correction],
    [notes.progress, notes.progresses[progress] ?? ""],
    [notes.checked, checked],
    [notes.remark, remark],
  ];
  return parts.flatMap(([name = "", value = ""]) => (value === "" ? [] : [told(name, value)]));
}

/** What a sentence is, for drawing: a promise, what was done, or a refusal; null for all others. */
export function shownAs({ kind, refusal }: Statement): "commitment" | "report" | "refusal" | null {
  if (kind !== "other") return kind;
  return refusal ? "refusal" : null;
}

/** What stands under every document that people pass on. */
export function colophon({ analysis, names, words }: LetterToTake): string {
  const { made, hidden, shown } = words.export;
  return `${made(analysis.engine)} ${names ? shown : hidden}`;
}
