// Letters in every format that people have them in, made of their texts.
import { Buffer } from "node:buffer";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { encoded } from "../tests/web/make/encode.mjs";
import { canBeSet } from "../tests/web/make/kinds.ts";
import { ofd } from "../tests/web/make/ofd.ts";
import { printer } from "../tests/web/make/print.mjs";
import { convert, works } from "./office.mjs";
import { say } from "./shell.mjs";

const head = "青禾县人民政府办公室";
const texts = {
  txt: (text) => Buffer.from(text),
  "utf16.txt": (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
  "gb18030.txt": (text) => encoded(text, "gb18030"),
  "big5.txt": (text) => encoded(text, "big5"),
  md: (text) => Buffer.from(text),
  ofd: (text) => ofd(text),
};

/**
 * Each letter in each format, by format and name of the letter; none where an encoding does not know its characters, and
 * nothing that LibreOffice writes where it is missing. `folder` is for what comes between.
 */
export async function makeFiles(letters, folder, browser) {
  const files = {};
  mkdirSync(folder, { recursive: true });
  for (const [format, make] of Object.entries(texts)) files[format] = Object.fromEntries(letters.map(({ name, text }) => [name, make(text.replace(/^\ufeff/u, ""))]));
  const sources = letters.map(({ name, text }) => {
    const source = path.join(folder, `${name}.txt`);
    writeFileSync(source, text);
    return source;
  });
  for (const format of works() ? ["docx", "doc", "odt", "html", "pdf"] : []) {
    say(`LibreOffice → .${format}`);
    mkdirSync(path.join(folder, format));
    // HTML of plain text is one block of lines; made of a document it has a block for each line.
    const from = format === "html" ? letters.map(({ name }) => path.join(folder, "docx", `${name}.docx`)) : sources;
    convert(from, format, path.join(folder, format), format === "html" ? [] : ["--infilter=Text (encoded):UTF8,LF"]);
    files[format] = Object.fromEntries(letters.map(({ name }) => [name, readFileSync(path.join(folder, format, `${name}.${format}`))]));
  }
  say("Chromium → .pdf");
  const print = await printer(browser, head);
  for (const format of ["printed.pdf", "official.pdf"]) {
    files[format] = {};
    const asOfficial = format === "official.pdf";
    for (const { name, text } of letters) if (!asOfficial || canBeSet(text)) files[format][name] = await print(text, { asOfficial });
  }
  return files;
}
