import type { EngineClient } from "../engine/client";
import { oneFile } from "../edition";
import { DafuError, type ErrorCode } from "../engine/errors";
import type { Restored } from "./archive";
import { decodeText, type DecodedText } from "./encodings";
import { groupOf, kindOf, mayBeLetter } from "./kinds";
import { Refused, type Notes, type Reading } from "./reading";

/** A letter that was read from a file. */
export interface LetterFile {
  readonly name: string;
  readonly text: string;
  /** As one writes it: `UTF-8`, `GB18030`; null where the format leaves no choice. */
  readonly encoding: string | null;
  /** It may have been read in the wrong encoding. */
  readonly doubtful: boolean;
  /** What was left out of the file, or moved to the end. */
  readonly notes: Notes;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Notes, and how the text was read, where the page itself wrote the file. */
  readonly restored?: Restored;
}

/** Files that came out of a zip, and the names of those in it that hold no letter. */
export interface Unpacked {
  readonly files: readonly File[];
  readonly skipped: readonly string[];
}

/** Reads a letter in whatever format it is; a zip of letters gives the files in it. Throws a {@link DafuError} that names the file. */
export async function readLetterFile(file: File, engine: EngineClient): Promise<LetterFile | Unpacked> {
  const name = shownName(file.name);
  const bytes = await bytesOf(file);
  try {
    return await read(name, bytes, engine);
  } catch (error) {
    throw toldOf(error, name);
  }
}

/** Reads the same bytes in another encoding. */
export async function readAs({ name, bytes }: LetterFile, encoding: string, engine: EngineClient): Promise<LetterFile> {
  try {
    const { kind } = kindOf(name, bytes);
    return await (kind === "html" ? readPage : readText)(name, bytes, encoding, engine);
  } catch (error) {
    throw toldOf(error, name);
  }
}

async function read(name: string, bytes: Uint8Array<ArrayBuffer>, engine: EngineClient): Promise<LetterFile | Unpacked> {
  const { kind, ending } = kindOf(name, bytes);
  switch (kind) {
    case "text":
      return readText(name, bytes, null, engine);
    case "html":
      return readPage(name, bytes, null, engine);
    case "json": {
      const { readArchive } = await load(() => import("./archive"));
      return { name, bytes, notes: {}, encoding: null, doubtful: false, ...readArchive(unicode(bytes)) };
    }
    case "pdf": {
      // Its reader is larger than all the rest: one file does without.
      if (oneFile) throw new Refused("E-TYPE", "", ".pdf");
      const { readPdf } = await load(() => import("./pdf/pdf"));
      return letter(name, bytes, await readPdf(bytes));
    }
    case "zip":
    case "ole": {
      const { open } = await load(() => import("./office/client"));
      const opened = await open(bytes, kind);
      if (opened.is === "letter") return letter(name, bytes, opened.reading);
      const files = opened.members.map((member) => new File([member.bytes], member.name.split("/").at(-1) ?? member.name));
      return { files, skipped: opened.skipped };
    }
    case "other":
      throw mayBeLetter(`x${ending}`) || ending === ".zip" ? new Refused("E-READ", "damaged") : new Refused("E-TYPE", "", ending);
  }
}

/** JSON is UTF-8 and nothing else. */
function unicode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refused("E-JSON", "malformed");
  }
}

/** Signs that turn the direction of text about could hide what a file is. */
const shownName = (name: string): string => name.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cc}]/gu, "");

const letter = (name: string, bytes: Uint8Array<ArrayBuffer>, reading: Reading): LetterFile => ({
  name,
  bytes,
  ...reading,
  encoding: null,
  doubtful: false,
});

async function readText(name: string, bytes: Uint8Array<ArrayBuffer>, asked: string | null, engine: EngineClient): Promise<LetterFile> {
  return { name, bytes, notes: {}, ...(await decodeText(bytes, asked, engine)) };
}

/** A page often says itself in which encoding it is. */
async function readPage(name: string, bytes: Uint8Array<ArrayBuffer>, asked: string | null, engine: EngineClient): Promise<LetterFile> {
  const told = asked ?? declared(bytes);
  let decoded: DecodedText = await decodeText(bytes, told, engine);
  // Some pages say what they are not.
  if (asked === null && told !== null && decoded.text.includes("\ufffd")) decoded = await decodeText(bytes, null, engine);
  const { readHtml } = await load(() => import("./html"));
  return { name, bytes, ...decoded, ...readHtml(decoded.text) };
}

/** What a page's head says of its encoding; a mark at the start of the file says more. */
function declared(bytes: Uint8Array): string | null {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return null;
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1]?.toLowerCase() ?? "";
  if (/^(?:gb2312|gbk|gb18030|x-gbk)$/u.test(label)) return "GB18030";
  return { "utf-8": "UTF-8", utf8: "UTF-8", big5: "Big5" }[label] ?? null;
}

/** A reader that is fetched when first wanted. */
async function load<T>(fetch: () => Promise<T>): Promise<T> {
  try {
    return await fetch();
  } catch (error) {
    throw new DafuError("E-LOAD", {}, String(error));
  }
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new DafuError("E-READ", { name: file.name }, String(error));
  }
}

/** The error with the name of the file, which its finder did not know. */
function toldOf(error: unknown, name: string): unknown {
  if (error instanceof Refused) {
    const detail = { name, kind: error.kind, group: groupOf(error.kind), why: error.why };
    return new DafuError(error.code satisfies ErrorCode, detail, error.message);
  }
  // The engine knows bytes, not names.
  if (error instanceof DafuError && ["E-TYPE", "E-ENC"].includes(error.code)) return new DafuError("E-READ", { name });
  return error;
}
