import type { Analysis } from "../engine/analysis";
import { leftOutKinds, movedKinds, type LeftOut, type Moved } from "../import/reading";
import type { LetterFile } from "../import/letter-file";
import type { Words } from "../i18n/words";
import { ledgerRows } from "../model/ledger";

/** How the file was read, and what of it was not. */
export function fileFacts(file: LetterFile, words: Words): string[] {
  return [...(file.encoding === null ? [] : [words.status.encoding(file.encoding)]), ...notesIn(file, words)];
}

/** 页眉页脚 2 处、批注 1 条未读入. */
export function notesIn({ notes }: Pick<LetterFile, "notes">, { files }: Words): string[] {
  const list = (kinds: readonly (LeftOut | Moved)[]): string =>
    kinds.flatMap((kind) => (notes[kind] === undefined ? [] : [files.notes[kind](notes[kind])])).join(files.join);
  const [leftOut, moved] = [list(leftOutKinds), list(movedKinds)];
  return [...(leftOut === "" ? [] : [files.leftOut(leftOut)]), ...(moved === "" ? [] : [files.moved(moved)])];
}

/** What a letter that was put away brought back; a newer engine may take other words for promises. */
export function archiveFacts({ restored }: Pick<LetterFile, "restored">, analysis: Analysis, { archive }: Words): string[] {
  if (!restored) return [];
  const keys = new Set(ledgerRows(analysis).map(({ key }) => key));
  const lost = [...restored.notes.keys()].filter((key) => !keys.has(key)).length;
  return [archive.restored(restored.notes.size), ...(lost > 0 ? [archive.lost(lost)] : [])];
}
