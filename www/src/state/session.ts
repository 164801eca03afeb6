import { DafuError } from "../engine/errors";
import { isRecord, lengthOf, readLetter, readNotes, writeNotes, type KeptLetter } from "./stored";
import type { Notes } from "./user-layer";

/** The name under which this tab keeps its copy; everything of this page begins with the first four letters. */
const NAME = "dafu.session";
/** Longer letters are not kept: writing them down would stop the page, and browsers allow about five million. */
const LONGEST = 2_000_000;
/** What letters read before may take up together. */
const HISTORY = 1_000_000;
const LETTERS = 30;

/** What a tab remembers: it outlasts a reload and ends with the tab. */
export interface Session {
  /** Letters that were read, the newest first; the one that is shown among them. */
  readonly letters: readonly KeptLetter[];
  /** Which of them is shown; -1 where none is. */
  readonly current: number;
  /** What was typed and not read yet. */
  readonly draft: string;
  readonly notes: Notes;
  /** Keys of the notes that are saved or exported as they are. */
  readonly safe: readonly string[];
}

export const emptySession: Session = { letters: [], current: -1, draft: "", notes: new Map(), safe: [] };

/** The session with one more letter in front; the same text stands in it once. */
export function withLetter(session: Session, letter: KeptLetter): Session {
  const others = session.letters.filter(({ text }) => text !== letter.text);
  const letters = [letter, ...others].slice(0, LETTERS);
  let chars = 0;
  const kept = letters.filter((one, index) => index === 0 || (chars += lengthOf(one)) <= HISTORY);
  return { ...session, letters: kept, current: 0 };
}

/** What the tab remembered; nothing where there is none, or it cannot be read. */
export function readSession(storage: () => Storage = () => sessionStorage): Session {
  try {
    const written: unknown = JSON.parse(storage().getItem(NAME) ?? "null");
    if (!isRecord(written) || !Array.isArray(written["letters"])) return emptySession;
    const letters = (written["letters"] as unknown[]).flatMap((letter) => readLetter(letter) ?? []);
    const { current, draft, safe } = written;
    const shown = typeof current === "number" && letters[current] ? current : -1;
    return {
      letters,
      current: shown,
      draft: typeof draft === "string" ? draft : "",
      notes: readNotes(written["notes"]),
      safe: Array.isArray(safe) ? safe.filter((key) => typeof key === "string") : [],
    };
  } catch {
    return emptySession;
  }
}

/** Keeps the session; throws `E-STORE` where the letter that is shown, or the notes, cannot be kept. */
export function keepSession(session: Session, storage: () => Storage = () => sessionStorage): void {
  const { letters, current, draft, notes } = session;
  const shown = letters[current];
  const length = shown ? lengthOf(shown) : 0;
  if (Math.max(length, draft.length) > LONGEST) {
    write({ ...session, letters: letters.filter((letter) => letter !== shown), current: -1, draft: "" }, storage);
    // A text that waits to be read is not worth a notice in its way; once it is shown it is told.
    if (length <= LONGEST) return;
    throw new DafuError("E-STORE", { why: "long" });
  }
  if (write(session, storage) || (!shown && draft === "" && notes.size === 0)) return;
  // Where not all have room, the one that is shown has it.
  const few: Session = { ...session, letters: shown ? [shown] : [], current: shown ? 0 : -1 };
  if (!write(few, storage)) throw new DafuError("E-STORE", { why: "session" });
}

function write(session: Session, storage: () => Storage): boolean {
  const { letters, draft, notes } = session;
  try {
    if (letters.length === 0 && draft === "" && notes.size === 0) storage().removeItem(NAME);
    else storage().setItem(NAME, JSON.stringify({ ...session, notes: writeNotes(notes) }));
    return true;
  } catch {
    return false;
  }
}
