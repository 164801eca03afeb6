import type { Analysis } from "./analysis";
import { DafuError } from "./errors";
import { listKeys, type Answer, type Decoded, type LedgerForm, type ListKey, type Port, type Request, type Scheme } from "./protocol";
import type { Stage } from "./stages";

/** An analysis and how long the engine took. */
export interface Analyzed {
  readonly analysis: Analysis;
  readonly milliseconds: number;
}

export interface AnalyzeOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds after which the engine is taken to hang. */
  readonly limit?: number | undefined;
  readonly referenceDate?: string | null | undefined;
  readonly scheme?: Scheme | undefined;
  /** Hears which stage begins, where the letter is long. */
  readonly onStage?: ((stage: Stage) => void) | undefined;
  /** The text of the proposal that is answered, where it is not printed with the letter. */
  readonly proposal?: string | null | undefined;
}

type Question<R = Request> = R extends Request ? Omit<R, "id"> : never;

interface Job {
  readonly id: number;
  readonly question: Question;
  readonly limit: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
  /** The engine has it. */
  posted: boolean;
  readonly onStage: AnalyzeOptions["onStage"];
  readonly pieces: Partial<Record<ListKey, unknown[]>>;
}

/** How long a job that nobody waits for may go on before its engine is replaced. */
const PATIENCE = 300;
export const LIMIT = 5000;

/** Asks the engine one thing after the other; replaces it when it traps or hangs; drops what nobody waits for. */
export class EngineClient {
  version = "";
  private port: Promise<Port> | null = null;
  private queue: Job[] = [];
  private running: Job | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastId = 0;

  constructor(private readonly open: () => Promise<{ port: Port; version: string }>) {}

  /** Starts the engine ahead of the first question. */
  async ready(): Promise<string> {
    await this.start();
    return this.version;
  }

  async analyze(text: string, options: AnalyzeOptions = {}): Promise<Analyzed> {
    const { signal, limit = LIMIT, referenceDate = null, scheme = "none", proposal = null, onStage } = options;
    const answer = await this.ask({ ask: "analyze", text, referenceDate, scheme, proposal }, limit, signal, onStage);
    if (answer.is !== "analyzed") throw new DafuError("E-TRAP", {}, answer.is);
    return { analysis: answer.analysis, milliseconds: answer.milliseconds };
  }

  /** The ledger of a text's promises, as `dafu ledger` prints it. */
  async ledger(text: string, form: LedgerForm, options: AnalyzeOptions = {}): Promise<string> {
    const { signal, limit = LIMIT, referenceDate = null } = options;
    const answer = await this.ask({ ask: "ledger", text, referenceDate, ...form }, limit, signal);
    if (answer.is !== "ledger") throw new DafuError("E-TRAP", {}, answer.is);
    return answer.content;
  }

  /** A file as text; the encoding is guessed where none is given. */
  async decode(bytes: Uint8Array<ArrayBuffer>, encoding: string | null = null): Promise<Decoded> {
    const answer = await this.ask({ ask: "decode", bytes, encoding }, LIMIT, undefined);
    if (answer.is !== "decoded") throw new DafuError("E-TRAP", {}, answer.is);
    return answer.decoded;
  }

  /** Lets go of the engine; the next question starts a new one. */
  close(): void {
    clearTimeout(this.timer);
    void this.port?.then(
      (port) => {
        port.close();
      },
      () => undefined,
    );
    this.port = null;
    this.running = null;
  }

  private ask(question: Question, limit: number, signal: AbortSignal | undefined, onStage?: AnalyzeOptions["onStage"]): Promise<Answer> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const id = (this.lastId += 1);
      const job: Job = { id, question, limit, resolve, reject, onStage, posted: false, pieces: {} };
      signal?.addEventListener("abort", () => {
        this.abandon(job, signal.reason);
      });
      this.queue.push(job);
      void this.next();
    });
  }

  /** Whoever asked does not want to know any more. */
  private abandon(job: Job, reason: unknown): void {
    job.reject(reason);
    this.queue = this.queue.filter((other) => other !== job);
    if (this.running !== job) return;
    clearTimeout(this.timer);
    // What the engine does not have yet it need not be kept from.
    if (job.posted) this.timer = setTimeout(() => this.replace(), PATIENCE);
    else this.done(job);
  }

  private async next(): Promise<void> {
    if (this.running || !this.queue[0]) return;
    const job = (this.running = this.queue.shift() ?? null);
    if (!job) return;
    try {
      const port = await this.start();
      if (this.running !== job) return;
      this.timer = setTimeout(() => {
        job.reject(new DafuError("E-TIME", { seconds: Math.round(job.limit / 1000) }));
        this.replace();
      }, job.limit);
      job.posted = true;
      port.post({ ...job.question, id: job.id });
    } catch (error) {
      job.reject(error);
      this.done(job);
    }
  }

  private start(): Promise<Port> {
    const start = async (): Promise<Port> => {
      const { port, version } = await this.open();
      this.version = version;
      port.onanswer = (answer) => {
        this.receive(answer);
      };
      port.onbroken = (reason) => {
        this.fail(reason);
      };
      return port;
    };
    this.port ??= start().catch((error: unknown) => {
      this.port = null;
      throw error;
    });
    return this.port;
  }

  private receive(answer: Answer): void {
    const job = this.running;
    // An answer to a question of an engine that was replaced meanwhile.
    if (job?.id !== answer.id) return;
    if (answer.is === "piece") (job.pieces[answer.key] ??= []).push(...answer.values);
    else if (answer.is === "stage") job.onStage?.(answer.stage);
    else if (answer.is === "failed" && answer.code) {
      job.reject(new DafuError(answer.code, {}, answer.message));
      this.done(job);
    } else if (answer.is === "failed") this.fail(answer.message);
    else {
      if (answer.is === "analyzed") join(answer.analysis, job.pieces);
      job.resolve(answer);
      this.done(job);
    }
  }

  private fail(message: string): void {
    this.running?.reject(new DafuError("E-TRAP", {}, message));
    this.replace();
  }

  private replace(): void {
    this.close();
    // Warm again before the next letter comes.
    this.start().catch(() => undefined);
    void this.next();
  }

  private done(job: Job): void {
    if (this.running !== job) return;
    clearTimeout(this.timer);
    this.running = null;
    void this.next();
  }
}

/** Puts the lists that came ahead back into their places. */
function join(analysis: Analysis, pieces: Job["pieces"]): void {
  for (const key of listKeys) {
    const values = pieces[key];
    if (values) (analysis as Record<ListKey, unknown[]>)[key] = values;
  }
}
