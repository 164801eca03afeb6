import { blankNote, type Note, type Notes } from "./user-layer";

/** A letter with its notes, as the browser keeps it. */
export interface KeptLetter {
  /** Its title or number, or the name of its file. */
  readonly name: string;
  readonly text: string;
  /** The proposal's own text, where somebody added it. */
  readonly proposal: string | null;
}

/** Characters that it takes up. */
export const lengthOf = ({ text, proposal }: KeptLetter): number => text.length + (proposal?.length ?? 0);

/** Notes as they are written down: pairs of key and note. */
export type WrittenNotes = readonly (readonly [key: string, note: Note])[];

export const writeNotes = (notes: Notes): WrittenNotes => [...notes];

/** What was written down may be from another version, or damaged: everything in it is looked at. */
export function readNotes(written: unknown): Notes {
  const notes = new Map<string, Note>();
  for (const pair of Array.isArray(written) ? (written as unknown[]) : []) {
    const [key, note] = Array.isArray(pair) ? (pair as unknown[]) : [];
    if (typeof key === "string" && isRecord(note)) notes.set(key, readNote(note));
  }
  return notes;
}

export function readLetter(written: unknown): KeptLetter | null {
  if (!isRecord(written)) return null;
  const { name, text, proposal } = written;
  if (typeof name !== "string" || typeof text !== "string" || text === "") return null;
  return { name, text, proposal: typeof proposal === "string" ? proposal : null };
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const verdicts: readonly Note["verdict"][] = ["confirmed", "wrong"];
const progresses: readonly Note["progress"][] = ["not_started", "in_progress", "done", "overdue", "not_applicable"];

function readNote(written: Readonly<Record<string, unknown>>): Note {
  const words = (name: keyof Note): string => (typeof written[name] === "string" ? written[name] : "");
  return {
    ...blankNote,
    verdict: verdicts.find((verdict) => verdict === written["verdict"]) ?? "",
    progress: progresses.find((progress) => progress === written["progress"]) ?? "",
    correction: words("correction"),
    checked: words("checked"),
    remark: words("remark"),
  };
}
