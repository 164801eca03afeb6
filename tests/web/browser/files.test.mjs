// Letters from the files that people have: what is printed is read, what is not is told.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { strToU8, zipSync } from "fflate";
import { inRoot } from "../../../scripts/shell.mjs";
import { docx, plainDocx } from "../make/docx.ts";
import { numbered } from "../make/numbered.ts";
import { ofd } from "../make/ofd.ts";
import { printer } from "../make/print.mjs";
import { asRead } from "../make/radicals.mjs";
import { zip } from "../make/zip.ts";
import { drop, result, useBrowser, withPage } from "./browser.mjs";
import { lamps } from "./letters.mjs";

const chromium = useBrowser();
const opened = (body, options = {}) => () => withPage(chromium, options, body);
const alert = (page, code) => page.getByRole("alert").filter({ hasText: code });
const bytes = (content) => [...content];
/** The text as the page has it. */
const textOf = (page) => page.evaluate(() => document.querySelector("dafu-page").shadowRoot.querySelector("dafu-reader").text);
const squeezed = (text) => text.replace(/\s+/gu, "");

test("Word: numbers are those that are printed, and what was left out is said", opened(async (page) => {
  await drop(page, ["编号.docx", bytes(numbered())]);
  const { outline } = await result(page);
  assert.match(await textOf(page), /一、加快建设\n（一）修路灯\n1\.装路灯八盏。/u);
  assert.ok(outline.length > 0);
  await page.locator(".how").getByText("页眉页脚 1 处、批注 1 条、删除的修订 1 处、隐藏的文字 1 处未读入").waitFor();
  await page.locator(".how").getByText("脚注 1 条移到文末").waitFor();
  await page.getByRole("status").filter({ hasText: "页眉页脚 1 处" }).waitFor();
}));

test("the same letter reads the same from text, Word, Word 97 and OFD", opened(async (page) => {
  await drop(page, ["信.txt", lamps]);
  const plain = JSON.stringify(await result(page));
  await drop(page, ["信.docx", bytes(plainDocx(lamps))]);
  await page.getByText("信.docx", { exact: true }).waitFor();
  assert.equal((await textOf(page)).trimEnd(), lamps.trimEnd());
  assert.equal(JSON.stringify(await result(page)).length, plain.length);
  await drop(page, ["信.ofd", bytes(ofd(lamps))]);
  await page.getByText("信.ofd", { exact: true }).waitFor();
  assert.equal(squeezed(await textOf(page)), squeezed(lamps));
  await drop(page, ["numbered.doc", bytes(readFileSync(inRoot("tests/files/numbered.doc")))]);
  await page.getByText("numbered.doc", { exact: true }).waitFor();
  assert.match(await textOf(page), /（一）定人巡查\n/u);
}));

test("PDF: the text comes without page numbers and heads, its reader only when one is dropped", () => {
  const requests = [];
  const prepare = async (page) => { page.on("request", (request) => requests.push(request.url())); };
  return withPage(chromium, { prepare }, async (page) => {
    const printed = await printer(chromium.browser, "青禾县政府文件");
    assert.equal(requests.filter((url) => /pdf/u.test(url)).length, 0);
    await drop(page, ["信.pdf", bytes(await printed(lamps))]);
    await page.getByText("信.pdf", { exact: true }).waitFor();
    assert.equal(asRead(await textOf(page)), asRead(lamps));
    await page.getByText(/每页重复的页眉 \d 行、页码 \d 处未读入/u).first().waitFor();
    // The readers come from the page's own site; the letter goes nowhere.
    assert.ok(requests.every((url) => url.startsWith(chromium.server.address) || url.startsWith("blob:") || url.startsWith("data:")), "another site was asked");
  });
});

