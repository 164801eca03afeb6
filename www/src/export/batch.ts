import type { EngineClient } from "../engine/client";
import type { BatchLetter } from "../state/batch";
import { workbook, type Sheet } from "./workbook";

/** Forms in which many letters are taken away together. */
export const batchFormats = ["xlsx", "csv", "jsonl"] as const;
export type BatchFormat = (typeof batchFormats)[number];

/** What the sheets of the workbook are called, and the columns of the list of letters. */
export interface BatchWords {
  readonly letters: string;
  readonly ledger: string;
  readonly columns: readonly string[];
  readonly moreRows: (rows: number) => string;
}

/** A letter as a row of the list: as many cells as there are columns. */
export type Listed = (letter: BatchLetter) => readonly string[];

/** The letters and their merged ledger, names and telephone numbers hidden. Sheets hold text alone. */
export function batchWorkbook(letters: readonly BatchLetter[], headings: readonly string[], listed: Listed, words: BatchWords): Blob {
  const sheets: Sheet[] = [
    { name: words.letters, headings: words.columns, rows: letters.map(listed) },
    { name: words.ledger, headings, rows: letters.flatMap(({ rows }) => rows) },
  ];
  return new Blob([workbook(sheets, words.moreRows)], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" });
}

/** The merged ledger as `dafu ledger` prints it for several files: the engine writes each letter's part, headings once. */
export async function batchCsv(letters: readonly BatchLetter[], engine: EngineClient): Promise<Blob> {
  const parts: string[] = [];
  for (const { letter, path } of letters) {
    if (!letter) continue;
    const csv = await engine.ledger(letter.text, { format: "csv", names: false, refusals: true, notes: [], source: path });
    parts.push(parts.length === 0 ? csv : csv.slice(csv.indexOf("\r\n") + 2));
  }
  return new Blob(parts, { type: "text/csv;charset=utf-8" });
}

/** The results as `dafu analyze --jsonl` prints them, the place of each file for its id. */
export async function batchLines(letters: readonly BatchLetter[], engine: EngineClient): Promise<Blob> {
  const lines: string[] = [];
  for (const { letter, path } of letters) {
    if (letter) lines.push(`${JSON.stringify({ id: path, analysis: (await engine.analyze(letter.text)).analysis })}\n`);
  }
  return new Blob(lines, { type: "application/jsonl" });
}
