import type { Words } from "../i18n/words";
import type { Analysis } from "../engine/analysis";
import type { PictureId } from "../model/pictures/ids";
import type { Place } from "../model/pictures/places";
import type { Scene } from "./scene";

/** The same data in rows. */
export interface Twin {
  readonly columns: readonly string[];
  readonly rows: readonly TwinRow[];
}

export interface TwinRow {
  readonly cells: readonly string[];
  readonly places: readonly Place[];
}

/** A picture of a letter, ready to be drawn at any width. */
export interface PictureView {
  readonly id: PictureId;
  /** What it shows of this letter. */
  readonly sentence: string;
  /** Null where the letter has nothing to draw: then the sentence says so. */
  readonly draw: ((width: number) => Scene) | null;
  /** Made when it is asked for. */
  readonly twin: () => Twin;
  /** What was left out of the drawing because there is too much of it. */
  readonly more: number;
}

export type Picture = (analysis: Analysis, words: Words) => PictureView;

/** Rows of a table; a very long letter must not become a very long table. */
export const TWIN_ROWS = 300;
