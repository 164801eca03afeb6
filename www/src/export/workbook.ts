import { markup as xml } from "./escape";
import { officePackage, type Part } from "./office-package";

/** A sheet of a workbook: a table of text under a row of headings. */
export interface Sheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const sheetType = "spreadsheetml";
/** Of a sheet; what is more is left out, and the last row says so. */
const MOST_ROWS = 1_048_576 - 2;
/** Of a cell, in UTF-16 units. */
const MOST_UNITS = 32_767;
/** In 汉字, each two digits wide. */
const [NARROW, WIDE] = [4, 40];
/** Of a line of text, in points; no row may be higher than 409. */
const LINE = 17;
const HIGHEST = 27;

/**
 * A workbook of text alone (电子表格): every cell is a string in the cell itself, formatted as text, so that nothing is
 * computed, now or when it is edited. The headings stay in sight and filter their columns; long text wraps.
 */
export function workbook(sheets: readonly Sheet[], more: (rows: number) => string): Uint8Array<ArrayBuffer> {
  const parts: Part[] = sheets.map((sheet, index) => ({
    path: `xl/worksheets/sheet${index + 1}.xml`,
    type: `${sheetType}.worksheet`,
    relation: "worksheet",
    content: worksheet(sheet, more),
  }));
  const styles: Part = { path: "xl/styles.xml", type: `${sheetType}.styles`, relation: "styles", content: styleSheet };
  const names = sheets.map(({ name }, index) => `<sheet name="${xml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  // Where a filter is set, Excel wants its range named as well.
  const filters = sheets.map(
    (sheet, index) => `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${xml(sheet.name)}'!${range(sheet, "$")}</definedName>`,
  );
  const content =
    `<workbook xmlns="${main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
    `<sheets>${names.join("")}</sheets><definedNames>${filters.join("")}</definedNames></workbook>`;
  return officePackage({ path: "xl/workbook.xml", type: `${sheetType}.sheet.main`, relation: "officeDocument", content }, [...parts, styles]);
}

/** 0 is never used; 1 headings, 2 text. */
const styleSheet =
  `<styleSheet xmlns="${main}">` +
  '<fonts count="2"><font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font><font><b/><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDE8DC"/></patternFill></fill></fills>' +
  '<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="3"><xf/>' +
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="1" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  "</cellXfs></styleSheet>";

function worksheet(sheet: Sheet, more: (rows: number) => string): string {
  const left = sheet.rows.length - MOST_ROWS;
  const rows = left > 0 ? [...sheet.rows.slice(0, MOST_ROWS), [more(left)]] : sheet.rows;
  const widths = sheet.headings.map((heading, column) => width([heading, ...rows.slice(0, 1000).map((row) => row[column] ?? "")]));
  const columns = widths.map((wide, index) => `<col min="${index + 1}" max="${index + 1}" width="${wide}" customWidth="1"/>`);
  const lines = [sheet.headings, ...rows].map((cells, index) => line(cells, index + 1, widths));
  return (
    `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join("")}</cols><sheetData>${lines.join("")}</sheetData><autoFilter ref="${range(sheet)}"/>` +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
  );
}

/** The widest line of a column, in widths of a digit. */
function width(cells: readonly string[]): number {
  const widest = cells.reduce((most, cell) => Math.max(most, ...cell.slice(0, 2 * WIDE).split("\n").map(wideness)), 0);
  return 2 * Math.min(WIDE, Math.max(NARROW, Math.ceil(widest / 2) + 1));
}

const wideness = (line: string): number => Array.from(line).reduce((sum, letter) => sum + (letter < "\u2000" ? 1 : 2), 0);

/** Lines that the longest cell takes. LibreOffice sets rows without a height as one line, and hides the rest. */
function height(cells: readonly string[], widths: readonly number[]): number {
  // A line is seldom filled to its end.
  const lines = cells.map((cell, index) => cell.split("\n").reduce((sum, text) => sum + Math.max(1, Math.ceil(wideness(text) / ((widths[index] ?? NARROW) - 2))), 0));
  return LINE * Math.min(HIGHEST, Math.max(1, ...lines));
}

function line(cells: readonly string[], row: number, widths: readonly number[]): string {
  const style = row === 1 ? 1 : 2;
  const inner = cells.map((cell, index) => `<c r="${column(index)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${plain(cell)}</t></is></c>`);
  return `<row r="${row}" ht="${height(cells, widths)}" customHeight="1">${inner.join("")}</row>`;
}

/** A cell's text. `_x0041_` would be read as a character that is written by its number. */
const plain = (cell: string): string => xml(cell.slice(0, MOST_UNITS).replace(/_(?=x[\da-f]{4}_)/giu, "_x005F_"));

const range = ({ headings, rows }: Sheet, fixed = ""): string =>
  `${fixed}A${fixed}1:${fixed}${column(headings.length - 1)}${fixed}${Math.min(rows.length, MOST_ROWS) + 1}`;

/** 0 → A, 26 → AA. */
const column = (index: number): string => (index < 26 ? "" : column(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
