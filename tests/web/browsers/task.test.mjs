// The whole task in three engines: a letter is pasted, read, and taken away; from a server, from a disk, with keys alone.
import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { serve } from "../../../scripts/serve.mjs";
import { inRoot } from "../../../scripts/shell.mjs";
import { elderly, lamps } from "../browser/letters.mjs";
import { chooseFrom, click, copy, find, inEachEngine, paste, saved } from "./engines.mjs";
import { atPrinting, focused } from "./in-page.mjs";
import { wordsOf } from "./paper.mjs";

/** What is taken away: the entry of the menu, the ending of the file, and how it begins. */
const taken = [
  ["^台账 CSV", ".csv", "\uFEFF来源,"],
  ["^工作簿 XLSX", ".xlsx", "PK"],
  ["^Word 表格", ".docx", "PK"],
  ["^日历 ICS", ".ics", "BEGIN:VCALENDAR"],
  ["^网页报告", ".html", "<!doctype html>"],
  ["^分析结果 JSON", ".json", "{"],
];

const folder = mkdtempSync(path.join(tmpdir(), "dafu-browsers-"));
const file = path.join(folder, "dafu.html");
const fromDisk = pathToFileURL(file).href;
const servers = [];
before(() => copyFileSync(inRoot("dist/dafu.html"), file));
after(async () => {
  for (const server of servers) await server.close();
  rmSync(folder, { recursive: true });
});

/** Opens the hosted page at an address where nobody has been: a tab keeps its letter. */
async function visit(page) {
  const server = await serve(inRoot("dist"));
  servers.push(server);
  await page.open(server.address);
  await find(page, "status", "已就绪");
}

async function wholeTask({ page, ...state }) {
  await paste(page, lamps);
  await find(page, "status", "已分析");
  await click(page, "row", "2024年10月底前");
  const files = {};
  for (const [entry, ending, start] of taken) {
    await chooseFrom(page, "^导出$", entry);
    files[ending] = (await saved(state, ending)).toString("utf8");
    assert.equal(files[ending].slice(0, start.length), start, ending);
  }
  assert.match(files[".csv"], /2024年10月底前/u);
  assert.ok(JSON.parse(files[".json"]).statements.some(({ kind }) => kind === "commitment"));
}

/** Presses Tab until what is reached has this name. */
async function tabTo(page, name) {
  const passed = [];
  while (passed.length < 80) {
    await page.press("Tab");
    passed.push(await page.run(focused));
    if (name.test(passed.at(-1))) return;
  }
  assert.fail(`in ${page.name} Tab does not lead to ${name}, only to ${passed.join(" · ")}`);
}

inEachEngine((state) => {
  test("the hosted page does the whole task", async () => {
    await visit(state.page);
    await wholeTask(state);
  });

  test("the one file does it from a disk with the network switched off, and asks for nothing", async () => {
    state.network.asked.length = 0;
    await state.page.open(fromDisk);
    await find(state.page, "status", "已就绪");
    await wholeTask(state);
    assert.deepEqual(state.network.asked, []);
  });

  test("with keys alone: paste, filter, note, take away", async () => {
    const { page } = state;
    await visit(page);
    await copy(page, elderly);
    await page.shortcut("v", "paste");
    await find(page, "status", "已分析");
    await tabTo(page, /^台账/u);
    await tabTo(page, /^时限/u);
    await tabTo(page, /第 \d+ 条的标记/u);
    await page.press(" ");
    await tabTo(page, /^备注/u);
    for (const letter of "jk/1") await page.press(letter);
    await page.press("Tab");
    await find(page, "status", "未导出");
    // Out of the field: letters are keys again.
    await page.press("Escape");
    await page.press("x");
    // Whether names are shown comes first.
    await page.press("ArrowDown");
    await page.press("Enter");
    assert.match((await saved(state, ".csv")).toString("utf8"), /jk\/1/u);
  });

  test("on paper stand particulars, ledger and letter, not what one clicks", async () => {
    const { page } = state;
    await visit(page);
    await paste(page, lamps);
    await find(page, "row", "2024年10月底前");
    const parts = await page.run(atPrinting);
    assert.ok("dafu-print-sheet" in parts && "dafu-letter-view" in parts && !("dafu-outline-tree" in parts), Object.keys(parts).join());
    assert.ok(Object.values(parts).some((words) => /2024年10月底前/u.test(words)));
    // WebKit's driver knows no printing.
    if (!page.print) return;
    const words = await wordsOf(await page.print());
    assert.match(words, /2024-10-31.*2024-06-18/u);
    assert.ok(!words.includes("目录"), words);
  });
});
