// Words are found wherever they stand in the letter, and nothing of it changes by that.
import assert from "node:assert/strict";
import { test } from "node:test";
import { drop, letterOf, paste, result, sizes, useBrowser, withPage } from "./browser.mjs";
import { elderly, lamps, longLetter, water } from "./letters.mjs";

const chromium = useBrowser();
const opened = (body, options = {}) => () => withPage(chromium, options, body);
const field = (page) => page.getByRole("textbox", { name: "在原文中查找" });
const count = (page, words) => page.getByRole("search").getByRole("status").filter({ hasText: words }).waitFor();

/** What is marked as found, and which of it is shown. */
const marked = (page) =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const words = (name) => [...(globalThis.CSS.highlights.get(name) ?? [])].map(String);
    return { all: words("dafu-hit"), here: words("dafu-hit-here") };
  });

test("the slash opens it, all places are marked and counted, Enter goes on and Shift+Enter back", opened(async (page) => {
  await paste(page, water);
  await result(page);
  await letterOf(page).focus();
  await page.keyboard.press("/");
  await page.keyboard.type("水利");
  await count(page, "第 1 处，共 5 处");
  assert.deepEqual(await marked(page), { all: Array(5).fill("水利"), here: ["水利"] });
  await page.keyboard.press("Enter");
  await count(page, "第 2 处");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.press("Shift+Enter");
  await count(page, "第 5 处");
  await page.getByRole("button", { name: "下一处" }).click();
  await count(page, "第 1 处");
  await field(page).fill("没有这样的话");
  await count(page, "没有找到");
  await field(page).press("Escape");
  assert.equal(await field(page).count(), 0);
  assert.deepEqual(await marked(page), { all: [], here: [] });
  assert.equal(await letterOf(page).evaluate((region) => region === region.getRootNode().activeElement), true);
}));

test("widths, zeros and line breaks do not hide a place", opened(async (page) => {
  await drop(page, ["letter.txt", lamps.replace("柳溪老街全长", "柳溪\n老街 全长").replace("2024年", "二零２４年")]);
  await result(page);
  await page.getByRole("button", { name: "查找", exact: true }).click();
  await field(page).fill("柳溪老街全长");
  await count(page, "共 1 处");
  await field(page).fill("二〇24年");
  await count(page, "共 1 处");
}));

test("places in parts that were never seen are found, shown and marked", opened(async (page) => {
  await drop(page, ["long.txt", `${longLetter(400_000)}\n最后一句在这里。`]);
  await result(page);
  await letterOf(page).focus();
  await page.keyboard.press("/");
  await page.keyboard.type("最后一句在这里");
  await count(page, "共 1 处");
  await page.waitForFunction(() => [...globalThis.CSS.highlights.get("dafu-hit-here")].join() === "最后一句在这里");
  const visible = () =>
    page.evaluate(() => {
      const [range] = globalThis.CSS.highlights.get("dafu-hit-here");
      const { top, bottom } = range.getBoundingClientRect();
      return top > 0 && bottom < innerHeight && !range.startContainer.parentElement.closest(".plain");
    });
  await page.waitForFunction(() => {
    const [range] = globalThis.CSS.highlights.get("dafu-hit-here");
    const { bottom } = range?.getBoundingClientRect() ?? { bottom: Infinity };
    return bottom < innerHeight;
  });
  assert.equal(await visible(), true);
}));

test("a browser without highlights shows boxes over the places, and the letter stays as it is", opened(async (page) => {
  await paste(page, water);
  await result(page);
  const before = await letterOf(page).locator(".letter").innerHTML();
  await page.getByRole("button", { name: "查找", exact: true }).click();
  await field(page).fill("水利");
  await letterOf(page).locator(".hit").nth(4).waitFor();
  assert.equal(await letterOf(page).locator(".hit.here").count(), 1);
  assert.equal(await letterOf(page).locator(".letter").innerHTML(), before);
}, { prepare: (page) => page.addInitScript(() => { delete globalThis.CSS.highlights; }) }));

test("what is being composed is not looked for yet", opened(async (page) => {
  await paste(page, water);
  await result(page);
  await page.getByRole("button", { name: "查找", exact: true }).click();
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "shui", selectionStart: 4, selectionEnd: 4 });
  await session.send("Input.insertText", { text: "水利" });
  await count(page, "共 5 处");
}));

test("on a phone it comes to the letter from any pane", opened(async (page) => {
  await paste(page, elderly);
  await page.getByRole("tab", { name: "台账" }).click();
  await page.keyboard.press("/");
  await page.keyboard.type("养老");
  await letterOf(page).waitFor();
  await count(page, "第 1 处");
}, { size: sizes.narrow }));

test("the letter's type grows and shrinks, and a new visit by the same address keeps it", opened(async (page) => {
  await paste(page, water);
  const size = () => letterOf(page).locator(".letter").evaluate((letter) => parseFloat(getComputedStyle(letter).fontSize));
  const usual = await size();
  const larger = page.getByRole("button", { name: "放大原文文字" });
  for (let step = 0; step < 5; step += 1) await larger.click();
  assert.equal(await size(), 2 * usual);
  assert.equal(await larger.getAttribute("aria-disabled"), "true");
  await page.getByRole("group", { name: "原文工具" }).getByRole("status").filter({ hasText: "200%" }).waitFor();
  await page.reload();
  await letterOf(page).waitFor();
  assert.equal(await size(), 2 * usual);
  await page.getByRole("button", { name: "恢复原来大小" }).click();
  assert.equal(await size(), usual);
  assert.doesNotMatch(page.url(), /#/u);
}));
