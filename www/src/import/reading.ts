/** What a file holds that is no part of the letter's text (未读入). */
export const leftOutKinds = [
  "headers",
  "comments",
  "deletions",
  "hidden",
  "pictures",
  "objects",
  "heads",
  "page_numbers",
  "slanted",
  "blank_pages",
] as const;
export type LeftOut = (typeof leftOutKinds)[number];

/** What stands beside the text in the file and follows it here (移到文末). */
export const movedKinds = ["footnotes", "boxes"] as const;
export type Moved = (typeof movedKinds)[number];

/** What the reader is told about: how many of each. */
export type Notes = Partial<Record<LeftOut | Moved, number>>;

/** The text of a document, and what was done to it on the way. */
export interface Reading {
  readonly text: string;
  readonly notes: Notes;
}

/** Why a file was refused; a code of the page, and what its sentence needs to know. */
export class Refused extends Error {
  constructor(
    readonly code: "E-ZIP" | "E-XML" | "E-LOCK" | "E-READ" | "E-SCAN" | "E-TYPE" | "E-JSON",
    readonly why = "",
    readonly kind = "",
  ) {
    super(`${code} ${why}`.trim());
    this.name = "Refused";
  }
}

/** Counts what was left out. */
export class Counter {
  readonly notes: Notes = {};

  add(kind: LeftOut | Moved, count = 1): void {
    if (count > 0) this.notes[kind] = (this.notes[kind] ?? 0) + count;
  }
}
