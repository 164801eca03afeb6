// npm run formats: every invented letter as Word, Word 97, OpenDocument, OFD, web page and two kinds of PDF, opened in the
// page: the text comes back exact, white space aside, and is read as the letter itself. What is taken away of each letter is
// opened in LibreOffice.
//   npm run formats -- [--letter NAME]
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { ofd } from "../tests/web/make/ofd.ts";
import { printer } from "../tests/web/make/print.mjs";
import { asRead } from "../tests/web/make/radicals.mjs";
import { ownLetters } from "../tests/score/sets.mjs";
import { open, summary } from "../tests/web/browser/opened.mjs";
import * as build from "./build.mjs";
import { checkExported } from "./exported.mjs";
import { launchOptions } from "./chromium.mjs";
import { convert, ensureOffice } from "./office.mjs";
import { Failure, inRoot, main, say } from "./shell.mjs";
import { serve } from "./serve.mjs";

/**
 * Where lines are set on pages they have to be put together again, and a few paragraphs are not; HTML keeps no white
 * space. Of the results of all letters, as many must be found again.
 */
const floors = { html: 0.99, pdf: 0.97, "printed.pdf": 0.95, ofd: 0.97 };
const head = "青禾县人民政府办公室";

await main(async () => {
  const { values } = parseArgs({ options: { letter: { type: "string", default: "" } } });
  const letters = ownLetters().filter(({ name }) => name.includes(values.letter));
  if (letters.length === 0) throw new Failure(`no letters named ${values.letter}`);
  await build.beforePage();
  await build.page();
  await ensureOffice();
  const folder = mkdtempSync(path.join(os.tmpdir(), "dafu-formats-"));
  const browser = await chromium.launch(await launchOptions());
  const server = await serve(inRoot("dist"));
  try {
    const files = await makeFiles(letters, folder, browser);
    const page = await browser.newPage({ locale: "zh-CN" });
    await page.goto(server.address);
    await page.getByText("已就绪").waitFor();
    const failures = [];
    const plain = {};
    for (const { name, file } of letters) plain[name] = summary(await open(page, `${name}.txt`, readFileSync(file)));
    for (const format of Object.keys(files)) failures.push(...(await check(page, letters, format, files[format], plain)));
    failures.push(...(await checkExported(letters, folder)));
    if (failures.length > 0) throw new Failure(failures.join("\n"));
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Each letter in each format, by format and name of the letter. */
async function makeFiles(letters, folder, browser) {
  const sources = letters.map(({ name, file }) => {
    const source = path.join(folder, `${name}.txt`);
    writeFileSync(source, readFileSync(file));
    return source;
  });
  const files = {};
  for (const format of ["docx", "doc", "odt", "html", "pdf"]) {
    say(`LibreOffice → .${format}`);
    mkdirSync(path.join(folder, format));
    // HTML of plain text is one block of lines; made of a document it has a block for each line.
    const from = format === "html" ? letters.map(({ name }) => path.join(folder, "docx", `${name}.docx`)) : sources;
    convert(from, format, path.join(folder, format), format === "html" ? [] : ["--infilter=Text (encoded):UTF8,LF"]);
    files[format] = Object.fromEntries(letters.map(({ name }) => [name, readFileSync(path.join(folder, format, `${name}.${format}`))]));
  }
  say("Chromium → .pdf, .ofd");
  const print = await printer(browser, head);
  files["printed.pdf"] = {};
  files.ofd = {};
  for (const { name, file } of letters) {
    const text = readFileSync(file, "utf8");
    files["printed.pdf"][name] = await print(text);
    files.ofd[name] = ofd(text);
  }
  return files;
}

/** Opens all letters of one format; tells what differs and returns what may not. */
async function check(page, letters, format, files, plain) {
  const wrong = [];
  let [exact, same, found, all] = [0, 0, 0, 0];
  for (const { name, file } of letters) {
    const text = readFileSync(file, "utf8");
    const read = await open(page, `${name}.${format}`, files[name]);
    if (asRead(read.text ?? "") === asRead(text)) exact += 1;
    else wrong.push(`${format}: ${name}: ${read.error ?? firstDifference(asRead(read.text), asRead(text))}`);
    const [expected, got] = [plain[name], summary(read)];
    all += expected.length;
    found += expected.filter((line) => got.includes(line)).length;
    if (expected.join("\n") === got.join("\n")) same += 1;
    else if (!(format in floors)) wrong.push(`${format}: ${name} is read differently: ${expected.find((line) => !got.includes(line)) ?? got.find((line) => !expected.includes(line))}`);
  }
  console.log(`  ${format.padEnd(12)} text exact ${exact}/${letters.length}, read the same ${same}/${letters.length}, results found again ${((100 * found) / all).toFixed(1)} %`);
  if (found < all * (floors[format] ?? 1)) wrong.push(`${format}: only ${found} of ${all} results were found again`);
  return wrong;
}

function firstDifference(one, other) {
  let at = 0;
  while (at < other.length && one[at] === other[at]) at += 1;
  return `at ${at} …${one.slice(Math.max(0, at - 8), at + 12)}… for …${other.slice(Math.max(0, at - 8), at + 12)}…`;
}
