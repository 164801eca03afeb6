import type { Analysis } from "../engine/analysis";
import type { Words } from "../i18n/words";
import { pictureIds, type PictureId } from "../model/pictures/ids";
import { balancePicture } from "./balance";
import { bodiesPicture } from "./bodies";
import { coveragePicture } from "./coverage";
import { datesPicture } from "./dates";
import { matrixPicture } from "./matrix";
import { outlinePicture } from "./outline";
import { quantitiesPicture } from "./quantities";
import { questionsPicture } from "./questions";
import { strengthPicture } from "./strength";
import { svgOf } from "./svg";
import type { Picture, PictureView } from "./view";

const pictures: Record<PictureId, Picture> = {
  outline: outlinePicture,
  dates: datesPicture,
  matrix: matrixPicture,
  quantities: quantitiesPicture,
  balance: balancePicture,
  questions: questionsPicture,
  strength: strengthPicture,
  coverage: coveragePicture,
  bodies: bodiesPicture,
};

export const pictureView = (id: PictureId, analysis: Analysis, words: Words): PictureView => pictures[id](analysis, words);

export const isPictureId = (name: string): name is PictureId => pictureIds.some((id) => id === name);

/** Width of a saved picture, in CSS pixels. */
const SAVED = 640;

/**
 * A picture as a file of its own, in the light colours, with its name, what it shows, and which letter it is of. Where
 * the letter has nothing to draw it holds the sentence that says so.
 */
export function pictureSvg(id: PictureId, analysis: Analysis, words: Words): string {
  const { titles, source } = words.pictures;
  const { sentence, draw } = pictureView(id, analysis, words);
  return svgOf(draw?.(SAVED) ?? { width: SAVED, height: 0, frame: [], spots: [] }, {
    title: titles[id],
    sentence,
    source: source(letterName(analysis, words), analysis.engine),
    lang: words.locale,
  });
}

/** What a letter is called: its number, else its title. */
export function letterName({ facts }: Analysis, words: Words): string {
  const names = [facts.document_number, facts.title].filter((name): name is string => typeof name === "string" && name !== "");
  return names.length > 0 ? names.join(" ") : words.export.letter;
}
