// Everything can be done with keys; no key surprises anybody who types.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { letterOf, paste, result, sizes, useBrowser, withPage } from "./browser.mjs";
import { elderly, lamps, water } from "./letters.mjs";

const chromium = useBrowser();
const opened = (body, options = {}) => () => withPage(chromium, options, body);
const copied = (page) => page.evaluate(() => navigator.clipboard.readText());
const chosen = (page) => letterOf(page).locator(".mark.chosen").first();
const chosenId = async (page) => {
  await chosen(page).waitFor();
  return chosen(page).getAttribute("data-id");
};

/** The innermost focused element's name. */
const focused = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.getAttribute("aria-label") ?? element?.labels?.[0]?.textContent.trim() ?? element?.textContent?.trim() ?? "";
  });

async function tabTo(page, name, key = "Tab") {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press(key);
    if (name.test(await focused(page))) return;
  }
  assert.fail(`${key} does not lead to ${name}`);
}

for (const [name, size] of Object.entries({ wide: sizes.wide, narrow: sizes.narrow })) {
  test(`the first Tab leads past everything to the ledger (${name})`, opened(async (page) => {
    await page.evaluate((words) => navigator.clipboard.writeText(words), elderly);
    await page.keyboard.press("Control+V");
    await result(page);
    const skip = page.getByRole("button", { name: "跳到台账" });
    await page.keyboard.press("Tab");
    await skip.and(page.locator(":focus")).waitFor();
    assert.equal(await skip.evaluate((button) => getComputedStyle(button).clipPath), "none");
    await page.keyboard.press("Enter");
    await page.getByRole("tabpanel", { name: "台账" }).and(page.locator(":focus")).waitFor();
    await tabTo(page, /^时限、数量/u);
  }, { size }));
}

test("the whole task with keys alone: paste, read, filter, note, export", opened(async (page) => {
  await page.evaluate((words) => navigator.clipboard.writeText(words), elderly);
  await page.keyboard.press("Control+V");
  const { items } = await result(page);
  await tabTo(page, /^台账/u);
  await tabTo(page, /^时限/u);
  // A time or a number, then a time alone.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.getByText(/^\d+ \/ \d+ 条$/u).waitFor();
  await tabTo(page, /第 \d+ 条的标记/u);
  const number = Number(/\d+/u.exec(await focused(page))[0]);
  assert.ok(items[number - 1].deadlines.length > 0);
  await page.keyboard.press("Enter");
  await tabTo(page, /^备注/u);
  await page.keyboard.type("jk/?1看过");
  // Leaving the field is enough.
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "撤销标记" }).first().waitFor();
  await page.getByText("未导出").waitFor();
  await letterOf(page).focus();
  await page.keyboard.press("x");
  const download = page.waitForEvent("download");
  // Whether names are shown comes first.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  assert.ok(readFileSync(await (await download).path(), "utf8").includes("jk/?1看过"));
  await page.getByText("已导出", { exact: true }).waitFor();
}));

test("j and k go from promise to promise, n and N among one kind, brackets from section to section", opened(async (page) => {
  await paste(page, water);
  const { statements, outline } = await result(page);
  const promises = statements.filter(({ kind }) => kind === "commitment").map(({ id }) => id);
  await letterOf(page).focus();
  await page.keyboard.press("j");
  assert.equal(await chosenId(page), promises[0]);
  await page.keyboard.press("j");
  await letterOf(page).locator(`[data-id=${promises[1]}].chosen`).first().waitFor();
  await page.keyboard.press("k");
  await page.keyboard.press("k");
  await letterOf(page).locator(`[data-id=${promises.at(-1)}].chosen`).first().waitFor();
  await page.keyboard.press("Shift+N");
  await letterOf(page).locator(`[data-id=${promises.at(-2)}].chosen`).first().waitFor();
  await page.keyboard.press("Escape");
  await chosen(page).waitFor({ state: "detached" });
  await letterOf(page).evaluate((region) => region.scrollTo({ top: 0, behavior: "instant" }));
  await page.keyboard.press("]");
  await page.getByRole("navigation", { name: "目录" }).locator("[aria-current]").filter({ hasText: outline[0].heading.text }).waitFor();
}));

test("Enter on a row leads to the letter, and once more back to the row", opened(async (page) => {
  await paste(page, elderly);
  await result(page);
  const row = page.getByRole("table").getByRole("row").nth(2).getByRole("button").first();
  await row.focus();
  const name = await focused(page);
  await page.keyboard.press("Enter");
  await chosen(page).waitFor();
  await page.waitForFunction(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.getAttribute("aria-label") === "原文";
  });
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.className === "go";
  });
  assert.equal(await focused(page), name);
}));

