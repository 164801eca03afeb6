import { formatNamed } from "../export/formats";
import { letterToTake } from "../export/letter";
import { saveLetter } from "../export/save";
import type { Words } from "../i18n/words";
import type { LetterSource } from "../state/letter-source";
import type { Notes } from "../state/user-layer";

interface Chosen {
  readonly source: Pick<LetterSource, "task" | "scheme" | "fail">;
  readonly notes: Notes;
  readonly names: boolean;
  readonly words: Words;
}

/** Gives the letter that is shown in the format chosen, `copy:…` on the clipboard; returns what is to be said of it. */
export async function exportLetter(choice: string, { source, notes, names, words }: Chosen): Promise<string> {
  const { task } = source;
  const format = formatNamed(choice.replace(/^copy:/u, ""));
  if (!format || !task.result) return "";
  const options = { scheme: source.scheme, referenceDate: task.referenceDate, proposal: task.proposal };
  const letter = letterToTake({ text: task.analyzedText, analysis: task.result, notes, options, names, words }, (form) => task.ledger(form));
  try {
    return await saveLetter(format, letter, choice.startsWith("copy:"));
  } catch (error) {
    source.fail(error);
    return "";
  }
}
