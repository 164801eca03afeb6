import type { Statement } from "../engine/analysis";
import { visible } from "./escape";
import type { LetterToTake } from "./letter";
import { colophon, counts, noteParts, notedRows, particulars, placer, sections, shownAs, titleOf } from "./report";

/**
 * The whole reading as Markdown: particulars, outline, ledger, and every quotation with its place, so that each can be
 * found again in the letter.
 */
export async function markdown(letter: LetterToTake): Promise<string> {
  const { analysis, words } = letter;
  const { panes, ledger, kinds, export: say } = words;
  const where = placer(analysis);
  const quote = (text: string, spans: Parameters<typeof where>[0]): string => `> ${escaped(text)}\n> ${where(spans)}`;
  const named = (shown: string): string[] => analysis.statements.filter((statement) => shownAs(statement) === shown).map((statement) => quoteOf(statement));
  const quoteOf = ({ text, span }: Statement): string => quote(text, [span]);
  const promises = notedRows(letter).map((row) =>
    [`### ${row.number}`, quote(row.item.text, row.item.places), noteParts(row.note, words).map((part) => `- ${escaped(part)}`).join("\n")].filter(Boolean).join("\n\n"),
  );
  const parts: [string, readonly string[]][] = [
    [panes.facts, [list(particulars(letter).map(({ name, value }) => [name, value])), list(counts(letter))]],
    [panes.outline, [sections(analysis.outline).map(({ node, depth }) => `${"  ".repeat(depth)}- ${escaped(`${node.marker}${node.heading?.text ?? ""}`)}`).join("\n")]],
    [ledger.caption, [(await letter.ledger("markdown")).trim()]],
    [say.quotes, promises],
    [kinds.report.name, named("report")],
    [kinds.refusal.name, named("refusal")],
  ];
  const filled = parts.filter(([, blocks]) => blocks.some((block) => block !== ""));
  const body = filled.map(([heading, blocks]) => `## ${heading}\n\n${blocks.join("\n\n")}\n`);
  return [`# ${escaped(titleOf(letter))}\n`, ...body, `---\n\n${escaped(`${colophon(letter)} ${say.places}`)}\n`].join("\n");
}

const list = (entries: readonly (readonly [string, string])[]): string => entries.map(([name, value]) => `- **${name}** ${escaped(value)}`).join("\n");

/** Signs that Markdown, or Obsidian, would read stand as they are; a line break would end the block. */
function escaped(words: string): string {
  const flat = visible(words).replace(/\s*[\r\n]+\s*/gu, " ").trim();
  return flat.replace(/[\\`*_[\]<>#|~$=^]|^(?:[-+]|\d+(?=[.)]))/gu, "\\$&").replace(/^\\(\d+)/u, "$1\\");
}
