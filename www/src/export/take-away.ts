import { DafuError } from "../engine/errors";
import type { Format } from "./formats";
import type { LetterToTake } from "./letter";
import { passedOn } from "./mask";

/** A file of a letter. Throws `E-LOAD` where the part that writes it could not be fetched. */
export async function takeAway(format: Format, letter: LetterToTake): Promise<Blob> {
  const writer = await format.writer().catch((error: unknown) => {
    throw new DafuError("E-LOAD", { exporting: 1 }, String(error));
  });
  return new Blob([await writer(format.hides ? passedOn(letter) : letter)], { type: format.type });
}
