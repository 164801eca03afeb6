import type { Words } from "../i18n/words";
import type { SectionRow } from "../model/pictures/sections";

/** What a section is called in a picture. */
export const sectionName = ({ id, name }: SectionRow, { pictures: say, outline }: Words): string =>
  id === null ? say.outline.outside : name === "" ? outline.untitled : name;

/** Sentences of a section. */
export const sentencesIn = ({ promised, reported, described }: SectionRow): number => promised.length + reported.length + described.length;

/** Sections that are drawn. */
export const MOST_SECTIONS = 60;
