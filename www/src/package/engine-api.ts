import init, * as glue from "../../pkg/dafu.js";
import type { Analysis } from "../engine/analysis";

/** What the caller knows beside the letter. */
export interface AnalyzeOptions {
  /** ISO date to read 今年 and 年底前 by where the letter has no date of its own. */
  readonly referenceDate?: string | null;
  /** The proposal's own text, where it is not printed with the letter. */
  readonly proposal?: string | null;
  /** How the printed class of the outcome is read; `none` compares nothing. */
  readonly scheme?: "none" | "national" | "three" | "four";
}

export interface LedgerOptions extends AnalyzeOptions {
  /** `cells` is a JSON array of rows; `csv` where nothing is said. */
  readonly format?: "csv" | "markdown" | "cells";
  /** Names and telephone numbers stand as they are; else they are hidden. */
  readonly names?: boolean;
  /** What was turned down is listed too. */
  readonly refusals?: boolean;
}

/** A file as text. */
export interface Decoded {
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5";
  /** False where another encoding is possible: a reader should look at the text. */
  readonly certain: boolean;
  /** Some bytes were unreadable and stand as � in the text. */
  readonly damaged: boolean;
}

/** The engine alone: reads in the thread that asks, and starts with the first question. */
export interface Engine {
  /** `JSON.stringify(await analyze(text), null, 2)` is what `dafu analyze` prints. */
  analyze(text: string, options?: AnalyzeOptions): Promise<Analysis>;
  /** The ledger of promises, as `dafu ledger` prints it. */
  ledger(text: string, options?: LedgerOptions): Promise<string>;
  /** The bytes of a text file; the encoding is guessed where none is given. Rejects with `code` `E-TYPE` or `E-ENC`. */
  decode(bytes: Uint8Array, encoding?: string | null): Promise<Decoded>;
  version(): Promise<string>;
}

/** The engine, which `load` brings when it is asked for the first time. */
export function engineFrom(load: () => Promise<WebAssembly.Module>): Engine {
  let started: Promise<unknown> | null = null;
  const ready = async (): Promise<void> => {
    // Where it did not come it is asked for again next time.
    started ??= load().then((module) => init({ module_or_path: module })).catch((error: unknown) => {
      started = null;
      throw error;
    });
    await started;
  };
  return {
    async analyze(text, options) {
      await ready();
      return glue.analyze(text, asGlue(options));
    },
    async ledger(text, { format = "csv", names = false, refusals = false, ...options } = {}) {
      await ready();
      return glue.ledger(text, format, names, refusals, asGlue(options));
    },
    async decode(bytes, encoding = null) {
      await ready();
      return glue.decode(bytes, encoding);
    },
    async version() {
      await ready();
      return glue.version();
    },
  };
}

const asGlue = ({ referenceDate = null, proposal = null, scheme = "none" }: AnalyzeOptions = {}): glue.Options => ({
  reference_date: referenceDate,
  proposal,
  scheme,
});
