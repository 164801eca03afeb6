import type { EngineClient } from "../engine/client";
import { DafuError } from "../engine/errors";

/** A text file that was read. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
  /** As one writes it: `UTF-8`, `GB18030`. */
  readonly encoding: string;
  /** It may have been read in the wrong encoding. */
  readonly doubtful: boolean;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const readable = /\.(?:txt|text|md)$/iu;

/** How files begin that hold no plain text, whatever they are called. */
const signatures: readonly (readonly [string, readonly number[]])[] = [
  [".docx", [0x50, 0x4b, 0x03, 0x04]],
  [".doc", [0xd0, 0xcf, 0x11, 0xe0]],
  [".pdf", [0x25, 0x50, 0x44, 0x46]],
  [".rtf", [0x7b, 0x5c, 0x72, 0x74]],
];

/** Reads a text file in whatever encoding it is. Throws a {@link DafuError} that names the file. */
export async function readTextFile(file: File, engine: EngineClient): Promise<TextFile> {
  const { name } = file;
  const ending = /\.[^.]+$/u.exec(name)?.[0].toLowerCase() ?? "";
  if (ending !== "" && !readable.test(name)) throw new DafuError("E-TYPE", { name, kind: ending });
  const bytes = await bytesOf(file);
  const other = signatures.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  if (other) throw new DafuError("E-TYPE", { name, kind: other[0] });
  return decodeFile({ name, bytes }, null, engine);
}

/** Reads the same bytes in another encoding. */
export function readAs(file: TextFile, encoding: string, engine: EngineClient): Promise<TextFile> {
  return decodeFile(file, encoding.toLowerCase(), engine);
}

/** The encoding to offer where a file looks garbled. */
export function otherEncoding(encoding: string): string {
  return encoding === "UTF-8" ? "GB18030" : "UTF-8";
}

async function decodeFile(
  { name, bytes }: Pick<TextFile, "name" | "bytes">,
  asked: string | null,
  engine: EngineClient,
): Promise<TextFile> {
  try {
    const { text, encoding, certain, damaged } = await engine.decode(bytes, asked);
    return { name, text, encoding: encoding.toUpperCase(), doubtful: !certain || damaged, bytes };
  } catch (error) {
    // The engine knows bytes, not names.
    if (error instanceof DafuError && ["E-TYPE", "E-ENC"].includes(error.code)) throw new DafuError("E-READ", { name });
    throw error;
  }
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    throw new DafuError("E-READ", { name: file.name }, String(error));
  }
}
