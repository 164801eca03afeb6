import type { EngineClient } from "../engine/client";
import { DafuError } from "../engine/errors";
import type { GivenFile } from "../import/folders";
import type { LetterFile, Unpacked } from "../import/letter-file";
import { digestOf, Repetitions, type Digest, type Repetition } from "../model/batch";

/** How far a file has come. */
export type Stage = "waiting" | "reading" | "analyzing" | "done" | "unpacked" | "failed" | "stopped";

/** One file among many. */
export interface BatchLetter {
  /** Its place in the list, from 0. */
  readonly id: number;
  /** Where it stood in the folder, or inside which zip. */
  readonly path: string;
  stage: Stage;
  /** Why there is no letter. */
  error: DafuError | null;
  letter: LetterFile | null;
  digest: Digest | null;
  /** The same letter came before. */
  repetition: Repetition | null;
  /** Its part of the ledger: cells, without the row of headings. */
  rows: readonly (readonly string[])[];
}

/** A letter may take so long among many; the others go on meanwhile. */
const LIMIT = 30_000;
/** Side by side, where the computer has more than as many cores: one is left for the page. */
const WORKERS = 2;
/** Between two changes that are told, in milliseconds. */
const PAUSE = 100;
/** What systems and programs leave lying about. */
const litter = /(?:^|\/)(?:[.~]|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/iu;

/**
 * Many letters, read side by side (批量). Whatever is wrong with one of them harms no other; what is done can be used at
 * once. Fires `change`, but not for every step: showing them all would take longer than reading.
 */
export class Batch extends EventTarget {
  readonly letters: BatchLetter[] = [];
  /** Of the merged ledger. */
  headings: readonly string[] = [];
  paused = false;
  private readonly repetitions = new Repetitions();
  private readonly files: (File | null)[] = [];
  private readonly idle: EngineClient[] = [];
  private next = 0;
  private busy = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private stopped = false;

  /** `open` reads a file in whatever format it is; `engine` starts an engine, which the batch closes. */
  constructor(
    private readonly engine: () => EngineClient,
    private readonly open: (file: File, engine: EngineClient) => Promise<LetterFile | Unpacked>,
  ) {
    super();
  }

  /** Puts files at the end of the list and starts at once. */
  add(given: readonly GivenFile[]): void {
    this.stopped = false;
    for (const { file, path } of given) if (!litter.test(path)) this.put(file, path);
    this.start();
  }

  get finished(): boolean {
    return this.busy === 0 && this.next >= this.letters.length;
  }

  /** How many are behind us, whatever came of them. */
  get past(): number {
    const ahead: readonly Stage[] = ["waiting", "reading", "analyzing"];
    return this.letters.filter(({ stage }) => !ahead.includes(stage)).length;
  }

  pause(): void {
    this.paused = true;
    this.tell();
  }

  resume(): void {
    this.paused = false;
    this.start();
  }

  /** What has not begun is left out; what is done stays. */
  stop(): void {
    this.stopped = true;
    this.paused = false;
    for (const letter of this.letters.slice(this.next)) letter.stage = "stopped";
    this.next = this.letters.length;
    this.tell();
  }

  /** Goes on with what was left out. */
  again(): void {
    this.stopped = false;
    const left = this.letters.filter(({ stage }) => stage === "stopped");
    for (const letter of left) letter.stage = "waiting";
    this.next = left[0]?.id ?? this.letters.length;
    this.start();
  }

  /** Lets go of the engines. */
  close(): void {
    this.stop();
    clearTimeout(this.timer ?? undefined);
    for (const engine of this.idle.splice(0)) engine.close();
  }

  private put(file: File, path: string): void {
    this.files.push(file);
    this.letters.push({ id: this.letters.length, path, stage: "waiting", error: null, letter: null, digest: null, repetition: null, rows: [] });
  }

  private start(): void {
    const workers = Math.max(1, Math.min(WORKERS, navigator.hardwareConcurrency - 1));
    while (this.busy < workers && this.next < this.letters.length && !this.paused) void this.work();
    this.tell();
  }

  /** Takes one letter after the other until there is none, or somebody says stop. */
  private async work(): Promise<void> {
    const engine = this.idle.pop() ?? this.engine();
    this.busy += 1;
    while (!this.paused && !this.stopped) {
      const letter = this.letters[this.next];
      if (!letter) break;
      this.next += 1;
      if (letter.stage === "waiting") await this.read(letter, engine);
    }
    this.busy -= 1;
    if (this.stopped) engine.close();
    else this.idle.push(engine);
    this.tell();
  }

  private async read(letter: BatchLetter, engine: EngineClient): Promise<void> {
    try {
      const file = this.files[letter.id];
      if (!file) return;
      this.move(letter, "reading");
      const read = await this.open(file, engine);
      if ("files" in read) {
        this.unpack(letter, read);
        return;
      }
      this.move(letter, "analyzing");
      await this.analyze(letter, read, engine);
      this.move(letter, "done");
    } catch (error) {
      letter.error = error instanceof DafuError ? error : new DafuError("E-TRAP", {}, String(error));
      this.move(letter, "failed");
    } finally {
      // The letter keeps its own bytes; a file that failed can be given again.
      this.files[letter.id] = null;
    }
  }

  private async analyze(letter: BatchLetter, read: LetterFile, engine: EngineClient): Promise<void> {
    const { text } = read;
    if (text.trim() === "") throw new DafuError("E-READ", { name: read.name, why: "no-text" });
    const { analysis } = await engine.analyze(text, { limit: LIMIT });
    const form = { format: "cells", names: false, refusals: true, notes: [], source: letter.path } as const;
    const [headings = [], ...rows] = JSON.parse(await engine.ledger(text, form, { limit: LIMIT })) as string[][];
    this.headings = headings;
    letter.letter = read;
    letter.digest = digestOf(analysis);
    letter.repetition = this.repetitions.find(letter.id, text, letter.digest);
    letter.rows = rows;
  }

  /** The letters of a zip join the list behind all others; the zip itself is none. */
  private unpack(letter: BatchLetter, { files, skipped }: Unpacked): void {
    for (const file of files) this.put(file, `${letter.path}/${file.name}`);
    for (const name of skipped) this.put(new File([], name), `${letter.path}/${name}`);
    this.move(letter, "unpacked");
  }

  private move(letter: BatchLetter, stage: Stage): void {
    letter.stage = stage;
    this.tell();
  }

  private tell(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.dispatchEvent(new Event("change"));
    }, PAUSE);
  }
}
