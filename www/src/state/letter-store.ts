import { DafuError } from "../engine/errors";
import { isRecord, readLetter, readNotes, writeNotes, type KeptLetter } from "./stored";
import type { Notes } from "./user-layer";

export const DATABASE = "dafu";
const LETTERS = "letters";

/** A letter that somebody asked to keep on this computer. */
export interface SavedLetter extends KeptLetter {
  readonly id: number;
  readonly notes: Notes;
  /** ISO time. */
  readonly saved: string;
  /** ISO time of the last export; empty where there was none. */
  readonly exported: string;
}

export interface Shelf {
  readonly letters: readonly SavedLetter[];
  /** Records that are damaged and not shown. */
  readonly broken: number;
}

/** Letters in the browser's own database. Throws `E-STORE` where the browser refuses. */
export class LetterStore {
  /** All letters, the newest first. */
  async list(): Promise<Shelf> {
    const written: unknown[] = await this.within("readonly", (letters) => letters.getAll());
    const letters = written.flatMap((record) => readSaved(record) ?? []);
    return { letters: letters.sort((a, b) => b.saved.localeCompare(a.saved)), broken: written.length - letters.length };
  }

  /** Keeps a letter; with the id of one that is there, in its place. Gives the id. */
  async put({ notes, ...letter }: Omit<SavedLetter, "id"> & { readonly id?: number }): Promise<number> {
    const id = await this.within("readwrite", (letters) => letters.put({ ...letter, notes: writeNotes(notes) }));
    return Number(id);
  }

  async remove(id: number): Promise<void> {
    await this.within("readwrite", (letters) => letters.delete(id));
  }

  private async within<T>(mode: IDBTransactionMode, act: (letters: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    try {
      const database = await open();
      try {
        const transaction = database.transaction(LETTERS, mode);
        // Only when all is written is it kept: a full disk shows at the end.
        const written = new Promise<void>((resolve, reject) => {
          transaction.addEventListener("complete", () => resolve());
          transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("aborted")));
        });
        // Where the act itself is refused nobody waits for this.
        written.catch(() => undefined);
        const [value] = await Promise.all([answerOf(act(transaction.objectStore(LETTERS))), written]);
        return value;
      } finally {
        database.close();
      }
    } catch (error) {
      throw new DafuError("E-STORE", { why: "saved" }, String(error));
    }
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener("upgradeneeded", () => {
    request.result.createObjectStore(LETTERS, { keyPath: "id", autoIncrement: true });
  });
  return answerOf(request);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("refused")));
  });
}

function readSaved(record: unknown): SavedLetter | null {
  const letter = readLetter(record);
  if (!letter || !isRecord(record) || typeof record["id"] !== "number") return null;
  const day = (name: string): string => (typeof record[name] === "string" ? record[name] : "");
  return { ...letter, id: record["id"], notes: readNotes(record["notes"]), saved: day("saved"), exported: day("exported") };
}
