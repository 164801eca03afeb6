import { DafuError } from "../engine/errors";
import type { Words } from "../i18n/words";
import { clearEverything, type Left } from "../state/clear-all";
import { LetterStore, type SavedLetter, type Shelf } from "../state/letter-store";
import type { LetterSource } from "../state/letter-source";
import type { KeptLetter } from "../state/stored";
import type { UndoStack } from "../state/undo-stack";
import type { UserLayer } from "../state/user-layer";
import type { Keeping } from "./keeping";
import type { Many } from "./many";

/** What saved letters have to do with. */
export interface Surroundings {
  readonly source: LetterSource;
  readonly layer: UserLayer;
  readonly steps: UndoStack;
  readonly keeping: Keeping;
  readonly many: Many;
  readonly words: Words;
  requestUpdate(): void;
}

/** Letters that somebody asked to keep on this computer, and the end of everything that is kept. */
export class SavedLetters {
  /** Null before the browser has told. */
  shelf: Shelf | null = null;
  /** What is said of the last act. */
  said = "";
  left: Left | null = null;
  private readonly store = new LetterStore();

  constructor(private readonly around: Surroundings) {}

  /** Looks what is saved. */
  async look(): Promise<void> {
    Object.assign(this, { said: "", left: null });
    await this.trying(() => Promise.resolve());
  }

  /** Keeps the letter that is shown, with its notes; a second time in the place of the first. */
  async save(): Promise<void> {
    const { source, keeping } = this.around;
    const text = source.task.analyzedText;
    const { name, ownNotes: notes } = keeping;
    const before = this.shelf?.letters.find((letter) => letter.text === text);
    const now = new Date().toISOString();
    const letter = { name, text, proposal: source.proposal, notes, saved: now, exported: keeping.isExported ? now : (before?.exported ?? "") };
    if (!(await this.trying(() => this.store.put(before ? { ...letter, id: before.id } : letter)))) return;
    keeping.makeSafe(notes);
    this.say(this.around.words.keeping.savedNow(name));
  }

  /** Deletes a saved letter; it can be had back. */
  async remove(id: number): Promise<void> {
    const letter = this.shelf?.letters.find((saved) => saved.id === id);
    if (!letter || !(await this.trying(() => this.store.remove(id)))) return;
    const again = (act: () => Promise<unknown>): void => {
      this.said = "";
      void this.trying(act);
    };
    this.around.steps.push({
      of: "removal",
      undo: () => again(() => this.store.put(letter)),
      redo: () => again(() => this.store.remove(id)),
    });
    this.say(this.around.words.keeping.removed(letter.name));
  }

  /** Shows a letter of the session or a saved one, with its notes. */
  open(letter: KeptLetter | SavedLetter): void {
    const { keeping, layer, source } = this.around;
    if ("notes" in letter) {
      // Notes that were written since are newer than the saved ones.
      layer.restore(letter.notes);
      keeping.makeSafe(letter.notes);
    }
    void source.take(letter.text, null, letter.proposal);
  }

  /** Writes down that the letter that is shown was exported, where it is saved. */
  async markExported(): Promise<void> {
    const saved = this.shelf?.letters.find(({ text }) => text === this.around.source.task.analyzedText);
    if (saved) await this.trying(() => this.store.put({ ...saved, exported: new Date().toISOString() }));
  }

  async clearAll(): Promise<void> {
    this.around.keeping.forget();
    this.around.many.close();
    this.said = "";
    this.left = await clearEverything();
    await this.trying(() => Promise.resolve());
  }

  /** Does something with the store and looks what is in it then; false, and a word about it, where that fails. */
  private async trying(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
      this.shelf = await this.store.list();
      this.around.requestUpdate();
      return true;
    } catch (error) {
      this.shelf ??= { letters: [], broken: 0 };
      const { code, detail } = error instanceof DafuError ? error : new DafuError("E-STORE", { why: "saved" });
      this.say(`${code} ${this.around.words.errors.sentences[code](detail)}`);
      return false;
    }
  }

  private say(words: string): void {
    this.said = words;
    this.around.requestUpdate();
  }
}
