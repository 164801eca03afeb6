import type { ReactiveControllerHost } from "lit";
import type { EngineClient } from "../engine/client";
import { DafuError } from "../engine/errors";
import { readAs, readLetterFile, type LetterFile, type Unpacked } from "../import/letter-file";
import { AnalysisTask, AUTO_LIMIT } from "./analysis-task";

/** How much of a letter is read where all of it is too much. */
const FIRST = 50_000;
/** Work that takes longer than this shows that it is going on. */
const SLOW = 300;

interface Letter {
  readonly text: string;
  /** Null where it was pasted or typed. */
  readonly file: LetterFile | null;
}

/** Where letters come from, and what became of the last one. Whatever goes wrong, the text stays. */
export class LetterSource {
  /** What was typed, pasted or opened; the task has what was read of it. */
  draft = "";
  file: LetterFile | null = null;
  /** What went wrong on the way to a text. */
  notice: DafuError | null = null;
  /** Files to choose one from. */
  offered: readonly File[] = [];
  /** The letter before this one, to go back to. */
  previous: Letter | null = null;
  engineVersion = "";
  /** The work takes a while. */
  slow = false;
  readonly task: AnalysisTask;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly engine: () => EngineClient,
  ) {
    this.task = new AnalysisTask(host, engine);
  }

  get error(): DafuError | null {
    return this.notice ?? this.task.error;
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
  async take(text: string, file: LetterFile | null = null): Promise<void> {
    if (this.task.result) this.previous = { text: this.task.analyzedText, file: this.file };
    await this.show({ text, file });
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
    await this.task.run(text);
    clearTimeout(timer);
  }

  /** The beginning only, where all is too much. */
  async takeFirst(): Promise<void> {
    await this.take(this.draft.slice(0, FIRST), this.file);
  }

  get longerThanFirst(): boolean {
    return this.draft.length > FIRST;
  }

  async open(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (!file) return;
    if (files.length > 1) {
      this.offered = files;
      this.fail(new DafuError("E-MANY", { count: files.length }));
      return;
    }
    try {
      const read = await readLetterFile(file, this.engine());
      if ("files" in read) await this.openFirst(file.name, read);
      else await this.take(read.text, read);
    } catch (error) {
      this.fail(error);
    }
  }

  /** Of several letters in a zip the first is shown; the others are offered. */
  private async openFirst(name: string, { files, skipped }: Unpacked): Promise<void> {
    const [first, ...others] = files;
    if (!first) return;
    await this.open([first]);
    if (this.notice || (others.length === 0 && skipped.length === 0)) return;
    this.offered = others;
    this.fail(new DafuError("E-MORE", { name, first: first.name, count: others.length, skipped: skipped.join("、") }));
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
      await this.show({ text: file.text, file });
    } catch (error) {
      this.fail(error);
    }
  }

  /** Makes room for another letter; this one can be had back. */
  fresh(): void {
    this.previous = { text: this.task.analyzedText, file: this.file };
    Object.assign(this, { draft: "", file: null, notice: null, offered: [] });
    this.task.clear();
  }

  async undo(): Promise<void> {
    const { previous } = this;
    this.previous = null;
    if (previous) await this.show(previous);
  }

  private async show({ text, file }: Letter): Promise<void> {
    Object.assign(this, { draft: text, file, notice: null, offered: [] });
    if (file?.doubtful) this.notice = new DafuError("E-ENC", { encoding: file.encoding ?? "" });
    if (text.length <= AUTO_LIMIT) await this.analyze(text);
    else this.task.clear();
    // A letter that could not be read is shown as text, not hidden behind the one before it.
    if (this.draft === text && this.task.state === "failed") this.task.forget();
  }

  private fail(error: unknown): void {
    this.notice = error instanceof DafuError ? error : new DafuError("E-TRAP", {}, String(error));
    this.host.requestUpdate();
  }
}