test("digits switch kinds, c copies the citation, F6 walks through the areas", opened(async (page) => {
  await paste(page, water);
  const { facts, statements } = await result(page);
  await letterOf(page).focus();
  await page.keyboard.press("1");
  await page.getByText(/已隐藏 \d+ 条/u).waitFor();
  await page.keyboard.press("1");
  await page.keyboard.press("c");
  await page.getByRole("status").filter({ hasText: "先选中" }).waitFor();
  await page.keyboard.press("j");
  await chosen(page).waitFor();
  await page.keyboard.press("c");
  await page.getByRole("status").filter({ hasText: "已复制" }).waitFor();
  const first = statements.find(({ kind }) => kind === "commitment");
  assert.equal(await copied(page), `“${first.text}”（${facts.issuing_body}，${facts.document_number}，${facts.date}，第3节第1段）`);
  const walked = [];
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press("F6");
    walked.push((await focused(page)).slice(0, 4));
  }
  // From the letter: the ledger, and from the top again.
  assert.ok(walked.includes("台账") && walked.includes("打开文件"), walked.join());
  await letterOf(page).focus();
  await page.keyboard.press("Shift+F6");
  assert.equal(await focused(page), "目录");
}));

test("the list of keys opens by ? in either width, can be switched off and stays so", opened(async (page) => {
  await page.getByRole("button", { name: "开始分析" }).focus();
  await page.keyboard.press("Shift+Slash");
  const list = page.getByRole("dialog", { name: "键盘快捷键" });
  await list.getByRole("row", { name: /下一条承诺/u }).waitFor();
  await list.getByRole("checkbox").uncheck();
  await list.getByRole("button", { name: "关闭" }).click();
  await paste(page, lamps);
  await result(page);
  await letterOf(page).focus();
  await page.keyboard.press("j");
  await page.keyboard.press("F6");
  assert.equal(await chosen(page).count(), 0);
  assert.match(page.url(), /keys=off/u);
  await page.evaluate(() => dispatchEvent(new KeyboardEvent("keydown", { key: "？", code: "Slash", shiftKey: true })));
  assert.equal(await list.count(), 0);
}));

test("keys type where one can type, and do nothing while a word is composed", opened(async (page) => {
  const text = "jkn/?[1cxp";
  await page.getByRole("textbox").pressSequentially(text);
  assert.equal(await page.getByRole("textbox").inputValue(), text);
  await page.getByRole("textbox").fill(lamps);
  await page.keyboard.press("Control+Enter");
  await result(page);
  await letterOf(page).focus();
  for (const given of [{ isComposing: true }, { keyCode: 229 }]) {
    await letterOf(page).evaluate((region, init) => region.dispatchEvent(new KeyboardEvent("keydown", { key: "j", code: "KeyJ", bubbles: true, composed: true, ...init })), given);
  }
  assert.equal(await chosen(page).count(), 0);
}));

test("Escape closes the innermost thing: the card, the choice, the filter", opened(async (page) => {
  await paste(page, elderly);
  await result(page);
  await page.getByRole("combobox", { name: "时限、数量" }).selectOption({ index: 2 });
  await page.getByText(/^\d+ \/ \d+ 条$/u).waitFor();
  await letterOf(page).focus();
  await page.keyboard.press("j");
  await chosen(page).waitFor();
  await page.getByRole("button", { name: /为什么算承诺/u }).first().click();
  const card = page.getByRole("dialog", { name: /承诺/u });
  await card.waitFor();
  await page.keyboard.press("Escape");
  await card.waitFor({ state: "detached" });
  await chosen(page).waitFor();
  await page.keyboard.press("Escape");
  await chosen(page).waitFor({ state: "detached" });
  await page.keyboard.press("Escape");
  await page.getByText(/^共 \d+ 条$/u).waitFor();
}));

test("why an item of several sentences counts is told at once, with the other sentences under it", opened(async (page) => {
  await paste(page, water);
  const { items, statements } = await result(page);
  const item = items.find((candidate) => candidate.statements.length > 1);
  await page.getByRole("button", { name: `第 ${items.indexOf(item) + 1} 条：为什么算承诺` }).click();
  const card = page.getByRole("dialog", { name: /承诺/u });
  const [first, second] = item.statements.map((id) => statements.find((statement) => statement.id === id));
  await card.getByText("依据").waitFor();
  assert.ok((await card.innerText()).includes(first.rule));
  await card.getByRole("heading", { name: `同一条另有 ${item.statements.length - 1} 句` }).waitFor();
  await card.getByRole("button", { name: second.text }).click();
  await card.locator("blockquote").filter({ hasText: second.text }).waitFor();
}));
