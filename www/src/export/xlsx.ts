import type { Entity } from "../engine/analysis";
import { countCommitments } from "../model/outline";
import { interval, meaningOf } from "../model/values";
import { ledgerTable } from "./ledger";
import type { LetterToTake } from "./letter";
import { colophon, counts, notedRows, particulars, placer, sections } from "./report";
import { workbook, type Sheet } from "./workbook";

/** The letter as a workbook (电子表格): particulars, ledger, mentions, quantities, times and sections, a sheet each. */
export async function xlsx(letter: LetterToTake): Promise<Uint8Array<ArrayBuffer>> {
  const { sheets, moreRows } = letter.words.export;
  const ledger: Sheet = { name: sheets.ledger, ...(await ledgerTable(letter)) };
  return workbook([overview(letter), ledger, mentions(letter), quantities(letter), times(letter), outline(letter)], moreRows);
}

function overview(letter: LetterToTake): Sheet {
  const { sheets, columns } = letter.words.export;
  const where = placer(letter.analysis);
  const rows = particulars(letter).map(({ name, value, spans }) => [name, value, where(spans)]);
  const figures = counts(letter).map(([name, count]) => [name, count, ""]);
  const about = [columns.about, `${colophon(letter)} ${letter.words.export.places}`, ""];
  return { name: sheets.overview, headings: [columns.name, columns.content, columns.place], rows: [...rows, ...figures, about] };
}

function mentions(letter: LetterToTake): Sheet {
  const { analysis, words } = letter;
  const { sheets, columns } = words.export;
  const where = placer(analysis);
  const rows = analysis.entities.map((entity) => [words.kinds[entity.type].name, entity.text, meaningOf(entity, words).join(", "), where([entity.span])]);
  return { name: sheets.mentions, headings: [columns.kind, columns.words, columns.meaning, columns.place], rows };
}

const measured: readonly Entity["type"][] = ["money", "ratio", "quantity"];

function quantities(letter: LetterToTake): Sheet {
  const { analysis, words } = letter;
  const { sheets, columns } = words.export;
  const where = placer(analysis);
  // Mentions and sentences both stand in order of the text.
  let at = 0;
  const sentenceOf = ([start]: readonly [number, number]): string => {
    while ((analysis.statements[at]?.span[1] ?? Infinity) <= start) at += 1;
    return analysis.statements[at]?.text ?? "";
  };
  const rows = analysis.entities
    .filter(({ type }) => measured.includes(type))
    .map((entity) => [words.kinds[entity.type].name, entity.text, meaningOf(entity, words).join(", "), sentenceOf(entity.span), where([entity.span])]);
  return { name: sheets.quantities, headings: [columns.kind, columns.words, columns.meaning, columns.sentence, columns.place], rows };
}

function times(letter: LetterToTake): Sheet {
  const { analysis, words } = letter;
  const { sheets, columns } = words.export;
  const where = placer(analysis);
  const rows = notedRows(letter).flatMap(({ number, item }) =>
    item.deadlines.map(({ text, from, to, span }) => [text, interval(from, to, words), to ?? "", String(number), item.text, where([span])]),
  );
  return { name: sheets.times, headings: [columns.words, columns.meaning, columns.due, columns.number, columns.promise, columns.place], rows };
}

function outline(letter: LetterToTake): Sheet {
  const { analysis, words } = letter;
  const { sheets, columns } = words.export;
  const where = placer(analysis);
  const promised = countCommitments(analysis);
  const rows = sections(analysis.outline).map(({ node, depth }) => [
    String(depth + 1),
    node.marker,
    node.heading?.text ?? "",
    words.outline.roles[node.role?.kind ?? ""] ?? "",
    String(promised.get(node.id) ?? 0),
    where([node.span]),
  ]);
  const headings = [columns.level, columns.marker, columns.heading, columns.role, columns.promises, columns.place];
  return { name: sheets.outline, headings, rows };
}

