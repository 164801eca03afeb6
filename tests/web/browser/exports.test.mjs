// Everything that people take away, chosen in the menu and looked at as it comes; what was put away is opened again.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { drop, paste, result, sizes, useBrowser, withPage } from "./browser.mjs";
import { water } from "./letters.mjs";

const chromium = useBrowser();

/** The file that an entry of the menu gives: its name and its bytes. */
async function exported(page, name, menu = "导出") {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: menu, exact: true }).click();
  await page.getByRole("menuitem", { name }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

const inside = (bytes) => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

/** Each entry of the menu, the end of its file's name, and what its file must hold. */
const files = [
  [/^台账 CSV/u, "台账.csv", (bytes) => assert.match(bytes.toString(), /^\uFEFF序号|^\uFEFF来源,序号/u)],
  [/^工作簿 XLSX/u, "读解.xlsx", (bytes) => assert.match(inside(bytes)["xl/worksheets/sheet2.xml"], /2024-12-31/u)],
  [/^Word 表格/u, "台账.docx", (bytes) => assert.match(inside(bytes)["word/document.xml"], /2024年12月底前/u)],
  [/^台账 Markdown/u, "台账.md", (bytes) => assert.match(bytes.toString(), /^\| 序号 \|/u)],
  [/^日历 ICS/u, "时限.ics", (bytes) => assert.match(bytes.toString(), /^DTSTART;VALUE=DATE:20241231\r$/mu)],
  [/^网页报告/u, "读解.html", (bytes) => assert.match(bytes.toString(), /^<!doctype html>[^]*枫岭水厂/u)],
  [/^阅读笔记/u, "读解.md", (bytes) => assert.match(bytes.toString(), /^> ¶\d+ · \d+–\d+$/mu)],
  [/^存档/u, "存档.dafu.json", (bytes) => assert.equal(JSON.parse(bytes).text, water)],
  [/^分析结果 JSON/u, "分析.json", (bytes) => assert.equal(JSON.parse(bytes).facts.document_number, "青水函〔2024〕19号")],
  [/^W3C/u, "网页标注.jsonld", (bytes) => assert.equal(JSON.parse(bytes).type, "AnnotationPage")],
  [/^brat/u, "标注.brat.zip", (bytes) => assert.equal(inside(bytes)["letter.txt"], water)],
  [/^评分用标注/u, "评分标注.gold.zip", (bytes) => assert.match(inside(bytes)["letter.entities.txt"], /⟦ORG\|/u)],
];

test("every entry gives its file", () =>
  withPage(chromium, {}, async (page) => {
    await paste(page, water);
    await result(page);
    for (const [entry, ending, check] of files) {
      const { name, bytes } = await exported(page, entry);
      assert.equal(name, `青水函〔2024〕19号 ${ending}`);
      check(bytes);
      await page.getByRole("status").filter({ hasText: `已导出：青水函〔2024〕19号 ${ending}` }).waitFor();
    }
    await page.getByRole("button", { name: "导出" }).click();
    const named = page.getByRole("menu", { name: "导出" });
    assert.deepEqual(await named.getByRole("group").evaluateAll((groups) => groups.map((group) => group.ariaLabel)), ["台账", "整封信", "数据与标注"]);
    // Those, and the two that copy.
    assert.equal(await named.getByRole("menuitem").count(), files.length + 2);
  }));

test("letters of one body are told apart by what they answer", () =>
  withPage(chromium, {}, async (page) => {
    await paste(page, "关于县政协十届三次会议第21号提案的答复\n周委员：\n您的提案收悉，现答复如下：\n我局将加强巡查。\n青禾县城市管理局\n2024年6月3日\n");
    await result(page);
    assert.equal((await exported(page, /^台账 CSV/u)).name, "青禾县城市管理局 第21号 台账.csv");
  }));

test("names are shown where that was chosen, in the next file too", () =>
  withPage(chromium, {}, async (page) => {
    await paste(page, water);
    await result(page);
    const report = async () => (await exported(page, /^网页报告/u)).bytes.toString();
    assert.ok(!(await report()).includes("程一帆"));
    await page.getByRole("button", { name: "导出" }).click();
    await page.getByRole("menuitemcheckbox", { name: "显示姓名和电话" }).click();
    await page.keyboard.press("Escape");
    assert.ok((await report()).includes("程一帆"));
    assert.match((await exported(page, /^日历/u)).bytes.toString(), /BEGIN:VEVENT/u);
  }));

test("on a phone the same entries stand under 更多", () =>
  withPage(chromium, { size: sizes.narrow }, async (page) => {
    await paste(page, water);
    await result(page);
    const { name } = await exported(page, /^日历 ICS/u, "更多");
    assert.match(name, /\.ics$/u);
  }));

test("the report opens from a disk, its styles count and its rows lead to their sentences", () =>
  withPage(chromium, {}, async (page) => {
    await paste(page, water);
    await result(page);
    const { bytes } = await exported(page, /^网页报告/u);
    const other = await page.context().newPage();
    const complaints = [];
    other.on("console", (message) => complaints.push(message.text()));
    const folder = mkdtempSync(path.join(os.tmpdir(), "dafu-report-"));
    const file = path.join(folder, "报告.html");
    writeFileSync(file, bytes);
    await other.goto(pathToFileURL(file).href);
    const row = other.getByRole("row").filter({ hasText: "枫岭水厂" });
    await row.getByRole("link").click();
    assert.match(await other.locator("mark:target").first().innerText(), /加快工程建设/u);
    assert.match(await other.locator("mark.c").last().evaluate((mark) => getComputedStyle(mark).textDecorationLine), /underline/u);
    assert.deepEqual(complaints, []);
    rmSync(folder, { recursive: true });
  }));

/** Opens the note of the first item and writes into it. */
async function writeNote(page) {
  await page.getByText("标记", { exact: true }).first().click();
  await page.getByRole("combobox", { name: "进展" }).first().selectOption({ label: "进行中" });
  await page.getByRole("textbox", { name: "备注" }).first().fill("已到现场看过");
  await page.getByRole("textbox", { name: "备注" }).first().blur();
}

test("what was put away comes back with its notes, and can be put away again as it was", () =>
  withPage(chromium, {}, async (page) => {
    await paste(page, water);
    await result(page);
    await writeNote(page);
    const { name, bytes } = await exported(page, /^存档/u);
    // Another tab, which knows nothing of this one.
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByText("已就绪").waitFor();
    await drop(other, [name, [...bytes]]);
    await result(other);
    await other.getByText("存档，带回标记 1 条").first().waitFor();
    const csv = (await exported(other, /^台账 CSV/u)).bytes.toString();
    assert.match(csv, /进行中.*已到现场看过/u);
    assert.equal((await exported(other, /^存档/u)).bytes.toString(), bytes.toString());
  }));

test("a file that is no archive says why, and the letter stays", () =>
  withPage(chromium, {}, async (page) => {
    await paste(page, water);
    const analysis = await result(page);
    const refused = [
      ["分析.json", JSON.stringify(analysis), "里面没有原文"],
      ["别的.json", '{"a":1}', "不是本页的存档"],
      ["新的.dafu.json", '{"format":"dafu-letter","version":9}', "第 9 版"],
      ["坏的.dafu.json", '{"format":"dafu-letter","version":1,', "不是完整的 JSON"],
      ["毒的.dafu.json", '{"__proto__":{"x":1},"format":"dafu-letter"}', "__proto__"],
    ];
    for (const [name, content, why] of refused) {
      await drop(page, [name, content]);
      await page.getByRole("alert").filter({ hasText: "E-JSON" }).filter({ hasText: why }).waitFor();
      assert.deepEqual(await result(page), analysis);
    }
  }));

test("inside WeChat text is copied instead, and a word says where files can be had", () =>
  withPage(chromium, { userAgent: "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0.50" }, async (page) => {
    await paste(page, water);
    await result(page);
    const choose = async (name) => {
      await page.getByRole("button", { name: "导出" }).click();
      await page.getByRole("menuitem", { name }).click();
    };
    await choose(/^阅读笔记/u);
    await page.getByText("已改为复制文字。要存成文件，请在浏览器中打开本页").waitFor();
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^# 青禾县水利局/u);
    await choose(/^工作簿/u);
    await page.getByText("请在浏览器中打开本页，再导出").waitFor();
  }));
