// Many letters at once: a list with the state of each, a choice of them, one ledger, and everything in one file.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { test } from "node:test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { inRoot } from "../../../scripts/shell.mjs";
import { plainDocx } from "../make/docx.ts";
import { drop, letterOf, paste, result, sizes, useBrowser, withPage } from "./browser.mjs";
import { elderly, lamps, water } from "./letters.mjs";

const chromium = useBrowser();
const opened = (body, options = {}) => () => withPage(chromium, options, body);
const list = (page) => page.getByRole("table", { name: "信件" });
const bar = (page) => page.getByRole("navigation", { name: "许多封信" });
const three = [["一.txt", lamps], ["二.docx", [...plainDocx(water)]], ["三.txt", elderly]];
const done = (page, words) => page.getByText(words, { exact: true }).waitFor();

/** The file that an entry of the list's menu gives. */
async function exported(page, name) {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出全部" }).click();
  await page.getByRole("menuitem", { name }).click();
  return readFileSync(await (await download).path());
}

/** What the command prints for the same letters, called alike. */
function command(letters, ...words) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "dafu-batch-"));
  try {
    for (const [name, content] of letters) writeFileSync(path.join(folder, name), typeof content === "string" ? content : Uint8Array.from(content));
    return spawnSync(process.env.DAFU_COMMAND, words, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("several files are a list, and each opens from there, with its neighbours beside it", opened(async (page) => {
  await drop(page, ...three);
  await done(page, "3 封都读完了");
  assert.deepEqual(await list(page).getByRole("row").allInnerTexts().then((rows) => rows.slice(1).map((row) => row.split("\t")[0])), ["一.txt", "二.docx", "三.txt"]);
  await list(page).getByRole("button", { name: "二.docx" }).click();
  await letterOf(page).getByText("枫岭水厂").first().waitFor();
  await bar(page).getByText("第 2 / 3 封 · 二.docx").waitFor();
  await bar(page).getByRole("button", { name: "上一封" }).click();
  await letterOf(page).getByText("柳溪老街全长").first().waitFor();
  assert.ok(await bar(page).getByRole("button", { name: "上一封" }).isDisabled());
  await bar(page).getByRole("button", { name: "返回列表" }).click();
  await list(page).waitFor();
  await page.getByRole("button", { name: "关闭列表" }).click();
  await letterOf(page).getByText("柳溪老街全长").first().waitFor();
}));

test("the list comes without a notice about an earlier file", opened(async (page) => {
  await drop(page, ["答复.wps", "x"]);
  await page.getByRole("alert").filter({ hasText: "E-TYPE" }).waitFor();
  await drop(page, ...three);
  await done(page, "3 封都读完了");
  assert.equal(await page.getByRole("alert").count(), 0);
}));

test("what stands over figures ends where they end", opened(async (page) => {
  await drop(page, ...three);
  await done(page, "3 封都读完了");
  const head = await list(page).getByRole("columnheader", { name: "承诺" }).evaluate((cell) => getComputedStyle(cell).textAlign);
  const figure = await list(page).getByRole("row").nth(1).getByRole("cell").nth(4).evaluate((cell) => getComputedStyle(cell).textAlign);
  assert.deepEqual([head, figure], ["end", "end"]);
}));

test("the merged ledger leads to the sentence in its letter", opened(async (page) => {
  await drop(page, ...three);
  await done(page, "3 封都读完了");
  await page.getByRole("tab", { name: /合并台账/u }).click();
  const row = page.getByRole("table", { name: "合并台账" }).getByRole("row").filter({ hasText: "二.docx" }).filter({ hasText: "2024-12-31" }).first();
  const words = (await row.getByRole("button").innerText()).slice(0, 12);
  await row.getByRole("button").click();
  await letterOf(page).locator(".flash").first().waitFor();
  await letterOf(page).getByText(words).first().waitFor();
}));

test("CSV, JSONL and workbook hold what the command prints for the same files", opened(async (page) => {
  await drop(page, ...three);
  await done(page, "3 封都读完了");
  const names = three.map(([name]) => name);
  assert.equal((await exported(page, /合并台账 CSV/u)).toString(), command(three, "ledger", "--refusals", ...names));
  const lines = command(three, "analyze", "--compact", ...names);
  const told = JSON.parse(lines).map(({ file, analysis }) => `${JSON.stringify({ id: file, analysis })}\n`).join("");
  assert.equal((await exported(page, /JSONL/u)).toString(), told);
  const sheets = unzipSync(await exported(page, /XLSX/u));
  const rows = strFromU8(sheets["xl/worksheets/sheet2.xml"]).match(/<row /gu).length;
  assert.equal(rows, told.match(/"places"/gu).length + told.match(/"refusal":\{/gu).length + 1);
  assert.match(strFromU8(sheets["xl/worksheets/sheet1.xml"]), /二\.docx/u);
}));

test("letters are chosen by year, body and whether anything has a date", opened(async (page) => {
  const older = water.replaceAll("2024年", "2021年").replaceAll("〔2024〕", "〔2021〕");
  await drop(page, ["新.txt", water], ["旧.txt", older], ["无.txt", "今天天气好。"]);
  await done(page, "3 封都读完了");
  await page.getByText("其中 1 封没有写明时限的承诺").waitFor();
  await page.getByRole("combobox", { name: "年份" }).selectOption({ label: "2021 (1)" });
  assert.equal(await list(page).getByRole("row").count(), 2);
  // None of the chosen is without a date.
  assert.equal(await page.getByText(/封没有写明时限的承诺/u).count(), 0);
  await list(page).getByRole("button", { name: "旧.txt" }).waitFor();
  await page.getByRole("combobox", { name: "年份" }).selectOption("");
  await page.getByRole("checkbox", { name: "只看有时限的" }).check();
  assert.equal(await list(page).getByText("无.txt").count(), 0);
}));

test("a zip gives its letters; what is none, damaged or a repetition is told beside it", opened(async (page) => {
  const files = { "甲/一.txt": strToU8(lamps), "乙/一.txt": strToU8(`${lamps}\n`), "表.xlsx": strToU8("x"), "坏.docx": strToU8("PK\x03\x04") };
  await drop(page, ["全部.zip", [...zipSync(files)]]);
  await done(page, "读完 2 封，2 个没读成");
  await list(page).getByText("与 全部.zip/一.txt 相同").waitFor();
  await list(page).getByText(/表格，不是信件/u).waitFor();
  await list(page).getByText(/不完整/u).waitFor();
}));

test("in a long list the heads of the columns stay in view, and why a file was not read is seen on a phone", opened(async (page) => {
  await drop(page, ["坏.docx", "x"], ...Array.from({ length: 40 }, (_, index) => [`${index}.txt`, lamps.replaceAll("57", String(100 + index))]));
  await done(page, "读完 40 封，1 个没读成");
  const reason = await list(page).getByText(/坏\.docx：/u).boundingBox();
  assert.ok(reason.x >= 0 && reason.x + reason.width <= sizes.narrow.width, JSON.stringify(reason));
  await list(page).getByRole("button", { name: "39.txt" }).scrollIntoViewIfNeeded();
  const [head, row] = [await list(page).getByRole("columnheader", { name: "文件" }).boundingBox(), await list(page).getByRole("button", { name: "39.txt" }).boundingBox()];
  assert.ok(head.y > 200 && head.y < row.y, JSON.stringify([head, row]));
  // Nothing shows between the tabs and the heads.
  const tabs = await page.getByRole("tablist").boundingBox();
  assert.ok(head.y - tabs.y - tabs.height < 2, JSON.stringify([tabs, head]));
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
}, { size: sizes.narrow }));

test("a file's name is text, whatever it is", opened(async (page) => {
  await drop(page, ["<img src=x onerror=ran=1>.txt", lamps], ["<b>.xls", "x"]);
  await list(page).getByText("<img src=x onerror=ran=1>.txt").waitFor();
  await list(page).getByText("<b>.xls", { exact: true }).waitFor();
  assert.equal(await page.evaluate(() => globalThis.ran), undefined);
}));

test("stopped work can be taken up again; a letter pasted meanwhile is shown, and the list stays", opened(async (page) => {
  await drop(page, ...Array.from({ length: 60 }, (_, index) => [`${index}.txt`, elderly.replaceAll("2024", String(1960 + index))]));
  await page.getByRole("button", { name: "停止" }).click();
  await page.getByText(/^读完 \d+ 封|^\d+ 封都读完了/u).waitFor();
  await page.getByRole("button", { name: "接着读" }).click();
  await done(page, "60 封都读完了");
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, composed: true, cancelable: true }));
  }, lamps);
  await letterOf(page).getByText("柳溪老街全长").first().waitFor();
  await bar(page).getByRole("button", { name: "返回列表" }).click();
  await done(page, "60 封都读完了");
}));

