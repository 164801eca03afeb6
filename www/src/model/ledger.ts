import type { Analysis, Item, Statement } from "../engine/analysis";
import { zhCN } from "../i18n/zh-CN";
import { blankNote, type Notes } from "../state/user-layer";

/** A line of the ledger: an item with the sentences that promise it. */
export interface LedgerRow {
  /** 1, 2, 3 … among all items of the letter. */
  readonly number: number;
  readonly item: Item;
  /** Its words, with a number where the same words are promised once more: the same after a new reading of the letter. */
  readonly key: string;
  readonly statements: readonly Statement[];
  /** What was done in the same part of the letter. */
  readonly reports: readonly Statement[];
}

/** Items in order of the text. */
export function ledgerRows({ items, statements }: Analysis): LedgerRow[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const named = (ids: readonly string[]): Statement[] => ids.flatMap((id) => byId.get(id) ?? []);
  const seen = new Map<string, number>();
  const keyOf = (text: string): string => {
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return times === 1 ? text : `${text}#${times}`;
  };
  return items.map((item, index) => ({
    number: index + 1,
    item,
    key: keyOf(item.text),
    statements: named(item.statements),
    reports: named(item.reports),
  }));
}

/** What is to be done, each act once: 购置校车两辆, 聘请驾驶员三名. */
export function actionsOf({ item, statements }: LedgerRow): string[] {
  const ahead = statements.flatMap(({ actions }) => actions).filter(({ status }) => status === "planned" || status === "requested");
  const told = [...new Set(ahead.map(({ text }) => text))];
  return told.length > 0 ? told : [item.text];
}

/** The measurable ends of all sentences, each once. */
export function targetsOf({ statements }: LedgerRow): string[] {
  return [...new Set(statements.flatMap(({ targets }) => targets).map(({ text }) => text))];
}

/** The user's notes as the ledger's columns take them, five for each item; in Chinese, as the columns are. */
export function noteColumns(analysis: Analysis, notes: Notes): string[] {
  if (notes.size === 0) return [];
  const { verdicts, progresses } = zhCN.notes;
  return ledgerRows(analysis).flatMap(({ key }) => {
    const { progress, checked, verdict, correction, remark } = notes.get(key) ?? blankNote;
    return [progresses[progress] ?? "", checked, verdicts[verdict] ?? "", correction, remark];
  });
}

/** Sentences that turn something down, in order of the text. */
export function refusals(analysis: Analysis): Statement[] {
  return analysis.statements.filter(({ refusal }) => refusal !== null);
}

/** The figures a reader asks for first. */
export interface Summary {
  readonly paragraphs: number;
  readonly sentences: number;
  /** Items of the ledger. */
  readonly commitments: number;
  /** Items that name a time. */
  readonly dated: number;
  /** Items that name a measurable end. */
  readonly measured: number;
  readonly reports: number;
  readonly refusals: number;
}

export function summaryOf(analysis: Analysis): Summary {
  const { paragraphs, statements, items } = analysis;
  const rows = ledgerRows(analysis);
  return {
    paragraphs: paragraphs.length,
    sentences: statements.length,
    commitments: items.length,
    dated: items.filter(({ deadlines }) => deadlines.length > 0).length,
    measured: rows.filter((row) => targetsOf(row).length > 0).length,
    reports: statements.filter(({ kind }) => kind === "report").length,
    refusals: statements.filter(({ refusal }) => refusal !== null).length,
  };
}
