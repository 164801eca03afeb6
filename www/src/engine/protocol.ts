import type { Decoded } from "../../pkg/dafu.js";
import type { Analysis } from "./analysis";
import type { ErrorCode } from "./errors";
import type { Stage } from "./stages";

export type { Decoded };

/** How the ledger is wanted; names and telephone numbers are hidden unless asked for. */
export interface LedgerForm {
  readonly format: "csv" | "markdown" | "cells";
  readonly names: boolean;
  readonly refusals: boolean;
  /** The user's notes, five for each item: progress, day of the check, review, correction, remark. */
  readonly notes: readonly string[];
  /** Names the letter where several are in one ledger; empty where it is alone. */
  readonly source?: string;
}

/** How the printed class of an outcome is read; without a scheme nothing is compared. */
export const schemes = ["none", "national", "three", "four"] as const;
export type Scheme = (typeof schemes)[number];

/** The form of the result, as `src/wire/types.rs` counts it. */
export const SCHEMA_VERSION = 1;

/** What the page asks the engine; answered under the same id. */
export type Request = { readonly id: number } & (
  | { readonly ask: "start"; readonly module: WebAssembly.Module }
  | { readonly ask: "analyze"; readonly text: string; readonly referenceDate: string | null; readonly scheme: Scheme; readonly proposal: string | null }
  | ({ readonly ask: "ledger"; readonly text: string; readonly referenceDate: string | null } & LedgerForm)
  | { readonly ask: "decode"; readonly bytes: Uint8Array<ArrayBuffer>; readonly encoding: string | null }
);

/** The long lists of an analysis, which travel in pieces. */
export const listKeys = ["paragraphs", "zones", "entities", "statements", "items"] as const satisfies (keyof Analysis)[];
export type ListKey = (typeof listKeys)[number];

/** What the engine answers. */
export type Answer = { readonly id: number } & (
  | { readonly is: "started"; readonly version: string }
  /** A stage of the analysis begins; told of long letters only. */
  | { readonly is: "stage"; readonly stage: Stage }
  | { readonly is: "piece"; readonly key: ListKey; readonly values: readonly unknown[] }
  | { readonly is: "analyzed"; readonly analysis: Analysis; readonly milliseconds: number }
  | { readonly is: "ledger"; readonly content: string }
  | { readonly is: "decoded"; readonly decoded: Decoded }
  /** With a code the question was bad, without one the engine is. */
  | { readonly is: "failed"; readonly message: string; readonly code: ErrorCode | null }
);

/** A place where the engine runs: a worker, or this thread. */
export interface Port {
  post(request: Request): void;
  close(): void;
  onanswer: (answer: Answer) => void;
  /** It cannot be used any more. */
  onbroken: (reason: string) => void;
}
