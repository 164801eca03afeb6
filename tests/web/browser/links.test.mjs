// Links to a sentence and links with a letter in them: made when asked for, read, and refused when they are damaged.
import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { drop, letterOf, paste, result, useBrowser, withPage } from "./browser.mjs";
import { elderly, lamps, water } from "./letters.mjs";

const chromium = useBrowser();
const opened = (body, options = {}) => () => withPage(chromium, options, body);
const alert = (page, code) => page.getByRole("alert").filter({ hasText: code });
const copied = (page) => page.evaluate(() => navigator.clipboard.readText());
const dialog = (page) => page.getByRole("dialog", { name: "生成链接" });
const packed = (text) => `#l=1.${deflateRawSync(Buffer.from(text), { level: 9 }).toString("base64url")}`;
/** Follows a link in the page that is open, as from its address field. */
const follow = (page, hash) => page.evaluate((given) => { location.hash = given; }, hash);

/** Until an element stands in the window. */
const inView = (locator) =>
  locator.evaluate(
    (element) =>
      new Promise((resolve) => {
        const look = () => {
          const { top, bottom } = element.getClientRects()[0] ?? { top: -1, bottom: 0 };
          if (top > 0 && bottom < innerHeight) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );

async function makeLink(page) {
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: /生成链接/u }).click();
  await dialog(page).waitFor();
}

test("a letter goes into a link and comes out of it in another window, at the chosen sentence", opened(async (page) => {
  await paste(page, elderly);
  const { statements } = await result(page);
  const last = statements.findLast(({ kind }) => kind === "commitment");
  await letterOf(page).focus();
  await page.keyboard.press("k");
  await letterOf(page).locator(`[data-id=${last.id}].chosen`).first().waitFor();
  // Nothing of the letter stands in the address before somebody asks, and not afterwards either.
  assert.doesNotMatch(page.url(), /#/u);
  await makeLink(page);
  await dialog(page).getByText("发出去就收不回来").waitFor();
  const length = /[\d,]+/u.exec(await dialog(page).getByText(/链接长/u).innerText())[0];
  await dialog(page).getByRole("button", { name: "复制链接" }).click();
  await page.getByRole("status").filter({ hasText: "已复制" }).waitFor();
  const link = await copied(page);
  assert.equal(link.length.toLocaleString("en"), length);
  assert.doesNotMatch(page.url(), /#/u);
  const other = await page.context().newPage();
  const asked = [];
  other.on("request", (request) => asked.push(request.url()));
  await other.goto(link);
  await letterOf(other).waitFor();
  assert.deepEqual((await result(other)).facts, (await result(page)).facts);
  await other.getByRole("status").filter({ hasText: "已跳到链接所指的一句" }).waitFor();
  await inView(letterOf(other).locator(`[data-id=${last.id}]`).first());
  assert.doesNotMatch(other.url(), /#/u);
  assert.ok(asked.every((url) => !url.includes("l=1")), "the letter is sent to nobody");
}));

test("a letter that is too long for a link is offered as a file", opened(async (page) => {
  // Signs that cannot be pressed together.
  let state = 5;
  const random = () => String.fromCodePoint(0x4e00 + ((state = (state * 48271) % 2147483647) % 20000));
  await drop(page, ["long.txt", `${lamps}${Array.from({ length: 20_000 }, random).join("")}`]);
  await result(page);
  await makeLink(page);
  await dialog(page).getByText("超过 30,000 个字符").waitFor();
  assert.equal(await dialog(page).getByRole("button", { name: "复制链接" }).count(), 0);
  const download = page.waitForEvent("download");
  await dialog(page).getByRole("button", { name: "下载原文" }).click();
  assert.match((await download).suggestedFilename(), /\.txt$/u);
}));

test("a sentence's link is found again in the letter, also after a small change", opened(async (page) => {
  await paste(page, lamps);
  const { items, statements } = await result(page);
  await page.getByRole("button", { name: "第 1 条：为什么算承诺" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "复制这句的链接" }).click();
  await page.getByRole("status").filter({ hasText: "已复制" }).waitFor();
  const { hash } = new URL(await copied(page));
  const other = await page.context().newPage();
  await other.goto(page.url() + hash);
  await other.getByRole("status").filter({ hasText: "请打开那封信" }).waitFor();
  await drop(other, ["letter.txt", lamps.replace("\n\n", "\n\n新加的一段话。\n\n").replace("现答复如下", "现答复如后")]);
  await other.getByRole("status").filter({ hasText: "已跳到链接所指的一句" }).waitFor();
  const { text } = statements.find(({ id }) => id === items[0].statements[0]);
  const { id } = (await result(other)).statements.find((statement) => statement.text === text);
  await inView(letterOf(other).locator(`[data-id=${id}]`).first());
}));

test("E-LINK: a sentence that is not in the letter is said not to be", opened(async (page) => {
  await paste(page, water);
  await result(page);
  await follow(page, "#s=abc123.3.一二三四五六七八.一二三四五六七八");
  await alert(page, "E-LINK").filter({ hasText: "找不到了" }).waitFor();
  await letterOf(page).getByText("青禾县水利局").first().waitFor();
}));

test("E-LINK: damaged and hostile links are refused, and what was there stays", opened(async (page) => {
  await paste(page, lamps);
  const before = JSON.stringify(await result(page));
  const whole = packed(elderly);
  const hostile = {
    cut: [whole.slice(0, whole.length / 2), "链接不完整"],
    nothing: ["#l=", "链接不完整"],
    words: ["#l=<script>alert(1)</script>", "链接不完整"],
    version: ["#l=9.AAAA", "另一个版本"],
    prototype: ["#l=__proto__&s=constructor", "链接不完整"],
    long: [`#l=1.${"A".repeat(2_000_000)}`, "过大"],
    bomb: [packed("我".repeat(13_000_000)), "过大"],
  };
  for (const [name, [hash, words]] of Object.entries(hostile)) {
    await follow(page, hash);
    await alert(page, "E-LINK").filter({ hasText: words }).waitFor();
    await alert(page, "E-LINK").getByRole("button", { name: "关闭" }).click();
    assert.equal(JSON.stringify(await result(page)), before, name);
    await follow(page, "");
  }
  await follow(page, packed(elderly));
  await letterOf(page).getByText("云州市民政局").first().waitFor();
  await page.getByRole("button", { name: "恢复上一封" }).click();
  await letterOf(page).getByText("柳溪老街全长").first().waitFor();
}));

test("preferences in the address stay where a letter came with them", () =>
  withPage(chromium, {
    hash: `${packed(lamps)}&theme=dark&lang=en`,
    untilEngine: (page) => page.getByText(/characters ·/u).waitFor(),
  }, async (page) => {
    assert.match(page.url(), /#theme=dark&lang=en$|#lang=en&theme=dark$/u);
  }));
