import { leftOutKinds, movedKinds, type LeftOut, type Moved } from "../import/reading";
import type { LetterFile } from "../import/letter-file";
import type { Words } from "../i18n/words";

/** Which file it was, how it was read, and what of it was not. */
export function fileFacts(file: LetterFile, words: Words): string[] {
  const read = file.encoding === null ? file.name : words.status.encoding(file.name, file.encoding);
  return [read, ...notesIn(file, words)];
}

/** 页眉页脚 2 处、批注 1 条未读入. */
export function notesIn({ notes }: Pick<LetterFile, "notes">, { files }: Words): string[] {
  const list = (kinds: readonly (LeftOut | Moved)[]): string =>
    kinds.flatMap((kind) => (notes[kind] === undefined ? [] : [files.notes[kind](notes[kind])])).join(files.join);
  const [leftOut, moved] = [list(leftOutKinds), list(movedKinds)];
  return [...(leftOut === "" ? [] : [files.leftOut(leftOut)]), ...(moved === "" ? [] : [files.moved(moved)])];
}
