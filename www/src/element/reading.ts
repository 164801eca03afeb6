import type { ReactiveControllerHost } from "lit";
import type { Analysis } from "../engine/analysis";
import { sharedEngine } from "../engine/engine";
import type { DafuError } from "../engine/errors";
import { AnalysisTask } from "../state/analysis-task";
import { known, numberOf } from "./attributes";
import { failure, recoverable } from "./error-codes";
import { deepFreeze, tell } from "./events";
import { lightText } from "./light-text";
import type { DafuLetterElement, DafuLetterError } from "./types";

/** Work that takes longer than this shows that it is going on. */
const SLOW = 300;
const phases = ["engine", "analysis", "display"] as const;

export type ReadingHost = ReactiveControllerHost &
  Pick<DafuLetterElement, "maxChars" | "timeoutMs" | "worker" | "referenceDate" | "scheme"> &
  Element;

/** The letter of an element: where it comes from, what was found in it, what went wrong. Tells the page each step. */
export class Reading {
  readonly task: AnalysisTask;
  /** What was handed over; null where the letter is what stands inside the element. */
  given: string | null = null;
  /** What stood inside the element when it was looked at last. */
  light = "";
  result: Analysis | null = null;
  failed: DafuError | null = null;
  /** The work takes a while. */
  slow = false;
  /** Counts what was cleared: whatever waited for a letter that is gone is dropped. */
  turn = 0;
  private announced = false;
  private last: Promise<void> | null = null;
  /** How it was read. */
  private asRead = "";

  /** `done` is called with a new result before the page hears of it. */
  constructor(
    private readonly host: ReadingHost,
    private readonly done: () => void,
  ) {
    this.task = new AnalysisTask(host, () => sharedEngine(host.worker));
  }

  get text(): string {
    return this.given ?? lightText(this.host);
  }

  /** Starts the engine, and reads the letter unless somebody asked for that meanwhile. */
  async start(): Promise<void> {
    this.light = lightText(this.host);
    try {
      const version = await sharedEngine(this.host.worker).ready();
      if (!this.announced) tell(this.host, "dafu-ready", { version });
      this.announced = true;
    } catch {
      // Reading the letter says what is wrong.
    }
    if (this.host.isConnected && this.task.state === "idle" && this.text !== "") await this.read();
  }

  /** Reads the letter; resolves whatever comes of it. */
  read(text = this.given): Promise<void> {
    this.given = text;
    this.asRead = this.options;
    this.last = this.run(this.text);
    return this.last;
  }

  /** Reads the letter again where the page wants it read in another way. */
  readAgain(): void {
    if (this.last && this.asRead !== this.options) void this.read();
  }

  /** What stands inside the element may be another letter. */
  look(): void {
    const light = lightText(this.host);
    if (light === this.light) return;
    this.light = light;
    if (this.given) return;
    if (light === "") this.clear();
    this.given = null;
    if (light !== "") void this.read();
  }

  clear(): void {
    this.turn += 1;
    this.task.clear();
    Object.assign(this, { given: "", result: null, failed: null });
  }

  /** What was found, once that is known: the letter is read first where nobody has begun. Null where there is nothing. */
  async settled(): Promise<Analysis | null> {
    if (!this.last && this.text !== "") void this.read();
    let seen: Promise<void> | null;
    do {
      seen = this.last;
      await seen;
    } while (seen !== this.last);
    return this.result;
  }

  /** Does what was asked for; what goes wrong is told beside the letter as well. */
  async trying<T>(act: () => Promise<T>, name = ""): Promise<T> {
    try {
      return await act();
    } catch (error) {
      if (error instanceof RangeError || (error instanceof DOMException && error.name === "AbortError")) throw error;
      const failed = failure(error, name);
      if (failed !== this.failed) this.fail(failed);
      throw failed;
    }
  }

  dismiss(): void {
    this.task.error = null;
    this.failed = null;
    this.host.requestUpdate();
  }

  /** What decides how a letter is read. */
  private get options(): string {
    const { maxChars, worker, referenceDate, scheme } = this.host;
    return JSON.stringify([maxChars, worker, referenceDate, scheme]);
  }

  private async run(text: string): Promise<void> {
    const { task, host } = this;
    tell(host, "dafu-start", { chars: text.length });
    Object.assign(this, { failed: null, slow: false });
    const timer = setTimeout(() => {
      this.slow = true;
      host.requestUpdate();
    }, SLOW);
    const going = (): boolean => task.state === "working" && task.text === text;
    const work = task.run(text, {
      limit: numberOf("timeoutMs", host.timeoutMs),
      maxChars: numberOf("maxChars", host.maxChars),
      referenceDate: host.referenceDate,
      scheme: known("scheme", host.scheme),
    });
    if (going()) {
      this.progress(0);
      void sharedEngine(host.worker).ready().then(
        () => going() && this.progress(1),
        () => undefined,
      );
    }
    await work;
    clearTimeout(timer);
    if (task.text !== text || task.state === "working") return;
    if (task.error) this.fail(failure(task.error));
    else if (task.result && task.state === "ready" && this.result !== task.result) this.finish(task.result);
  }

  private finish(result: Analysis): void {
    this.done();
    this.result = deepFreeze(result);
    this.slow = false;
    this.host.requestUpdate();
    this.progress(2);
    tell(this.host, "dafu-result", { result });
  }

  private progress(done: 0 | 1 | 2): void {
    tell(this.host, "dafu-progress", { phase: phases[done], done, total: phases.length });
  }

  /** A letter that could not be read is shown as text, not hidden behind the one before it. */
  private fail(failed: DafuError & DafuLetterError): void {
    const { task } = this;
    if (failed === task.error && task.text !== task.analyzedText) {
      task.forget();
      this.result = null;
    }
    Object.assign(this, { failed, slow: false });
    this.host.requestUpdate();
    tell(this.host, "dafu-error", { code: failed.code, message: failed.message, recoverable: recoverable(failed) });
  }
}
