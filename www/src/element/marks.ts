import { notes as readNotes } from "../import/archive";
import type { Note, Notes } from "../state/user-layer";
import type { DafuLetterMarks } from "./types";

/** Notes as a page has them: a plain object. */
export const marksOf = (notes: Notes): Readonly<Record<string, Note>> => Object.fromEntries(notes);

/** Notes from a page. Throws where they are none. */
export const notesOf = (marks: DafuLetterMarks): Notes => readNotes(marks);

/** Keys of notes that one has and the other has not, or otherwise. */
export function changedKeys(before: Notes, after: Notes): string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => before.get(key) !== after.get(key));
}
