import type { ReactiveControllerHost } from "lit";
import type { EngineClient } from "../engine/client";
import { DafuError } from "../engine/errors";
import type { Scheme } from "../engine/protocol";
import { readAs, readLetterFile, type LetterFile } from "../import/letter-file";
import { AnalysisTask, AUTO_LIMIT } from "./analysis-task";
import { UndoStack } from "./undo-stack";
import type { UserLayer } from "./user-layer";

/** How much of a letter is read where all of it is too much. */
const FIRST = 50_000;
/** Work that takes longer than this shows that it is going on. */
const SLOW = 300;

interface Letter {
  readonly text: string;
  /** Null where it was pasted or typed. */
  readonly file: LetterFile | null;
  /** The proposal's own text, where somebody added it. */
  readonly proposal: string | null;
}

/** Where letters come from, and what became of the last one. Whatever goes wrong, the text stays. */
export class LetterSource {
  /** What was typed, pasted or opened; the task has what was read of it. */
  draft = "";
  file: LetterFile | null = null;
  /** What went wrong on the way to a text. */
  notice: DafuError | null = null;
  /** A file turned out to hold several letters. */
  onseveral: (file: File) => void = () => undefined;
  /** The file that is being opened, where that takes a while. */
  opening = "";
  engineVersion = "";
  /** The work takes a while. */
  slow = false;
  /** How the outcome's class is read; stays from letter to letter. */
  scheme: Scheme = "none";
  /** The date by which a letter that was put away had been read. */
  referenceDate: string | null = null;
  /** The text of the proposal that this letter answers, where somebody added it. */
  proposal: string | null = null;
  readonly task: AnalysisTask;
  /** Counts what came in: an older file that is read later is dropped. */
  private turn = 0;
  /** Counts letters; one that is being written stays the same. */
  letter = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly engine: () => EngineClient,
    /** Takes the notes that a file brings. */
    private readonly layer: UserLayer,
    /** Where the way back to earlier letters is kept. */
    private readonly steps = new UndoStack(),
  ) {
    this.task = new AnalysisTask(host, engine);
  }

  /** The file of the letter that is shown; null while another one is being read. */
  get shownFile(): LetterFile | null {
    return this.task.result && this.draft === this.task.analyzedText ? this.file : null;
  }

  get error(): DafuError | null {
    // That the browser keeps nothing matters less than that the letter was not read.
    return this.notice?.code === "E-STORE" ? (this.task.error ?? this.notice) : (this.notice ?? this.task.error);
  }

  dismiss(): void {
    this.notice = null;
    this.task.error = null;
    this.host.requestUpdate();
  }

  async startEngine(): Promise<void> {
    try {
      this.engineVersion = await this.engine().ready();
      this.host.requestUpdate();
    } catch (error) {
      this.fail(error);
    }
  }

  /** A new letter: kept whatever comes, read at once unless it is very long. */
  async take(text: string, file: LetterFile | null = null, proposal = file?.restored?.proposal ?? null): Promise<void> {
    const letter = { text, file, proposal };
    this.remember(() => void this.show(letter));
    await this.show(letter);
  }

  /** A page, or a part of one, as a program hands it over. */
  async takeHtml(html: string): Promise<void> {
    try {
      const { readHtml } = await import("../import/html");
      await this.take(readHtml(html).text);
    } catch (error) {
      this.fail(error);
    }
  }

  /** Typing is not yet a letter. */
  type(text: string): void {
    Object.assign(this, { draft: text, file: null });
    this.host.requestUpdate();
  }

  async analyze(text = this.draft): Promise<void> {
    this.slow = false;
    const timer = setTimeout(() => {
      this.slow = true;
      this.host.requestUpdate();
    }, SLOW);
    await this.task.run(text, { scheme: this.scheme, referenceDate: this.referenceDate, proposal: this.proposal });
    clearTimeout(timer);
  }

  /** Reads the letter that is shown again, its class by another scheme. */
  async compare(scheme: Scheme): Promise<void> {
    this.scheme = scheme;
    await this.analyze(this.task.analyzedText);
  }

  /** Holds the letter that is shown against the proposal that it answers; an empty one takes that back. */
  async answer(given: string): Promise<void> {
    const before = this.proposal;
    const after = given.trim() === "" ? null : given;
    if (after === before) return;
    this.steps.push({ of: "proposal", undo: () => void this.holdAgainst(before), redo: () => void this.holdAgainst(after) });
    await this.holdAgainst(after);
  }

  private async holdAgainst(proposal: string | null): Promise<void> {
    this.proposal = proposal;
    await this.analyze(this.task.analyzedText);
  }

  /** The beginning only, where all is too much. */
  async takeFirst(): Promise<void> {
    await this.take(this.draft.slice(0, FIRST), this.file);
  }

  get longerThanFirst(): boolean {
    return this.draft.length > FIRST;
  }

  async open(file: File): Promise<void> {
    await this.reading(file.name, () => this.letterOf(file));
  }

  /** Shows what is read; whatever else comes meanwhile is newer and wins. */
  private async reading(name: string, read: () => Promise<LetterFile | null>): Promise<void> {
    const turn = (this.turn += 1);
    const timer = setTimeout(() => {
      this.opening = name;
      this.host.requestUpdate();
    }, SLOW);
    try {
      const file = await read();
      if (turn !== this.turn || !file) return;
      await this.take(file.text, file);
      // Once, when the file comes in: going back to the letter later must not bring old notes back over newer ones.
      if (file.restored) this.layer.add(file.restored.notes);
    } catch (error) {
      if (turn === this.turn) this.fail(error);
    } finally {
      clearTimeout(timer);
      if (this.opening === name) this.opening = "";
      this.host.requestUpdate();
    }
  }

  /** The letter in a file; null where there are several, which are others' to read. */
  private async letterOf(file: File): Promise<LetterFile | null> {
    const read = await readLetterFile(file, this.engine());
    if (!("files" in read)) return read;
    const [only] = read.files;
    if (only && read.files.length + read.skipped.length === 1) return this.letterOf(only);
    this.onseveral(file);
    return null;
  }

  /** Asks whether the file should be read in another encoding. */
  askEncoding(): void {
    if (this.file?.encoding) this.fail(new DafuError("E-ENC", { encoding: this.file.encoding }));
  }

  /** The same file in another encoding is no new letter. */
  async reread(encoding: string): Promise<void> {
    if (!this.file) return;
    try {
      const file = { ...(await readAs(this.file, encoding, this.engine())), doubtful: false };
      await this.show({ text: file.text, file, proposal: this.proposal });
    } catch (error) {
      this.fail(error);
    }
  }

  /** Makes room for another letter; this one can be had back. */
  fresh(): void {
    this.remember(() => {
      this.empty();
    });
    this.empty();
  }

  /** No letter, and no way back to one by this alone. */
  empty(): void {
    this.turn += 1;
    Object.assign(this, { draft: "", file: null, notice: null, opening: "", proposal: null });
    this.task.clear();
  }

  /** Stops the work under way, be it a file or a letter. */
  cancel(): void {
    if (this.opening !== "") {
      this.turn += 1;
      this.opening = "";
    }
    this.task.cancel();
    this.host.requestUpdate();
  }

  /** What is there now can be had back from what comes next. */
  private remember(redo: () => void): void {
    const { draft, file, task, proposal } = this;
    const before = task.result && task.state !== "working" ? { text: task.analyzedText, file: this.shownFile } : { text: draft, file };
    if (before.text !== "") this.steps.push({ of: "letter", undo: () => void this.show({ ...before, proposal }), redo });
  }

  private async show({ text, file, proposal }: Letter): Promise<void> {
    this.turn += 1;
    this.letter += 1;
    Object.assign(this, { draft: text, file, notice: null, proposal });
    this.referenceDate = file?.restored?.referenceDate ?? null;
    if (file?.restored) this.scheme = file.restored.scheme;
    if (file?.doubtful) this.notice = new DafuError("E-ENC", { encoding: file.encoding ?? "" });
    if (text.length <= AUTO_LIMIT) await this.analyze(text);
    else this.task.clear();
    // A letter that could not be read is shown as text, not hidden behind the one before it.
    if (this.draft === text && this.task.state === "failed") this.task.forget();
  }

  /** Says what went wrong. */
  fail(error: unknown): void {
    this.notice = error instanceof DafuError ? error : new DafuError("E-TRAP", {}, String(error));
    this.host.requestUpdate();
  }
}
