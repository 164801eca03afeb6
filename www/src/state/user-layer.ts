import { UndoStack } from "./undo-stack";

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

/**
 * The user's own layer over what the engine found: never mixed with it, every change can be undone. Fires `change`.
 */
export class UserLayer extends EventTarget {
  private current: Notes = new Map();

  /** The page shares its steps with other things that can be undone. */
  constructor(private readonly steps = new UndoStack()) {
    super();
  }

  get notes(): Notes {
    return this.current;
  }

  get canUndo(): boolean {
    return this.steps.last?.of === "notes";
  }

  get canRedo(): boolean {
    return this.steps.next?.of === "notes";
  }

  /** Changes a part of a note; a note without any word is none. */
  write({ key, change }: NoteChange): void {
    const before = this.current;
    const note = before.get(key) ?? blankNote;
    const written = { ...note, ...change };
    if (JSON.stringify(written) === JSON.stringify(note)) return;
    const after = new Map(before);
    if (Object.values(written).every((value) => value === "")) after.delete(key);
    else after.set(key, written);
    this.steps.push({ of: "notes", undo: () => this.show(before), redo: () => this.show(after) });
    this.show(after);
  }

  /** Puts back notes that were kept; what was written since stays. */
  restore(notes: Notes): void {
    if (notes.size > 0) this.show(new Map([...notes, ...this.current]));
  }

  /** Forgets everything, for good. */
  clear(): void {
    this.show(new Map());
  }

  /** Puts notes from a file beside those that are there; can be undone as one step. */
  add(notes: Notes): void {
    if (notes.size === 0) return;
    const before = this.current;
    const after = new Map([...before, ...notes]);
    this.steps.push({ of: "notes", undo: () => this.show(before), redo: () => this.show(after) });
    this.show(after);
  }

  undo(): void {
    if (this.canUndo) this.steps.undo();
  }

  redo(): void {
    if (this.canRedo) this.steps.redo();
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
