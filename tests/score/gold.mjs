// Annotations of a letter, as people wrote them (CONTRIBUTING.md describes the files).
import { existsSync, readFileSync } from "node:fs";
import { isBlank } from "./text.mjs";

/** Labels of entities.txt, and what the analysis calls them. */
export const types = {
  PER: "person",
  ORG: "organisation",
  PLC: "place",
  DATE: "date",
  MONEY: "money",
  RATIO: "ratio",
  QTY: "quantity",
  DOC: "document",
  DNUM: "document_number",
  PROG: "programme",
  EVT: "event",
  PHONE: "phone",
};

/** Reads a letter's annotations; `file(kind)` gives the path of `entities.txt`, `outline.tsv` and so on. */
export function readGold(file) {
  const paragraphs = file("paragraphs.tsv");
  return {
    entities: marks(readFileSync(file("entities.txt"), "utf8")).entities,
    outline: rows(file("outline.tsv")),
    facts: JSON.parse(readFileSync(file("facts.json"), "utf8")),
    units: rows(file("units.tsv")),
    statements: rows(file("statements.tsv")),
    paragraphs: existsSync(paragraphs) ? rows(paragraphs) : null,
  };
}

/** Lines of a table, split at tabs; blank lines are left out. */
export const rows = (path) =>
  readFileSync(path, "utf8")
    .split(/\r\n|\r|\n/u)
    .filter((line) => !isBlank(line))
    .map((line) => line.split("\t"));

/**
 * Text with marks like `⟦ORG|省科技厅⟧`: the text without them, the mentions with their places in characters, and
 * what is wrong with the marks.
 */
export function marks(source) {
  const text = [];
  const entities = [];
  const faults = [];
  let open = null;
  const characters = [...source];
  for (let index = 0; index < characters.length; index += 1) {
    if (characters[index] === "⟦") {
      const bar = characters.indexOf("|", index);
      const label = characters.slice(index + 1, bar).join("");
      if (open) faults.push(`a mark inside another at character ${open.start}`);
      if (bar < 0 || !(label in types)) {
        faults.push(`unknown label ${label.slice(0, 12)} at character ${text.length}`);
        continue;
      }
      open = { type: types[label], start: text.length };
      index = bar;
    } else if (characters[index] === "⟧") {
      if (open) entities.push([open.type, open.start, text.length]);
      else faults.push(`⟧ without ⟦ at character ${text.length}`);
      open = null;
    } else {
      text.push(characters[index]);
    }
  }
  if (open) faults.push(`⟦ without ⟧ at character ${open.start}`);
  return { text: text.join(""), entities, faults };
}
