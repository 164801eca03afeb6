// What people take away of letters, opened in LibreOffice: tables come back cell by cell, and no cell is computed.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { formatNamed } from "../www/src/export/formats.ts";
import { ledgerTable } from "../www/src/export/ledger.ts";
import { takeAway } from "../www/src/export/take-away.ts";
import { parseCsv } from "../tests/web/unit/export/parse-csv.ts";
import { payloads } from "../tests/web/unit/export/payloads.ts";
import { notesOn, taken } from "../tests/web/unit/export/taken.ts";
import { read } from "../tests/web/unit/letters.ts";
import { convert } from "./office.mjs";
import { say } from "./shell.mjs";

/** Comma, quotes, UTF-8, from the first line; all columns as they are written, every sheet a file. */
const csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

/** Takes letters away in the formats that LibreOffice opens; returns what does not come back. */
export async function checkExported(letters, folder) {
  say("LibreOffice ← .csv .xlsx .docx .html");
  const readings = [...letters.map(({ name, file }) => read(name, readFileSync(file, "utf8"))), hostile()];
  const notes = (reading) => (reading.name === "hostile" ? notesOn(reading, Object.fromEntries(payloads.map((remark, index) => [index, { remark }]))) : new Map());
  const wrong = [];
  const place = (format, name = "") => path.join(folder, `taken-${format}`, name);
  for (const format of ["csv", "xlsx", "docx", "html"]) {
    mkdirSync(place(format));
    for (const reading of readings) {
      const content = await takeAway(formatNamed(format), taken(reading, { notes: notes(reading) }));
      writeFileSync(place(format, `${reading.name}.${format}`), new Uint8Array(await content.arrayBuffer()));
    }
    const files = readings.map(({ name }) => place(format, `${name}.${format}`));
    const table = format === "csv" || format === "xlsx";
    convert(files, table ? csv : "txt:Text (encoded):UTF8", place(format, "back"), format === "csv" ? ["--infilter=CSV:44,34,76,1"] : []);
    for (const reading of readings) {
      const back = table ? `${reading.name}-${format === "csv" ? reading.name : "承诺台账"}.csv` : `${reading.name}.txt`;
      const content = readFileSync(place(format, path.join("back", back)), "utf8").replace(/^\uFEFF/u, "");
      const { headings, rows } = await ledgerTable(taken(reading, { notes: notes(reading) }));
      const lost = table ? lostCells([headings, ...rows], parseCsv(content), format) : lostWords(rows.map((row) => row[headings.indexOf("承诺事项")]), content);
      if (lost !== null) wrong.push(`.${format}: ${reading.name}: ${lost}`);
    }
    console.log(`  ${format.padEnd(12)} ${readings.length} letters`);
  }
  return wrong;
}

/** A letter with an item for every way to write a formula. */
const hostile = () => read("hostile", payloads.map((_, index) => `我局将于2024年底前新建${index + 1}号泵站。\n`).join(""));

/** Spreadsheets take 0151 of a CSV file for the number 151; in a workbook it stays as it is. */
const lostZeros = /^0+(?=\d+$)/u;

/** The first cell that is another; CSV has a column for the letter's file in front, and signs before what could be computed. */
function lostCells(cells, back, format) {
  const shown = (cell) => (format === "csv" ? flat(cell.replace(/^'/u, "")).replace(lostZeros, "") : flat(cell));
  const tables = format === "csv" ? back.map((row) => row.slice(1)) : back;
  for (const [row, line] of cells.entries()) {
    for (const [column, cell] of line.entries()) {
      const got = tables[row]?.[column] ?? "";
      if (shown(got) !== shown(cell)) return `row ${row}, ${cells[0][column]}: ${JSON.stringify(got)} for ${JSON.stringify(cell)}`;
    }
  }
  return null;
}

const lostWords = (words, content) => words.find((matter) => !flat(content).includes(flat(matter))) ?? null;

const flat = (words) => words.replace(/\s+/gu, "");
