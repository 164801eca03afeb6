import { DafuError } from "../engine/errors";
import { formatNamed } from "../export/formats";
import type { LetterToTake } from "../export/letter";
import { passedOn } from "../export/mask";
import { takeAway } from "../export/take-away";
import { pictureIds } from "../model/pictures/ids";
import type { DafuLetterFormat, DafuLetterPicture } from "./types";

/** Makes a file of a letter. */
type Maker = (letter: LetterToTake) => Promise<Blob>;

/** Formats whose names begin alike, by that beginning: what follows it chooses among them. */
const families: Readonly<Record<string, (name: string) => Maker | null>> = {
  svg: (name) => {
    const id = pictureIds.find((known) => known === name);
    return id ? (letter) => drawn(id, letter) : null;
  },
};

/** A picture of the letter, names hidden as in every other form that is passed on. */
async function drawn(id: DafuLetterPicture, letter: LetterToTake): Promise<Blob> {
  const { pictureSvg } = await import("../pictures/pictures").catch((error: unknown) => {
    throw new DafuError("E-LOAD", { what: "writer" }, String(error));
  });
  const { analysis, words } = passedOn(letter);
  return new Blob([pictureSvg(id, analysis, words)], { type: "image/svg+xml" });
}

/** What makes a file in this format. Throws where there is none of that name. */
export function makerOf(format: DafuLetterFormat): Maker {
  const [family = "", name = ""] = format.split(":");
  const own = formatNamed(format);
  const maker = families[family]?.(name) ?? (own && ((letter: LetterToTake) => takeAway(own, letter)));
  if (!maker) throw new RangeError(`dafu-letter: there is no format ${format}`);
  return maker;
}
