import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Analysis } from "../engine/analysis";
import { LIMIT, type EngineClient } from "../engine/client";
import { DafuError } from "../engine/errors";
import type { LedgerForm, Scheme } from "../engine/protocol";
import type { Stage } from "../engine/stages";

export type TaskState = "idle" | "working" | "ready" | "failed";

/** Letters up to this many characters are read without asking. */
export const AUTO_LIMIT = 200_000;
/** Longer texts are refused. */
export const MAX_CHARS = 20_000_000;
/** How many characters the engine reads in a second on a slow computer, for words about long texts. */
export const CHARS_PER_SECOND = 200_000;

/** The one letter that is shown, and the engine's work on it: only the last question counts. */
export class AnalysisTask implements ReactiveController {
  state: TaskState = "idle";
  /** What the engine is doing; null where it is idle, or does not tell because it will soon be done. */
  stage: Stage | null = null;
  /** The text as given; kept whatever happens. */
  text = "";
  /** What was found in `analyzedText`; stays until there is something newer. */
  result: Analysis | null = null;
  analyzedText = "";
  milliseconds = 0;
  /** The date by which the text was read; null where its own does. */
  referenceDate: string | null = null;
  /** The proposal that the text was held against, where it is not printed with it. */
  proposal: string | null = null;
  error: DafuError | null = null;
  private abort: AbortController | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly engine: () => EngineClient,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // A controller of Lit needs one method; the work starts when there is text.
  }

  /** Reads `text`; resolves when this or a newer question is answered. Never rejects: see `error`. */
  async run(
    text: string,
    options: { limit?: number; maxChars?: number; referenceDate?: string | null; scheme?: Scheme; proposal?: string | null } = {},
  ): Promise<void> {
    this.cancel();
    const abort = (this.abort = new AbortController());
    this.text = text;
    this.error = null;
    try {
      this.check(text, options.maxChars ?? MAX_CHARS);
      this.become("working");
      const limit = Math.max(options.limit ?? LIMIT, (text.length / CHARS_PER_SECOND) * LIMIT);
      const { referenceDate = null, scheme, proposal = null } = options;
      const onStage = (stage: Stage): void => {
        if (!abort.signal.aborted) this.reach(stage);
      };
      const { signal } = abort;
      const { analysis, milliseconds } = await this.engine().analyze(text, { signal, limit, referenceDate, scheme, proposal, onStage });
      // The answer may have been on its way when a newer text came.
      if (abort.signal.aborted) return;
      Object.assign(this, { result: analysis, analyzedText: text, milliseconds, referenceDate, proposal });
      this.become("ready");
    } catch (error) {
      if (abort.signal.aborted) return;
      this.error = error instanceof DafuError ? error : new DafuError("E-TRAP", {}, String(error));
      this.become("failed");
    }
  }

  /** The ledger of the text that is shown. */
  ledger(form: LedgerForm): Promise<string> {
    const limit = Math.max(LIMIT, (this.analyzedText.length / CHARS_PER_SECOND) * LIMIT);
    return this.engine().ledger(this.analyzedText, form, { limit, referenceDate: this.referenceDate });
  }

  /** Stops the work; text and the last result stay. */
  cancel(): void {
    this.abort?.abort();
    this.abort = null;
    if (this.state === "working") this.become(this.result ? "ready" : "idle");
  }

  /** Forgets the letter and what went wrong. */
  clear(): void {
    this.cancel();
    this.forget();
    Object.assign(this, { text: "", error: null });
    this.become("idle");
  }

  /** Forgets what was found. */
  forget(): void {
    Object.assign(this, { analyzedText: "", result: null, milliseconds: 0, proposal: null });
    this.host.requestUpdate();
  }

  private check(text: string, maxChars: number): void {
    if (text.trim() === "") throw new DafuError("E-EMPTY");
    if (text.length > maxChars) throw new DafuError("E-BIG", { chars: text.length, limit: maxChars });
  }

  private become(state: TaskState): void {
    this.state = state;
    this.reach(null);
  }

  private reach(stage: Stage | null): void {
    this.stage = stage;
    this.host.requestUpdate();
  }
}
