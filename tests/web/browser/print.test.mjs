// On paper: printed by Chromium as PDF, and read back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { paste, result, useBrowser, withPage } from "./browser.mjs";
import { elderly, lamps, water } from "./letters.mjs";

const chromium = useBrowser();
const POINTS = 72 / 25.4;
const a4 = { width: 210 * POINTS, height: 297 * POINTS };
const margin = { top: 37 * POINTS, right: 26 * POINTS, bottom: 35 * POINTS, left: 28 * POINTS };

/** Many promises: a ledger of several pages. */
const many = lamps.replace("下一步", `${Array.from({ length: 60 }, (_, index) => `${index + 1}．我局将于2025年${1 + (index % 12)}月底前新装${index + 1}号路段的路灯${index + 2}盏，并做好日常巡检。`).join("\n")}\n下一步`);

/** The page as `print-start` leaves it when the dialog is answered by `choose`. */
async function pdf(page, letter, choose = async () => undefined) {
  await page.evaluate(() => (globalThis.print = () => (document.documentElement.dataset.printed = "yes")));
  await paste(page, letter);
  const analysis = await result(page);
  await page.getByRole("button", { name: "打印" }).click();
  const dialog = page.getByRole("dialog", { name: "打印" });
  await choose(dialog);
  await dialog.getByRole("button", { name: "打印" }).click();
  await page.locator("html[data-printed=yes]").waitFor();
  const data = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return { analysis, pages: await read(data) };
}

/** Each page: its size, and every piece of text with its box, from the lower left corner. */
async function read(data) {
  const task = getDocument({ data: new Uint8Array(data), verbosity: 0 });
  const document = await task.promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width, height] = page.view;
    const { items } = await page.getTextContent();
    const pieces = items
      .filter(({ str }) => str?.trim())
      .map(({ str, transform: [, , , , x, y], width: wide, height: high }) => ({ str, left: x, right: x + wide, bottom: y, top: y + high }));
    const foot = pieces.filter(({ top }) => top < margin.bottom);
    const body = pieces.filter(({ top }) => top >= margin.bottom);
    pages.push({ width, height, body, text: plain(body), foot: plain(foot) });
  }
  await task.destroy();
  return pages;
}

/** Radicals that a font's tables give for the character of the same look, where Unicode does not say so. */
const radicals = new Map([..."⻘青⻚页⻛风⻓长⻋车⻔门⻅见⻆角⻉贝⻢马⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⻄西⻝食⻣骨⻁虎⺠民⺟母⻜飞⻙韦".matchAll(/(.)(.)/gu)].map(([, radical, character]) => [radical, character]));
const squeezed = (text) => text.normalize("NFKC").replace(/\s+/gu, "").replace(/[⺀-⻿]/gu, (radical) => radicals.get(radical) ?? radical);
const plain = (pieces) => squeezed(pieces.map(({ str }) => str).join(""));

const within = (pages) =>
  pages.flatMap(({ body }, index) =>
    body
      .filter(({ left, right, top, bottom }) => left < margin.left - 1 || right > a4.width - margin.right + 3 || top > a4.height - margin.top + 3 || bottom < margin.bottom - 3)
      .map(({ str, left, right, top, bottom }) => `page ${index + 1}: ${str} ${[left, right, top, bottom].map(Math.round)}`),
  );

test("A4, nothing outside the margins, the number of the letter and of the page at the foot", () =>
  withPage(chromium, { colorScheme: "dark" }, async (page) => {
    const { pages, analysis } = await pdf(page, water);
    for (const { width, height, foot } of pages) {
      assert.ok(Math.abs(width - a4.width) < 1 && Math.abs(height - a4.height) < 1, `${width} × ${height}`);
      assert.ok(foot.includes(squeezed(analysis.facts.document_number)), foot);
      assert.ok(foot.includes(analysis.engine), foot);
    }
    assert.deepEqual(pages.map(({ foot }) => /第(\d+)\/(\d+)页/u.exec(foot)?.slice(1).map(Number)), pages.map((_, index) => [index + 1, pages.length]));
    assert.deepEqual(within(pages), []);
  }));

