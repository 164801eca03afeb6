/** What a keeper of the ledger thinks of an item, and how far it has come; empty where nothing was said. */
export interface Note {
  readonly verdict: "" | "confirmed" | "wrong";
  /** What the item should say instead. */
  readonly correction: string;
  readonly progress: "" | "not_started" | "in_progress" | "done" | "overdue" | "not_applicable";
  /** ISO date. */
  readonly checked: string;
  readonly remark: string;
}

export const blankNote: Note = { verdict: "", correction: "", progress: "", checked: "", remark: "" };

/** A part of a note that is written anew. */
export interface NoteChange {
  readonly key: string;
  readonly change: Partial<Note>;
}

/** Notes by the words of their items: they outlast a new reading of the same letter. */
export type Notes = ReadonlyMap<string, Note>;

/** More steps than anyone goes back. */
const STEPS = 200;

/**
 * The user's own layer over what the engine found: never mixed with it, every change can be undone. Fires `change`.
 */
export class UserLayer extends EventTarget {
  private past: Notes[] = [];
  private future: Notes[] = [];
  private current: Notes = new Map();

  get notes(): Notes {
    return this.current;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** Changes a part of a note; a note without any word is none. */
  write({ key, change }: NoteChange): void {
    const before = this.current.get(key) ?? blankNote;
    const after = { ...before, ...change };
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    const notes = new Map(this.current);
    if (Object.values(after).every((value) => value === "")) notes.delete(key);
    else notes.set(key, after);
    this.past = [...this.past, this.current].slice(-STEPS);
    this.future = [];
    this.show(notes);
  }

  /** Puts notes from a file beside those that are there; can be undone as one step. */
  restore(notes: Notes): void {
    if (notes.size === 0) return;
    this.past = [...this.past, this.current].slice(-STEPS);
    this.future = [];
    this.show(new Map([...this.current, ...notes]));
  }

  undo(): void {
    const before = this.past.pop();
    if (!before) return;
    this.future.push(this.current);
    this.show(before);
  }

  redo(): void {
    const after = this.future.pop();
    if (!after) return;
    this.past.push(this.current);
    this.show(after);
  }

  /** Other notes in place of all that are there; no step that can be undone. */
  replace(notes: Notes): void {
    this.show(new Map(notes));
  }

  private show(notes: Notes): void {
    this.current = notes;
    this.dispatchEvent(new Event("change"));
  }
}
