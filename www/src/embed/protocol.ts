import type { Analysis } from "../engine/analysis";
import type { ErrorCode } from "../engine/errors";
import type { Scheme } from "../engine/protocol";
import type { MarkKind } from "../model/kinds";

/** Version of what a host page and the page in its frame say to each other. */
export const PROTOCOL = 1;
/** Longer messages are not read. */
export const MAX_BYTES = 4 * 1024 * 1024;

/** What a host says. `id` is the host's own and comes back with the answer. */
export type HostMessage = { readonly v: typeof PROTOCOL } & (
  /** A letter to show; it is not read yet. */
  | { readonly type: "load"; readonly text: string }
  /** Reads the letter that is shown. */
  | { readonly type: "analyze"; readonly id: number; readonly referenceDate?: string; readonly scheme?: Scheme }
  | { readonly type: "select"; readonly item: string }
  | { readonly type: "export"; readonly id: number; readonly format: string; readonly names?: boolean }
  | { readonly type: "theme"; readonly theme: "auto" | "light" | "dark" }
  | { readonly type: "lang"; readonly lang: string }
);

/** What the frame says. */
export type FrameMessage = { readonly v: typeof PROTOCOL } & (
  | { readonly type: "ready"; readonly version: string }
  | { readonly type: "progress"; readonly state: "idle" | "working" | "ready" | "failed" }
  | { readonly type: "result"; readonly id: number; readonly analysis: Analysis }
  /** What was exported. */
  | { readonly type: "result"; readonly id: number; readonly file: Blob }
  /** `id` is null where nothing was asked. */
  | { readonly type: "error"; readonly id: number | null; readonly code: ErrorCode; readonly message: string; readonly recoverable: boolean }
  | { readonly type: "select"; readonly id: string; readonly kind: MarkKind; readonly start: number; readonly end: number; readonly text: string }
  /** In CSS pixels, so that nothing in the frame has to scroll. */
  | { readonly type: "height"; readonly height: number }
);

/** A message without its version, which is always the same. */
export type Unversioned<M> = M extends unknown ? Omit<M, "v"> : never;

type Kind = "string" | "number" | "boolean";

/** What each message must have, and what it may. */
const shapes: Readonly<Record<HostMessage["type"], { readonly must: Readonly<Record<string, Kind>>; readonly may?: Readonly<Record<string, Kind>> }>> = {
  load: { must: { text: "string" } },
  analyze: { must: { id: "number" }, may: { referenceDate: "string", scheme: "string" } },
  select: { must: { item: "string" } },
  export: { must: { id: "number", format: "string" }, may: { names: "boolean" } },
  theme: { must: { theme: "string" } },
  lang: { must: { lang: "string" } },
};

/** A message as it came; null for everything that is not exactly one of ours, or too long. */
export function readHostMessage(data: unknown): HostMessage | null {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return null;
  const { v, type, ...fields } = data as Record<string, unknown>;
  if (v !== PROTOCOL || typeof type !== "string" || !Object.hasOwn(shapes, type)) return null;
  const { must, may = {} } = shapes[type as HostMessage["type"]];
  const given = Object.entries(fields);
  if (!given.every(([name, value]) => typeof value === (must[name] ?? may[name]))) return null;
  if (!Object.keys(must).every((name) => Object.hasOwn(fields, name))) return null;
  return given.reduce((sum, [, value]) => sum + bytesOf(value), 0) > MAX_BYTES ? null : (data as HostMessage);
}

function bytesOf(value: unknown): number {
  if (typeof value !== "string") return 8;
  // As many characters are at least as many bytes: no need to count them.
  return value.length > MAX_BYTES ? value.length : new TextEncoder().encode(value).length;
}

/** The first message, which brings the port: the only one that is spoken from window to window. */
export const hello = { type: "hello", v: PROTOCOL } as const;

export function isHello(data: unknown): boolean {
  return typeof data === "object" && data !== null && "type" in data && data.type === hello.type && "v" in data && data.v === PROTOCOL;
}