test("facts, ledger, pictures chosen, letter: in this order", () =>
  withPage(chromium, {}, async (page) => {
    const { pages } = await pdf(page, elderly, async (dialog) => {
      await dialog.getByRole("checkbox", { name: "时间线" }).check();
      await dialog.getByRole("checkbox", { name: "谁做什么" }).check();
    });
    const text = pages.map((one) => one.text).join("");
    const order = ["发文机关", "承诺台账", "时间线", "谁做什么", "尊敬的"].map((words) => text.indexOf(words));
    assert.ok(order.every((at, index) => at > (order[index - 1] ?? 0)), JSON.stringify(order));
    assert.deepEqual(within(pages), []);
    // The letter itself, whole, whatever superscripts stand in it.
    const badges = /[诺办否若机人地时钱比数文号项会电]/gu;
    const letter = squeezed(elderly).replace(badges, "");
    assert.ok(text.replace(badges, "").includes(letter.slice(-120, -40)), "the end of the letter, in its order");
  }));

test("columns that say nothing leave their room to what is promised, and a title that is cut says so", () =>
  withPage(chromium, {}, async (page) => {
    const letter = (promise) => `关于进一步加强全县农村公路日常养护和安全隐患排查整治工作提案的答复\n周委员：\n您的提案收悉，现答复如下：\n${promise}\n青禾县交通运输局\n2024年6月3日\n`;
    const widths = async (promise) => {
      const { pages } = await pdf(page, letter(promise), (dialog) => dialog.getByRole("radio", { name: "只印台账" }).check());
      assert.match(pages[0].foot, /\.\.\.·第1\//u);
      const heads = pages[0].body.slice(pages[0].body.findIndex(({ str }) => str === "序"));
      // Chromium may write every character by itself.
      const at = (words) => heads.find(({ str }) => plain([{ str }]).startsWith(words)).left;
      return [at("谁") - at("做"), at("强") - at("何")];
    };
    const [wide, narrow] = await widths("我局将加强巡查。");
    await page.getByRole("button", { name: "换一封" }).click();
    const [act, room] = await widths("我局将于2024年底前修复公路30公里。");
    assert.ok(wide > act && narrow < room, `${wide} ${act} ${narrow} ${room}`);
  }));

test("the ledger alone: every item, its head on every page, no row in two", () =>
  withPage(chromium, {}, async (page) => {
    const { pages, analysis } = await pdf(page, many, (dialog) => dialog.getByRole("radio", { name: "只印台账" }).check());
    assert.ok(analysis.items.length > 50);
    assert.ok(pages.length > 2, `${pages.length} pages`);
    for (const { text } of pages) assert.ok(text.includes("做什么谁何时目标强度"), text.slice(0, 80));
    for (const item of analysis.items) {
      const words = squeezed(item.text);
      assert.ok(pages.some(({ text }) => text.includes(words)), words);
    }
    assert.deepEqual(within(pages), []);
    assert.ok(!pages.some(({ text }) => text.includes("发文机关")), "no particulars");
  }));

test("the date that the user wrote stands at the foot, and the next time it is offered again", () =>
  withPage(chromium, {}, async (page) => {
    const { pages } = await pdf(page, lamps, (dialog) => dialog.getByLabel("页脚日期").fill("2025-03-01"));
    assert.ok(pages.every(({ foot }) => foot.includes("2025-03-01")), pages[0].foot);
    await page.getByRole("button", { name: "打印" }).click();
    assert.equal(await page.getByRole("dialog", { name: "打印" }).getByLabel("页脚日期").inputValue(), "2025-03-01");
  }));

test("black and white has no colour left in the marks, on white paper from a dark screen", () =>
  withPage(chromium, { hash: "#theme=dark" }, async (page) => {
    await pdf(page, lamps, (dialog) => dialog.getByRole("checkbox", { name: "黑白" }).check());
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const colours = await page.locator(".letter .mark").evaluateAll((marks) =>
      [...new Set(marks.map((mark) => getComputedStyle(mark).textDecorationColor.replace(/\/.*|,\s*0\.\d+\)/u, "")))],
    );
    assert.ok(colours.every((colour) => /^(?:rgba?\(0, 0, 0|color\(srgb 0 0 0)/u.test(colour)), colours.join());
    const lines = await page.locator(".letter .mark").evaluateAll((marks) => [...new Set(marks.map((mark) => getComputedStyle(mark).textDecorationStyle))]);
    assert.ok(lines.length > 2, lines.join());
  }));

test("a document number with quotes in it does not end the line at the foot", () =>
  withPage(chromium, {}, async (page) => {
    const { pages } = await pdf(page, lamps.replace(/^.*\n/u, '关于县政协第12号提案"} body{display:none}"答复的函\n'));
    assert.ok(pages.every(({ foot }) => /第\d+\/\d+页/u.test(foot)), pages[0].foot);
    assert.ok(pages.some(({ text }) => text.includes("承诺台账")));
  }));
