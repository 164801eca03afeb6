/** Something that was done and can be taken back. */
export interface Step {
  /** What kind of thing it was, for the words of the button. */
  readonly of: "letter" | "notes" | "proposal" | "removal";
  undo(): void;
  redo(): void;
}

/** More steps than anyone goes back. */
const STEPS = 200;

/** What was done, in its order; stays as long as the page, without any limit of time. Fires `change`. */
export class UndoStack extends EventTarget {
  private past: Step[] = [];
  private future: Step[] = [];

  /** What `undo` would take back. */
  get last(): Step | undefined {
    return this.past.at(-1);
  }

  /** What `redo` would do again. */
  get next(): Step | undefined {
    return this.future.at(-1);
  }

  push(step: Step): void {
    this.past = [...this.past, step].slice(-STEPS);
    this.future = [];
    this.tell();
  }

  undo(): void {
    const step = this.past.pop();
    if (!step) return;
    this.future.push(step);
    step.undo();
    this.tell();
  }

  redo(): void {
    const step = this.future.pop();
    if (!step) return;
    this.past.push(step);
    step.redo();
    this.tell();
  }

  /** Nothing can be had back any more. */
  clear(): void {
    this.past = [];
    this.future = [];
    this.tell();
  }

  private tell(): void {
    this.dispatchEvent(new Event("change"));
  }
}
