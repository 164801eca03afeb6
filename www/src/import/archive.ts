import { schemes, type Scheme } from "../engine/protocol";
import { blankNote, type Note, type Notes } from "../state/user-layer";
import { Refused } from "./reading";

export const ARCHIVE_FORMAT = "dafu-letter";
/** Raised where an older page could not read what a newer one writes; one that knows no proposal opens the rest. */
export const ARCHIVE_VERSION = 1;

/** A letter that was put away, as it stands in its file (存档). */
export interface ArchiveFile {
  readonly format: typeof ARCHIVE_FORMAT;
  readonly version: number;
  /** The engine that read it last; for people who wonder. */
  readonly engine: string;
  readonly options: { readonly scheme: Scheme; readonly reference_date: string | null; readonly proposal?: string };
  readonly text: string;
  readonly notes: Readonly<Record<string, Note>>;
}

/** What a file gives back beside its text. */
export interface Restored {
  readonly notes: Notes;
  readonly scheme: Scheme;
  readonly referenceDate: string | null;
  readonly proposal: string | null;
}

/** More than any letter has; a file that holds more was not written here. */
const MOST_NOTES = 20_000;

/** Reads a letter that was put away. Throws {@link Refused} `E-JSON`, with the reason, for everything else. */
export function readArchive(content: string): { text: string; restored: Restored } {
  const file = record(parse(content));
  if (file["format"] !== ARCHIVE_FORMAT) throw refused(isAnalysis(file) ? "analysis" : "foreign");
  if (!Number.isInteger(file["version"])) throw refused("shape");
  // There was never a version before the first.
  if (file["version"] !== ARCHIVE_VERSION) throw refused("version", String(file["version"]));
  const options = record(file["options"]);
  const scheme = schemes.find((name) => name === options["scheme"]);
  const { reference_date: referenceDate = null } = options;
  if (scheme === undefined || (referenceDate !== null && !isDay(referenceDate))) throw refused("shape");
  const proposal = options["proposal"] === undefined ? null : words(options["proposal"]);
  return { text: words(file["text"]), restored: { notes: notes(file["notes"]), scheme, referenceDate, proposal } };
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw refused("malformed");
  }
}

/** What `dafu analyze` prints: it holds no text to read again. */
const isAnalysis = (file: Readonly<Record<string, unknown>>): boolean => "schema_version" in file && "statements" in file;

/** Notes by their keys, as an archive or a page has them. Throws {@link Refused} `E-JSON` where they are none. */
export function notes(given: unknown): Notes {
  const entries = Object.entries(record(given));
  if (entries.length > MOST_NOTES) throw refused("shape");
  return new Map(entries.map(([key, value]) => [key, note(record(value))]));
}

const verdicts = ["", "confirmed", "wrong"] as const satisfies readonly Note["verdict"][];
const progresses = ["", "not_started", "in_progress", "done", "overdue", "not_applicable"] as const satisfies readonly Note["progress"][];

function note(given: Readonly<Record<string, unknown>>): Note {
  const { verdict, correction, progress, checked, remark } = { ...blankNote, ...given } as Record<keyof Note, unknown>;
  if (checked !== "" && !isDay(checked)) throw refused("shape");
  return { verdict: oneOf(verdicts, verdict), correction: words(correction), progress: oneOf(progresses, progress), checked, remark: words(remark) };
}

function oneOf<T extends string>(names: readonly T[], given: unknown): T {
  const name = names.find((known) => known === given);
  if (name === undefined) throw refused("shape");
  return name;
}

function words(given: unknown): string {
  if (typeof given !== "string") throw refused("shape");
  return given;
}

const isDay = (given: unknown): given is string => typeof given === "string" && /^\d{4}-\d\d-\d\d$/u.test(given) && !Number.isNaN(Date.parse(given));

/** An object that is no list and carries no key that means something else to the language. */
function record(given: unknown): Readonly<Record<string, unknown>> {
  if (typeof given !== "object" || given === null || Array.isArray(given)) throw refused("shape");
  if (["__proto__", "constructor", "prototype"].some((key) => Object.hasOwn(given, key))) throw refused("keys");
  return given as Record<string, unknown>;
}

const refused = (why: string, kind = ""): Refused => new Refused("E-JSON", why, kind);
