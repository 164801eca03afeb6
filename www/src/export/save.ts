import { DafuError } from "../engine/errors";
import { copyText } from "./clipboard";
import { cannotDownload, download, fileName } from "./download";
import { isText, type formatNamed } from "./formats";
import type { LetterToTake } from "./letter";
import { coverOf } from "./mask";
import { issuerOf } from "./report";
import { takeAway } from "./take-away";

type Format = NonNullable<ReturnType<typeof formatNamed>>;

/**
 * Gives the reader a letter as a file, or puts it on the clipboard; returns what is to be said of it. Throws `E-SAVE`
 * where the browser downloads nothing, `E-LOAD` and `E-MARKS` where there is no file.
 */
export async function saveLetter(format: Format, letter: LetterToTake, copy: boolean): Promise<string> {
  const { words } = letter;
  const content = await takeAway(format, letter);
  if (copy) return (await copyText(await content.text())) ? words.status.copied : words.status.notCopied;
  if (cannotDownload(navigator.userAgent)) {
    const copied = isText(format) && (await copyText(await content.text()));
    throw new DafuError("E-SAVE", { copied: Number(copied) });
  }
  const name = fileName(`${nameOf(letter)} ${words.export.what[format.id]}`, format.ending);
  download(name, content);
  return words.export.done(name);
}

/** Number of the letter, or whose it is and what it answers, for the name of a file; a title may name persons. */
function nameOf({ analysis, text, names, words }: LetterToTake): string {
  const { document_number: number, proposal, title } = analysis.facts;
  // A body writes many letters; each answers another proposal.
  const whose = [issuerOf(analysis), proposal?.number && words.export.proposal(proposal.number)].filter(Boolean).join(" ");
  const name = number ?? (whose || (title ?? words.export.letter));
  return names ? name : coverOf(text, analysis)(name);
}
