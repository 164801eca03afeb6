import type { EngineClient } from "../engine/client";

/** The encodings that letters come in, to choose one from (编码). */
export const encodings = ["UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE"] as const;

/** A text, and how it was read. */
export interface DecodedText {
  readonly text: string;
  /** As one writes it: `UTF-8`, `GB18030`. */
  readonly encoding: string;
  /** It may have been read in the wrong encoding. */
  readonly doubtful: boolean;
}

/** Decodes a text; the engine guesses the encoding where none is asked for. */
export async function decodeText(bytes: Uint8Array<ArrayBuffer>, asked: string | null, engine: EngineClient): Promise<DecodedText> {
  const { text, encoding, certain, damaged } = await engine.decode(bytes, asked?.toLowerCase() ?? null);
  return { text, encoding: nameOf(encoding), doubtful: !certain || damaged };
}

const nameOf = (label: string): string => encodings.find((name) => name.toLowerCase() === label) ?? label.toUpperCase();