/** A PDF whose fonts name an encoding and bring no characters, as old Chinese programs write. */
function gbkPdf(text) {
  const hex = Buffer.from(text).toString("hex");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
    `<</Length ${hex.length + 40}>>stream\nBT /F 16 Tf 80 700 Td <${hex}> Tj ET\n${" ".repeat(9)}\nendstream`,
    "<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/GBK-EUC-H/DescendantFonts[6 0 R]>>",
    "<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R>>",
    "<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800/Descent -200/StemV 80/CapHeight 700>>",
  ];
  return Buffer.from(`%PDF-1.4\n${objects.map((object, index) => `${index + 1} 0 obj${object}endobj\n`).join("")}trailer<</Root 1 0 R>>\n`, "latin1");
}

test("PDF: fonts that name an encoding of their own are read with the page's own tables", opened(async (page) => {
  // 关于路灯 in GBK.
  await drop(page, ["旧.pdf", bytes(gbkPdf([0xb9, 0xd8, 0xd3, 0xda, 0xc2, 0xb7, 0xb5, 0xc6]))]);
  await page.getByText("旧.pdf", { exact: true }).waitFor();
  assert.equal((await textOf(page)).trim(), "关于路灯");
}));

test("E-SCAN: a PDF of pictures, E-READ: one that is broken", opened(async (page) => {
  const blank = await chromium.browser.newPage();
  await blank.setContent("<div style='width:9cm;height:9cm;background:linear-gradient(red,blue)'></div>");
  const scan = await blank.pdf();
  await blank.close();
  await drop(page, ["扫描.pdf", bytes(scan)]);
  await alert(page, "E-SCAN").filter({ hasText: "只有图片，没有文字" }).waitFor();
  await drop(page, ["坏.pdf", "%PDF-1.7 x"]);
  await alert(page, "E-READ").filter({ hasText: "坏.pdf" }).waitFor();
}));

test("HTML: blocks are lines, cells stand apart, scripts never run and are never read", opened(async (page) => {
  const body = `<h1>关于第1号提案的<b>答复</b></h1><script>globalThis.ran = 1</script><style>p{}</style>
    <img src="x" onerror="globalThis.ran = 1"><p>张三
    委员：</p><div hidden>看不见</div><ol><li>一项<li>二项</ol><table><tr><td>路灯</td><td>八盏</td></tr></table>甲<br>乙
    <svg onload="globalThis.ran=1"><text>图</text></svg><iframe srcdoc="<script>parent.ran=1</script>"></iframe><template>模板</template>`;
  const html = `<!doctype html><html><head><title>题</title><meta charset="gbk"></head><body>${body}</body></html>`;
  await drop(page, ["信.html", html.replace("gbk", "utf-8")]);
  await page.getByText("信.html · 按 UTF-8 读取").waitFor();
  assert.equal(await textOf(page), "关于第1号提案的答复\n张三 委员：\n1. 一项\n2. 二项\n路灯\t八盏\n甲\n乙\n");
  assert.equal(await page.evaluate(() => globalThis.ran), undefined);
  assert.equal(await page.evaluate(() => document.querySelectorAll("iframe, template").length), 0);
  // The browser tells of each handler that the policy keeps from running.
}, { tolerate: ["Content Security Policy"] }));

test("HTML that says its encoding, and HTML that hides as .doc", opened(async (page) => {
  const head = [...Buffer.from('<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><p>')];
  await drop(page, ["老.doc", [...head, 0xb9, 0xd8, 0xd3, 0xda, 0xc2, 0xb7, 0xb5, 0xc6]]);
  await page.getByText("老.doc · 按 GB18030 读取").waitFor();
  assert.equal(await textOf(page), "关于路灯\n");
}));

test("HTML on the clipboard without plain text is read too", opened(async (page) => {
  await page.getByRole("textbox").focus();
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", `<div>${words.split("\n").join("</div><div>")}</div><script>globalThis.ran = 1</script>`);
    const field = document.querySelector("dafu-page").shadowRoot.querySelector("dafu-start-view").shadowRoot.querySelector("textarea");
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, composed: true, cancelable: true }));
  }, lamps);
  await result(page);
  assert.equal(squeezed(await textOf(page)), squeezed(lamps));
}));

