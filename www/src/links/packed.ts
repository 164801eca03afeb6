import { DafuError } from "../engine/errors";

/** Longer addresses are cut off on their way by programs that people send them with. */
export const LONGEST_LINK = 30_000;
/** What is tried at all: some more than the page itself ever writes. */
const LONGEST_READ = 64_000;
/** No letter in a link is longer, whatever it claims. */
const LARGEST_TEXT = 2_000_000;
const VERSION = "1";

type Bytes = Uint8Array<ArrayBuffer>;

/** A letter as it stands in a link: a version, a full stop, and the deflated text in the signs that addresses know. */
export async function pack(text: string): Promise<string> {
  const deflated = await collect(through(new TextEncoder().encode(text), new CompressionStream("deflate-raw")), Infinity);
  return `${VERSION}.${toSigns(deflated)}`;
}

/** The letter of a link. Throws `E-LINK` where it was cut off, made to harm, or by another version. */
export async function unpack(packed: string): Promise<string> {
  const [, version, signs] = /^(\d{1,3})\.([\w-]*)$/u.exec(packed.slice(0, LONGEST_READ + 1)) ?? [];
  if (packed.length > LONGEST_READ) throw new DafuError("E-LINK", { why: "long" });
  if (version === undefined || signs === undefined) throw new DafuError("E-LINK", { why: "cut" });
  if (version !== VERSION) throw new DafuError("E-LINK", { why: "version" });
  try {
    const bytes = await collect(through(fromSigns(signs), new DecompressionStream("deflate-raw")), LARGEST_TEXT);
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw error instanceof DafuError ? error : new DafuError("E-LINK", { why: "cut" }, String(error));
  }
}

/** How much goes in at once: what comes out of it is at most a thousand times as much. */
const PIECE = 512;

/** In small pieces, so that a bomb is stopped while it grows. */
function through(bytes: Bytes, stream: CompressionStream | DecompressionStream): ReadableStream<Bytes> {
  let at = 0;
  const source = new ReadableStream<Bytes>({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, (at += PIECE)));
    },
  });
  return source.pipeThrough(stream);
}

async function collect(stream: ReadableStream<Bytes>, limit: number): Promise<Bytes> {
  const pieces: Bytes[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(next.value);
    length += next.value.length;
    if (length <= limit) continue;
    // Nobody waits for the rest.
    reader.cancel().catch(() => undefined);
    throw new DafuError("E-LINK", { why: "long" });
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

function toSigns(bytes: Bytes): string {
  const units = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(units).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromSigns(signs: string): Bytes {
  const units = atob(signs.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(units, (unit) => unit.charCodeAt(0));
}
