import type { Note } from "../state/user-layer";
import { ARCHIVE_FORMAT, ARCHIVE_VERSION, type ArchiveFile } from "../import/archive";
import { ledgerRows } from "../model/ledger";
import type { LetterToTake } from "./letter";

/**
 * All that it takes to go on later (存档): text, notes, and how the text was read. The result is not kept: the engine
 * makes it of the text in milliseconds, and no file can bring in a false one.
 */
export function archive(letter: LetterToTake): string {
  const { text, analysis, options } = letter;
  const file: ArchiveFile = {
    format: ARCHIVE_FORMAT,
    version: ARCHIVE_VERSION,
    engine: analysis.engine,
    options: {
      scheme: options.scheme,
      reference_date: options.referenceDate,
      ...(options.proposal === null ? {} : { proposal: options.proposal }),
    },
    text,
    notes: notesHere(letter),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * The notes on this letter: those of its items, and those that an older engine made of its words. Notes on other letters
 * of the session are none of its business.
 */
function notesHere({ text, analysis, notes }: LetterToTake): Record<string, Note> {
  const keys = new Set(ledgerRows(analysis).map(({ key }) => key));
  const letter = flat(text);
  const here = [...notes].filter(([key]) => keys.has(key) || letter.includes(flat(key.replace(/#\d+$/u, ""))));
  return Object.fromEntries(here.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const flat = (words: string): string => words.replace(/\s+/gu, "");
