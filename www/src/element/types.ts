import type { Analysis } from "../engine/analysis";
import type { ErrorCode } from "../engine/errors";
import type { Scheme } from "../engine/protocol";
import type { MarkKind } from "../model/kinds";

/** Details of the events, by name. All bubble and leave shadow roots. */
export interface DafuLetterEvents {
  /** The engine is there. */
  "dafu-ready": { readonly version: string };
  "dafu-result": { readonly result: Analysis };
  /** `recoverable` is false where trying again will not help. */
  "dafu-error": { readonly code: ErrorCode; readonly message: string; readonly recoverable: boolean };
  "dafu-select": { readonly id: string; readonly kind: MarkKind; readonly start: number; readonly end: number; readonly text: string };
}

/** What can be written on the tag. */
export interface DafuLetterAttributes {
  /** `zh-CN` or `en`; what the document says where it is not given. */
  lang?: string;
  theme?: "auto" | "light" | "dark";
  view?: "split" | "text" | "ledger";
  /** Kinds that are shown, separated by spaces; all where it is empty. */
  kinds?: string;
  "heading-level"?: number | string;
  /** Longer letters are refused with `E-BIG`. */
  "max-chars"?: number | string;
  /** After so many milliseconds the engine is taken to hang: `E-TIME`. */
  "timeout-ms"?: number | string;
  /** `none` keeps the engine in the page's own thread. */
  worker?: "auto" | "none";
  /** ISO date to read 今年 and 年底前 by where the letter has no date. */
  "reference-date"?: string;
  scheme?: Scheme;
}

/** `<dafu-letter>` as a host sees it, without what it is made of. */
export interface DafuLetterElement extends HTMLElement {
  theme: "auto" | "light" | "dark";
  view: "split" | "text" | "ledger";
  kinds: string;
  headingLevel: number;
  maxChars: number;
  timeoutMs: number;
  worker: "auto" | "none";
  referenceDate: string | null;
  scheme: Scheme;
  /** The letter; what stands inside the element where none is set. */
  text: string;
  /** What was found, frozen; null before the first letter is read. */
  readonly result: Analysis | null;
  readonly state: "idle" | "working" | "ready" | "failed";
  /** Reads `text` and resolves to the result; rejects when `signal` is aborted or it fails. */
  analyze(text: string, options?: { signal?: AbortSignal }): Promise<Analysis>;
  /** Stops the work under way; what was found before stays. */
  cancel(): void;
  /** Shows the item with this id in the letter; false where there is none. */
  select(id: string): boolean;
}
