import type { Analysis } from "../engine/analysis";
import type { LedgerForm, Scheme } from "../engine/protocol";
import type { Words } from "../i18n/words";
import { noteColumns } from "../model/ledger";
import type { Notes } from "../state/user-layer";

/** How the letter was read; the same text read in the same way gives the same result. */
export interface ReadingOptions {
  readonly scheme: Scheme;
  /** ISO date to read 今年 by; null where the letter's own date does. */
  readonly referenceDate: string | null;
  /** The proposal's own text, where it was added. */
  readonly proposal: string | null;
}

/** A letter with all that people take away of it (带走的信): what every format is made of, and all that it may use. */
export interface LetterToTake {
  readonly text: string;
  readonly analysis: Analysis;
  readonly notes: Notes;
  readonly options: ReadingOptions;
  /** Names of persons and telephone numbers stand as they are; else they are hidden where the format allows it. */
  readonly names: boolean;
  readonly words: Words;
  /** The ledger with its notes, as the engine writes it. */
  readonly ledger: (format: LedgerForm["format"]) => Promise<string>;
}

/** The record, with the engine asked for the ledger only by formats that need it. */
export function letterToTake(
  { text, analysis, notes, options, names, words }: Omit<LetterToTake, "ledger">,
  ask: (form: LedgerForm) => Promise<string>,
): LetterToTake {
  const ledger = (format: LedgerForm["format"]): Promise<string> =>
    ask({ format, names, refusals: true, notes: noteColumns(analysis, notes) });
  return { text, analysis, notes, options, names, words, ledger };
}
