import type { Analysis, Statement } from "../engine/analysis";

/** A line of the ledger: one commitment. */
export interface LedgerRow {
  /** 1, 2, 3 … among all commitments of the letter. */
  readonly number: number;
  readonly statement: Statement;
}

/** Commitments in order of the text. */
export function ledgerRows(analysis: Analysis): LedgerRow[] {
  return analysis.statements
    .filter(({ kind }) => kind === "commitment")
    .map((statement, index) => ({ number: index + 1, statement }));
}

/** Sentences that turn something down, in order of the text. */
export function refusals(analysis: Analysis): Statement[] {
  return analysis.statements.filter(({ refusal }) => refusal !== null);
}

/** The figures a reader asks for first. */
export interface Summary {
  readonly paragraphs: number;
  readonly sentences: number;
  readonly commitments: number;
  /** Commitments that name a time. */
  readonly dated: number;
  /** Commitments that name a measurable end. */
  readonly measured: number;
  readonly reports: number;
  readonly refusals: number;
}

export function summaryOf({ paragraphs, statements }: Analysis): Summary {
  const commitments = statements.filter(({ kind }) => kind === "commitment");
  return {
    paragraphs: paragraphs.length,
    sentences: statements.length,
    commitments: commitments.length,
    dated: commitments.filter(({ deadline }) => deadline !== null).length,
    measured: commitments.filter(({ targets }) => targets.length > 0).length,
    reports: statements.filter(({ kind }) => kind === "report").length,
    refusals: statements.filter(({ refusal }) => refusal !== null).length,
  };
}
