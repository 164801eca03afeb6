/** The pictures of a letter, in the order in which they are shown. */
export const pictureIds = [
  "outline",
  "dates",
  "matrix",
  "quantities",
  "balance",
  "questions",
  "strength",
  "coverage",
  "bodies",
] as const;

export type PictureId = (typeof pictureIds)[number];
