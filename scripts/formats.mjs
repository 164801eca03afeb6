// npm run formats: letters in every format that people have them in, dropped on the page and given to the command: the
// text comes back exact, white space aside, and is read as the letter itself. First the letters of ../shared, all in one
// folder and in a zip; then every invented letter. What is taken away of each is opened in LibreOffice.
//   npm run formats -- [--letter NAME]
import { Buffer } from "node:buffer";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { asRead } from "../tests/web/make/radicals.mjs";
import { ownLetters, sharedTexts } from "../tests/score/sets.mjs";
import { open, summary } from "../tests/web/browser/opened.mjs";
import * as build from "./build.mjs";
import { checkExported } from "./exported.mjs";
import { checkFolder, letterOf } from "./format-folder.mjs";
import { makeFiles } from "./format-files.mjs";
import { launchOptions } from "./chromium.mjs";
import { ensureOffice } from "./office.mjs";
import { Failure, inRoot, main, say } from "./shell.mjs";
import { serve } from "./serve.mjs";

/**
 * On pages lines have to be put together again. So many letters may read otherwise: of those with a line for each paragraph
 * because a title, or the head of a web page, fills a line to a hair and nothing tells whether it ends; of those that
 * somebody copied with their lines cut (断行的信), and that nobody prints, in what is found in them: particulars, outline,
 * entities and commitments, however their paragraphs end.
 */
const mayDiffer = { pdf: { whole: 0, cut: 0 }, "printed.pdf": { whole: 3, cut: 2 }, "official.pdf": { whole: 3, cut: 0 }, ofd: { whole: 12, cut: 6 } };

/** Sentences that promise nothing may end elsewhere where lines were cut. */
const isFinding = (line) => !/^(?:other|report) /u.test(line);

await main(async () => {
  const { values } = parseArgs({ options: { letter: { type: "string", default: "" } } });
  const named = ({ name }) => name.includes(values.letter);
  const letters = ownLetters().filter(named);
  const shared = sharedTexts().filter((file) => path.basename(path.dirname(file)) === "letters").map(letterOf).filter(named);
  if (letters.length + shared.length === 0) throw new Failure(`no letters named ${values.letter}`);
  await build.beforePage();
  await build.page();
  await ensureOffice();
  const folder = mkdtempSync(path.join(os.tmpdir(), "dafu-formats-"));
  const browser = await chromium.launch(await launchOptions());
  const server = await serve(inRoot("dist"));
  try {
    const failures = [];
    const page = await browser.newPage({ locale: "zh-CN" });
    await page.goto(server.address);
    await page.getByText("已就绪").waitFor();
    if (shared.length > 0) failures.push(...(await checkFolder(page, shared, path.join(folder, "shared"), browser)));
    else if (!existsSync(inRoot("..", "shared"))) say("没有 ../shared，略去其中的信 · ../shared is missing: its letters are left out");
    if (letters.length > 0) {
      const files = await makeFiles(letters, path.join(folder, "own"), browser);
      const plain = {};
      for (const { name, text } of letters) plain[name] = summary(await open(page, `${name}.txt`, Buffer.from(text)));
      for (const format of Object.keys(files)) failures.push(...(await check(page, letters, format, files[format], plain)));
      failures.push(...(await checkExported(letters, folder)));
    }
    if (failures.length > 0) throw new Failure(failures.join("\n"));
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Opens all letters of one format; tells what differs and returns what may not. */
async function check(page, letters, format, files, plain) {
  const wrong = [];
  const groups = { whole: { name: "whole paragraphs", all: 0, differ: [] }, cut: { name: "cut lines", all: 0, differ: [] } };
  const most = mayDiffer[format];
  for (const { name, text, gold } of letters.filter((letter) => files[letter.name])) {
    const read = await open(page, `${name}.${format}`, files[name]);
    if (asRead(read.text ?? "") !== asRead(text)) wrong.push(`${format}: ${name}: ${read.error ?? firstDifference(asRead(read.text), asRead(text))}`);
    const isCut = gold.paragraphs.length > 0;
    const [expected, got] = [plain[name], summary(read)].map((lines) => (isCut && most ? lines.filter(isFinding) : lines));
    const group = isCut ? groups.cut : groups.whole;
    group.all += 1;
    const lost = expected.find((line) => !got.includes(line)) ?? got.find((line) => !expected.includes(line));
    if (expected.join("\n") !== got.join("\n")) group.differ.push(`${format}: ${name} is read differently: ${lost ?? "in another order"}`);
  }
  const exact = groups.whole.all + groups.cut.all - wrong.length;
  const counts = Object.values(groups).map(({ name, all, differ }) => `${name} ${all - differ.length}/${all}`);
  console.log(`  ${format.padEnd(12)} text exact ${exact}/${groups.whole.all + groups.cut.all}, read the same: ${counts.join(", ")}`);
  for (const [kind, { differ }] of Object.entries(groups)) {
    if (differ.length > (most?.[kind] ?? 0)) wrong.push(...differ);
    else for (const line of differ) console.log(`    ${line}`);
  }
  return wrong;
}

function firstDifference(one, other) {
  let at = 0;
  while (at < other.length && one[at] === other[at]) at += 1;
  return `at ${at} …${one.slice(Math.max(0, at - 8), at + 12)}… for …${other.slice(Math.max(0, at - 8), at + 12)}…`;
}
