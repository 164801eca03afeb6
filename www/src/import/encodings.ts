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
  // What reads as GB18030 in rare characters only is likely to come from where Chinese is written in Big5.
  const big5 = asked === null && encoding === "gb18030" && !certain ? asBig5(bytes) : null;
  if (big5 !== null) return { text: big5, encoding: "Big5", doubtful: true };
  return { text, encoding: nameOf(encoding), doubtful: !certain || damaged };
}

/** The text in Big5, where the bytes are that and nearly all of it the 5,401 commonest characters. */
function asBig5(bytes: Uint8Array): string | null {
  let [pairs, common] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    at += 1;
    pairs += 1;
    if (lead >= 0xa1 && lead <= 0xc6) common += 1;
  }
  if (common * 10 < pairs * 9) return null;
  try {
    return new TextDecoder("big5", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const nameOf = (label: string): string => encodings.find((name) => name.toLowerCase() === label) ?? label.toUpperCase();
