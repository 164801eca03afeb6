import type { Entity, OutlineNode, Statement } from "../engine/analysis";
import { DafuError } from "../engine/errors";
import { codePoints } from "./code-points";
import type { LetterToTake } from "./letter";
import { zip } from "./office-package";
import { notedRows } from "./report";

/** Names of kinds in annotated letters. */
const types = {
  person: "PER",
  organisation: "ORG",
  place: "PLC",
  date: "DATE",
  money: "MONEY",
  ratio: "RATIO",
  quantity: "QTY",
  document: "DOC",
  document_number: "DNUM",
  programme: "PROG",
  event: "EVT",
  phone: "PHONE",
} as const satisfies Record<Entity["type"], string>;

/**
 * The reading as an annotated letter (标注), as those of `tests/letters`: what the reader took for no promise is none
 * here, so that the engine can be scored against it. What else the reader wrote stands in `notes.tsv`.
 */
export function gold(letter: LetterToTake): Uint8Array<ArrayBuffer> {
  const { text, analysis } = letter;
  return zip([
    ["letter.txt", text],
    ["letter.entities.txt", entities(text, analysis.entities)],
    ["letter.facts.json", `${JSON.stringify(analysis.facts, null, 2)}\n`],
    ["letter.outline.tsv", table(outline(analysis.outline))],
    ["letter.units.tsv", table(units(text, analysis.statements))],
    ["letter.statements.tsv", table(statements(letter))],
    ["letter.notes.tsv", table(notes(letter))],
  ]);
}

/** The letter with every mention in its marks. Throws where the letter has such marks of its own. */
function entities(text: string, mentions: readonly Entity[]): string {
  if (/[⟦⟧]/u.test(text)) throw new DafuError("E-MARKS");
  let out = "";
  let at = 0;
  for (const { span: [start, end], type } of mentions) {
    out += `${text.slice(at, start)}⟦${types[type]}|${text.slice(start, end)}⟧`;
    at = end;
  }
  return out + text.slice(at);
}

function outline(nodes: readonly OutlineNode[]): string[][] {
  return nodes.flatMap(({ level, marker, heading, children }) => {
    const words = flat(heading?.text ?? "").replace(/[。：:]+$/u, "");
    return [[level, flat(marker), words === "" ? "-" : words], ...outline(children)];
  });
}

function units(text: string, sentences: readonly Statement[]): string[][] {
  const place = codePoints(text);
  return sentences.map(({ span: [start, end], text: words }, index) => [String(index + 1), String(place(start)), String(place(end)), flat(words)]);
}

function statements(letter: LetterToTake): string[][] {
  const wrong = new Set(notedRows(letter).flatMap(({ note, item }) => (note.verdict === "wrong" ? item.statements : [])));
  return letter.analysis.statements.map(({ id, kind, actors, deadline, strength }, index) => {
    const number = String(index + 1);
    if (kind === "report") return [number, "R", "-", "-", "-"];
    if (kind === "other" || wrong.has(id)) return [number, "N", "-", "-", "-"];
    const names = new Set(actors.map(({ is_self, text }) => (is_self ? "self" : flat(text))));
    return [number, "C", [...names].join(";") || "self", deadline ? flat(deadline.text) : "-", strength ?? "-"];
  });
}

/** Units of an item, verdict, progress, day of the check, correction and remark, for items with a note. */
function notes(letter: LetterToTake): string[][] {
  const numbers = new Map(letter.analysis.statements.map(({ id }, index) => [id, String(index + 1)]));
  return notedRows(letter).flatMap(({ item, note }) => {
    const { verdict, progress, checked, correction, remark } = note;
    const cells = [verdict, progress, checked, correction, remark].map(flat);
    if (cells.every((cell) => cell === "")) return [];
    return [[item.statements.map((id) => numbers.get(id) ?? "").join(";"), ...cells.map((cell) => (cell === "" ? "-" : cell))]];
  });
}

const table = (rows: readonly (readonly string[])[]): string => rows.map((cells) => `${cells.join("\t")}\n`).join("");

/** A cell has neither tabs nor lines. */
const flat = (words: string): string => words.replace(/[\t\r\n]+/gu, " ").trim();
