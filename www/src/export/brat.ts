import { itemsOf, markKinds, type MarkKind, type Span } from "../model/kinds";
import { codePoints } from "./code-points";
import type { LetterToTake } from "./letter";
import { zip } from "./office-package";
import { notedRows, noteParts } from "./report";

/** document_number → Document_number: brat's names are plain ASCII. */
const nameOf = (kind: MarkKind): string => kind.charAt(0).toUpperCase() + kind.slice(1);

/**
 * Sentences and mentions for the annotation tool brat: letter, stand-off annotations and the configuration that names
 * their kinds. Places are counted in code points; a mark that crosses a line is one of several pieces.
 */
export function brat(letter: LetterToTake): Uint8Array<ArrayBuffer> {
  const { text, analysis, words } = letter;
  const place = codePoints(text);
  const lines: string[] = [];
  const marks = new Map<string, string>();
  const mark = (kind: MarkKind, spans: readonly Span[]): string => {
    const id = `T${marks.size + 1}`;
    const pieces = spans.flatMap((span) => pieceSpans(text, span));
    const places = pieces.map(([start, end]) => `${place(start)} ${place(end)}`).join(";");
    lines.push(`${id}\t${nameOf(kind)} ${places}\t${pieces.map((piece) => text.slice(...piece)).join(" ")}`);
    return id;
  };
  for (const { id, kind, span } of itemsOf(analysis)) marks.set(id, mark(kind, [span]));
  const strengths = analysis.statements.flatMap(({ id, strength }) => (strength ? [[marks.get(id) ?? "", strength] as const] : []));
  strengths.forEach(([id, strength], index) => lines.push(`A${index + 1}\tStrength ${id} ${strength}`));
  const notes = notedRows(letter).flatMap(({ statements, note }) => {
    const parts = noteParts(note, words).join("; ").replace(/\s+/gu, " ");
    return parts === "" ? [] : statements.map(({ id }) => [marks.get(id) ?? "", parts] as const);
  });
  notes.forEach(([id, parts], index) => lines.push(`#${index + 1}\tAnnotatorNotes ${id}\t${parts}`));
  return zip([
    ["letter.txt", text],
    ["letter.ann", lines.map((line) => `${line}\n`).join("")],
    ["annotation.conf", configuration],
  ]);
}

/** The parts of a span that stand in one line each, without the white space at their ends. */
function pieceSpans(text: string, [start, end]: Span): Span[] {
  const pieces: Span[] = [];
  for (const { 0: piece, index } of text.slice(start, end).matchAll(/[^\r\n]+/gu)) {
    const lead = piece.length - piece.trimStart().length;
    const length = piece.trim().length;
    if (length > 0) pieces.push([start + index + lead, start + index + lead + length]);
  }
  return pieces;
}

const configuration = `[entities]
${markKinds.map(nameOf).join("\n")}
[relations]
[events]
[attributes]
Strength Arg:Commitment, Value:firm|soft|request
`;
