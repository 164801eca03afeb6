import { Refused } from "../reading";
import { openOffice, type Opened } from "./read";

export type OfficeAnswer =
  | { readonly opened: Opened }
  | { readonly refused: Pick<Refused, "code" | "why" | "kind"> };

/** Opens one file, where what it does to the reader stops nobody. */
export function answer(bytes: Uint8Array<ArrayBuffer>, kind: "zip" | "ole"): OfficeAnswer {
  try {
    return { opened: openOffice(bytes, kind) };
  } catch (error) {
    const refused = error instanceof Refused ? error : new Refused("E-READ", "damaged");
    return { refused: { code: refused.code, why: refused.why, kind: refused.kind } };
  }
}

addEventListener("message", ({ data }: MessageEvent<{ bytes: Uint8Array<ArrayBuffer>; kind: "zip" | "ole" }>) => {
  postMessage(answer(data.bytes, data.kind));
});
