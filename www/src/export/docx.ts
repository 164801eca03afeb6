import { markup as xml } from "./escape";
import { ledgerTable, printedTable, type Table } from "./ledger";
import type { LetterToTake } from "./letter";
import { officePackage } from "./office-package";
import { colophon, particulars, titleOf } from "./report";

const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/** A4 on its side, in twentieths of a point, with margins of two centimetres. */
const [LONG, SHORT, MARGIN] = [16838, 11906, 1134];
/** How wide columns are to one another; the others are as wide as three characters. */
const weights: Readonly<Record<string, number>> = { 承诺事项: 12, 责任单位: 4, 参与单位: 4, 完成时限: 4, 目标: 4, 条件: 4, 更正: 4, 备注: 4, 核实日期: 4, 序号: 2 };

/** The ledger as a Word document (台账): the particulars, and the table on A4 laid across, its headings on every page. */
export async function docx(letter: LetterToTake): Promise<Uint8Array<ArrayBuffer>> {
  const facts = particulars(letter).filter(({ spans, value }) => spans.length > 0 && value !== titleOf(letter));
  const body = [
    paragraph(`${titleOf(letter)} ${letter.words.ledger.caption}`, 32, "center"),
    paragraph(facts.map(({ name, value }) => letter.words.export.told(name, value)).join("    "), 21),
    table(printedTable(await ledgerTable(letter))),
    paragraph(colophon(letter), 18),
  ];
  const page = `<w:sectPr><w:pgSz w:w="${LONG}" w:h="${SHORT}" w:orient="landscape"/><w:pgMar w:top="${MARGIN}" w:right="${MARGIN}" w:bottom="${MARGIN}" w:left="${MARGIN}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`;
  const content = `<w:document xmlns:w="${main}"><w:body>${body.join("")}${page}</w:body></w:document>`;
  const type = "wordprocessingml.document.main";
  return officePackage({ path: "word/document.xml", type, relation: "officeDocument", content }, []);
}

function table({ headings, rows }: Table): string {
  const shares = headings.map((heading) => weights[heading] ?? 3);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor(((LONG - 2 * MARGIN) * share) / whole));
  const edges = ["top", "left", "bottom", "right", "insideH", "insideV"].map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`);
  const properties =
    `<w:tblPr><w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/><w:tblBorders>${edges.join("")}</w:tblBorders>` +
    '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr>';
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`;
  const line = (cells: readonly string[], heading: boolean): string =>
    `<w:tr><w:trPr><w:cantSplit/>${heading ? "<w:tblHeader/>" : ""}</w:trPr>${cells.map((cell, index) => box(cell, widths[index] ?? 0, heading)).join("")}</w:tr>`;
  return `<w:tbl>${properties}${grid}${[headings, ...rows].map((cells, index) => line(cells, index === 0)).join("")}</w:tbl>`;
}

const box = (words: string, width: number, heading: boolean): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${heading ? '<w:shd w:val="clear" w:color="auto" w:fill="EDE8DC"/>' : ""}</w:tcPr>${paragraph(words, 18, "left", heading)}</w:tc>`;

/** A paragraph; `size` in half points. The fonts are those of official letters, the reader's own where they are missing. */
function paragraph(words: string, size: number, align = "left", bold = size > 30): string {
  const font = bold ? "黑体" : "仿宋";
  const face = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}"/>${bold ? "<w:b/>" : ""}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  const lines = xml(words).split("\n").map((line) => `<w:t xml:space="preserve">${line}</w:t>`);
  return `<w:p><w:pPr><w:spacing w:before="40" w:after="40"/><w:jc w:val="${align}"/></w:pPr><w:r><w:rPr>${face}</w:rPr>${lines.join("<w:br/>")}</w:r></w:p>`;
}
