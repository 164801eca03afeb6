import type { LetterToTake } from "./letter";

/** The ledger as the command prints it. */
export const csv = ({ ledger }: LetterToTake): Promise<string> => ledger("csv");

/** The ledger as a table for notes and messages. */
export const markdown = ({ ledger }: LetterToTake): Promise<string> => ledger("markdown");

/** The ledger as a table: headings, and rows of as many cells. */
export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The engine's own cells, names hidden there. `source` names the file among many; one letter needs no such column. */
export async function ledgerTable({ ledger }: LetterToTake): Promise<Table> {
  const [headings = [], ...rows] = JSON.parse(await ledger("cells")) as string[][];
  return { headings: headings.slice(1), rows: rows.map((row) => row.slice(1)) };
}

/** What a sheet of paper has room for, in this order; columns that no row fills are left out. */
const printed = ["序号", "承诺事项", "责任单位", "参与单位", "完成时限", "目标", "条件", "力度", "未采纳原因", "进展", "核实日期", "人工核对", "更正", "备注"];

/** The ledger for paper. */
export function printedTable({ headings, rows }: Table): Table {
  const columns = printed.map((name) => headings.indexOf(name)).filter((at) => at >= 0 && (rows.length === 0 || rows.some((row) => row[at] !== "")));
  const pick = (cells: readonly string[]): string[] => columns.map((at) => cells[at] ?? "");
  return { headings: pick(headings), rows: rows.map(pick) };
}
