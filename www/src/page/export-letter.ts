import { DafuError } from "../engine/errors";
import { copyText } from "../export/clipboard";
import { cannotDownload, download, fileName } from "../export/download";
import { formatNamed, isText } from "../export/formats";
import { letterToTake, type LetterToTake } from "../export/letter";
import { coverOf } from "../export/mask";
import { issuerOf } from "../export/report";
import { takeAway } from "../export/take-away";
import type { Words } from "../i18n/words";
import type { LetterSource } from "../state/letter-source";
import type { Notes } from "../state/user-layer";

interface Chosen {
  readonly source: Pick<LetterSource, "task" | "scheme" | "tell">;
  readonly notes: Notes;
  readonly names: boolean;
  readonly words: Words;
}

/** Gives the letter that is shown in the format chosen, `copy:…` on the clipboard; returns what is to be said of it. */
export async function exportLetter(choice: string, { source, notes, names, words }: Chosen): Promise<string> {
  const { task } = source;
  const format = formatNamed(choice.replace(/^copy:/u, ""));
  if (!format || !task.result) return "";
  const options = { scheme: source.scheme, referenceDate: task.referenceDate };
  const letter = letterToTake({ text: task.analyzedText, analysis: task.result, notes, options, names, words }, (form) => task.ledger(form));
  try {
    const content = await takeAway(format, letter);
    if (choice.startsWith("copy:")) return (await copyText(await content.text())) ? words.status.copied : words.status.notCopied;
    if (!cannotDownload(navigator.userAgent)) {
      const name = fileName(`${nameOf(letter)} ${words.export.what[format.id]}`, format.ending);
      download(name, content);
      return words.export.done(name);
    }
    const copied = isText(format) && (await copyText(await content.text()));
    source.tell(new DafuError("E-SAVE", { copied: Number(copied) }));
  } catch (error) {
    source.tell(error);
  }
  return "";
}

/** Number of the letter, or whose it is, for the name of a file; a title may name persons. */
function nameOf({ analysis, text, names, words }: LetterToTake): string {
  const { document_number: number, title } = analysis.facts;
  const name = number ?? issuerOf(analysis) ?? title ?? words.export.letter;
  return names ? name : coverOf(text, analysis)(name);
}
