import { formatNamed } from "../export/formats";
import type { LetterToTake } from "../export/letter";
import { takeAway } from "../export/take-away";
import type { DafuLetterFormat } from "./types";

/** Makes a file of a letter. */
type Maker = (letter: LetterToTake) => Promise<Blob>;

/** Formats whose names begin alike, by that beginning: what follows it chooses among them. */
const families: Readonly<Record<string, (name: string) => Maker | null>> = {};

/** What makes a file in this format. Throws where there is none of that name. */
export function makerOf(format: DafuLetterFormat): Maker {
  const [family = "", name = ""] = format.split(":");
  const own = formatNamed(format);
  const maker = families[family]?.(name) ?? (own && ((letter: LetterToTake) => takeAway(own, letter)));
  if (!maker) throw new RangeError(`dafu-letter: there is no format ${format}`);
  return maker;
}
