import type { OutlineNode, Statement } from "../engine/analysis";
import { refusals } from "../model/ledger";
import { markup } from "./escape";
import { checksum, styles } from "./html.styles";
import { ledgerTable, printedTable } from "./ledger";
import type { LetterToTake } from "./letter";
import { colophon, countUpTo, counts, notedRows, particulars, shownAs, titleOf } from "./report";

/** Nothing is fetched and nothing runs. */
const policy = `default-src 'none'; style-src '${checksum}'; base-uri 'none'; form-action 'none'`;
const classes = { commitment: "c", report: "r", refusal: "x" } as const;

/**
 * The reading as one page (网页报告) without a script, for browsers, Word and WPS: particulars, outline, ledger, and the
 * letter with its sentences marked, to which the rows lead.
 */
export async function html(letter: LetterToTake): Promise<string> {
  const { analysis, words } = letter;
  const { panes, ledger } = words;
  const title = markup(titleOf(letter));
  const facts = particulars(letter).map(({ name, value }) => `<tr><th scope="row">${markup(name)}<td>${markup(value)}`);
  const figures = counts(letter).map(([name, count]) => `${markup(name)} ${count}`);
  const section = (heading: string, body: string): string => (body === "" ? "" : `<section><h2>${markup(heading)}</h2>\n${body}\n</section>\n`);
  return `<!doctype html>
<html lang="${words.locale}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">
<title>${title}</title><style>${styles}</style></head><body><main>
<h1>${title}</h1>
${section(panes.facts, `<table>${facts.join("\n")}</table>\n<p>${figures.join(" · ")}</p>`)}${section(panes.outline, outline(analysis.outline, sentenceAt(analysis.statements)))}${section(ledger.caption, await table(letter))}${section(panes.text, text(letter))}</main>
<footer><p>${markup(colophon(letter))}</p></footer></body></html>
`;
}

type Find = (offset: number) => string;

/** Id of the sentence that holds an offset. */
function sentenceAt(statements: readonly Statement[]): Find {
  const ends = statements.map(({ span }) => span[1]);
  return (offset) => statements[countUpTo(ends, offset)]?.id ?? "";
}

function outline(nodes: readonly OutlineNode[], find: Find): string {
  if (nodes.length === 0) return "";
  const entry = ({ marker, heading, span, children }: OutlineNode): string =>
    `<li><a href="#${find(span[0])}">${markup(marker + (heading?.text ?? ""))}</a>${outline(children, find)}</li>`;
  return `<ul>${nodes.map(entry).join("\n")}</ul>`;
}

/** Promises stand before refusals, as the engine writes them. */
async function table(letter: LetterToTake): Promise<string> {
  const { headings, rows } = printedTable(await ledgerTable(letter));
  if (rows.length === 0) return `<p>${markup(letter.words.ledger.none)}</p>`;
  const sentences = [...notedRows(letter).map(({ statements }) => statements[0]?.id ?? ""), ...refusals(letter.analysis).map(({ id }) => id)];
  const line = (cells: readonly string[], index: number): string => {
    const [number = "", ...rest] = cells.map(markup);
    return `<tr><td><a href="#${sentences[index] ?? ""}">${number}</a>${rest.map((cell) => `<td>${cell}`).join("")}`;
  };
  const head = headings.map((heading) => `<th scope="col">${markup(heading)}`).join("");
  return `<table><thead><tr>${head}<tbody>\n${rows.map(line).join("\n")}\n</table>`;
}

/** The letter line by line; sentences follow one another and hold all that can be pointed at. */
function text({ text: letter, analysis, words }: LetterToTake): string {
  const legend = (["commitment", "report", "refusal"] as const).map((kind) => `<mark class="${classes[kind]}">${words.kinds[kind].name}</mark>`);
  const pointedAt = new Set(sentencesPointedAt(analysis.outline, sentenceAt(analysis.statements)));
  const marks = analysis.statements.filter((statement) => shownAs(statement) !== null || pointedAt.has(statement.id));
  const lines: string[] = [];
  let start = 0;
  let first = 0;
  for (const line of letter.split("\n")) {
    const end = start + line.length;
    while ((marks[first]?.span[1] ?? Infinity) <= start) first += 1;
    if (line.trim() !== "") lines.push(`<p>${marked(letter, start, end, marks, first).trim()}</p>`);
    start = end + 1;
  }
  return `<p>${legend.join(" ")}</p><div class="letter">\n${lines.join("\n")}\n</div>`;
}

const sentencesPointedAt = (nodes: readonly OutlineNode[], find: Find): string[] =>
  nodes.flatMap(({ span, children }) => [find(span[0]), ...sentencesPointedAt(children, find)]);

function marked(letter: string, start: number, end: number, marks: readonly Statement[], first: number): string {
  let out = "";
  let at = start;
  for (let index = first; index < marks.length; index += 1) {
    const statement = marks[index];
    if (!statement || statement.span[0] >= end) break;
    const [from, to] = [Math.max(start, statement.span[0]), Math.min(end, statement.span[1])];
    const kind = shownAs(statement);
    // A sentence that goes on in the next line has its name only once.
    const name = statement.span[0] >= start ? ` id="${statement.id}"` : "";
    out += `${markup(letter.slice(at, from))}<mark${name}${kind ? ` class="${classes[kind]}"` : ""}>${markup(letter.slice(from, to))}</mark>`;
    at = to;
  }
  return out + markup(letter.slice(at, end));
}