test("zip: a single letter in it is opened at once", opened(async (page) => {
  await drop(page, ["一封.zip", bytes(zipSync({ "一.txt": strToU8(lamps) }))]);
  await result(page);
  assert.equal((await textOf(page)).trimEnd(), lamps.trimEnd());
}));

test("E-ZIP, E-XML, E-LOCK: files that are made to harm, broken or locked are refused by name", opened(async (page) => {
  await drop(page, ["弹.docx", bytes(zip([{ name: "[Content_Types].xml", data: "x" }, { name: "word/document.xml", data: Buffer.alloc(30_000_000) }]))]);
  await alert(page, "E-ZIP").filter({ hasText: "弹.docx" }).filter({ hasText: "压缩炸弹" }).waitFor();
  await drop(page, ["断.docx", bytes(numbered().subarray(0, 900))]);
  await alert(page, "E-ZIP").filter({ hasText: "不完整" }).waitFor();
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha">]><x>&a;</x>';
  await drop(page, ["笑.docx", bytes(docx({ body: "", files: { "word/document.xml": laughs } }))]);
  await alert(page, "E-XML").filter({ hasText: "DTD" }).waitFor();
  await drop(page, ["锁.zip", bytes(zip([{ name: "a.txt", data: "甲", flags: 0x0801 }]))]);
  await alert(page, "E-LOCK").filter({ hasText: "有密码" }).waitFor();
}));

test("Big5 and UTF-16 are guessed, shown and can be changed", opened(async (page) => {
  // 關於路燈的答覆 in Big5.
  const big5 = [0xc3, 0xf6, 0xa9, 0xf3, 0xb8, 0xf4, 0xbf, 0x4f, 0xaa, 0xba, 0xb5, 0xaa, 0xc2, 0xd0];
  await drop(page, ["港.txt", big5]);
  await page.getByText("港.txt · 按 Big5 读取").waitFor();
  assert.equal(await textOf(page), "關於路燈的答覆");
  const utf16 = [0xff, 0xfe, ...Buffer.from(lamps, "utf16le")];
  await drop(page, ["宽.txt", utf16]);
  await page.getByText("宽.txt · 按 UTF-16LE 读取").waitFor();
  // The name is shown while the letter is still being read.
  await page.waitForFunction((letter) => document.querySelector("dafu-page").shadowRoot.querySelector("dafu-reader").text === letter, lamps);
  await page.getByRole("button", { name: "换编码" }).click();
  await page.getByRole("button", { name: "换 UTF-16BE" }).click();
  await page.getByText("宽.txt · 按 UTF-16BE 读取").waitFor();
}));

test("E-LOAD: without the network a reader that is not there yet is asked for in words", () =>
  withPage(chromium, { tolerate: ["ERR_INTERNET_DISCONNECTED", "dynamically imported"] }, async (page) => {
    await page.context().setOffline(true);
    await drop(page, ["信.docx", bytes(plainDocx(lamps))]);
    await alert(page, "E-LOAD").waitFor();
  }));

test("without workers documents are read all the same", opened(async (page) => {
  await drop(page, ["信.docx", bytes(plainDocx(lamps))]);
  await result(page);
  assert.equal((await textOf(page)).trimEnd(), lamps.trimEnd());
}, {
  prepare: (page) => page.addInitScript(() => { globalThis.Worker = class { constructor() { throw new Error("no workers here"); } }; }),
}));

test("a file's name is text, whatever it is", opened(async (page) => {
  await drop(page, ["<img src=x onerror=ran=1>.docx", bytes(plainDocx(lamps))]);
  await result(page);
  assert.equal(await page.evaluate(() => globalThis.ran), undefined);
}));