test("two hundred letters are read while the page stays usable", opened(async (page) => {
  await page.evaluate(() => {
    globalThis.longest = 0;
    new PerformanceObserver((entries) => entries.getEntries().forEach(({ duration }) => (globalThis.longest = Math.max(globalThis.longest, duration)))).observe({ type: "longtask" });
  });
  await drop(page, ...Array.from({ length: 200 }, (_, index) => [`${index}.txt`, water.replaceAll("19号", `${index}号`)]));
  // The first can be opened before the last is read.
  await list(page).getByRole("button", { name: "0.txt", exact: true }).click();
  await letterOf(page).getByText("枫岭水厂").first().waitFor();
  await bar(page).getByRole("button", { name: "返回列表" }).click();
  await done(page, "200 封都读完了");
  await page.getByRole("tab", { name: /合并台账/u }).click();
  await page.getByRole("button", { name: /再显示 200 行/u }).click();
  const rows = await page.getByRole("table", { name: "合并台账" }).getByRole("row").count();
  assert.equal(rows, 401);
}));

for (const [name, options] of Object.entries({ wide: {}, dark: { hash: "#theme=dark&lang=en" }, narrow: { size: sizes.narrow } })) {
  test(`axe finds nothing in a list, a ledger and a letter of the list (${name})`, opened(async (page) => {
    await page.evaluate(readFileSync(inRoot("node_modules/axe-core/axe.min.js"), "utf8"));
    const look = async () => {
      const { violations } = await page.evaluate(() => globalThis.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] }));
      assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), []);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(sideways <= 0, `${sideways} px too wide`);
    };
    await drop(page, ...three, ["表.xlsx", "x"]);
    await page.getByText(/读完 3 封|3 letters read/u).waitFor();
    await look();
    await page.getByRole("tab", { name: /合并台账|Merged ledger/u }).click();
    await look();
    await page.getByRole("table").getByRole("button").first().click();
    await page.getByText(/已分析|characters ·/u).first().waitFor();
    await page.locator(".flash").first().waitFor({ state: "detached" });
    await look();
  }, options));
}

test("one more file joins the list; alone it is read at once", opened(async (page) => {
  await paste(page, lamps);
  await result(page);
  await drop(page, ["二.txt", water], ["三.txt", elderly]);
  await done(page, "2 封都读完了");
  await drop(page, ["一.txt", lamps]);
  await done(page, "3 封都读完了");
}));
