// The proposal's own text is added to a letter that comes without it, and shows which of its points have an answer.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { drop, paste, result, sizes, useBrowser, withPage } from "./browser.mjs";
import { water } from "./letters.mjs";

const chromium = useBrowser();
const opened = (body, options = {}) => () => withPage(chromium, options, body);
const letter = "关于县政协十届三次会议第21号提案的答复\n周敏委员：\n您提出的《关于改善柳溪老街出行的提案》收悉，现答复如下：\n我局已于今年5月在柳溪老街安装路灯30盏。\n下一步，我局将加强巡查。\n青禾县城市管理局\n2024年6月3日\n";
const proposal = "关于改善柳溪老街出行的提案\n一、安装路灯。\n建议在柳溪老街安装路灯。\n二、增设公厕。\n建议在老街北口增设公厕。\n";
const point = (page) => page.getByText("在老街北口增设公厕", { exact: true });

/** Adds the proposal by keyboard. */
async function add(page, tab = /^发现/u) {
  await page.getByRole("tab", { name: tab }).click();
  await page.getByText("补上提案原文").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.insertText(proposal);
  assert.equal(await page.getByRole("textbox", { name: "提案原文" }).inputValue(), proposal);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await point(page).waitFor();
}

test("points without an answer are told once the proposal is there; undo takes it back", opened(async (page) => {
  await paste(page, letter);
  assert.deepEqual((await result(page)).questions, []);
  await add(page);
  await page.getByRole("listitem").filter({ hasText: "在老街北口增设公厕" }).getByText("未见回应").waitFor();
  await page.getByRole("listitem").filter({ hasText: "在柳溪老街安装路灯" }).getByText("已办").waitFor();
  // The button that was pressed is still the one that keys go to.
  await page.getByRole("button", { name: "核对", exact: true }).and(page.locator(":focus")).waitFor();
  await page.keyboard.press("Control+z");
  await point(page).waitFor({ state: "detached" });
  await page.keyboard.press("Control+Shift+z");
  await point(page).waitFor();
  await page.getByRole("button", { name: "去掉原文" }).click();
  await point(page).waitFor({ state: "detached" });
}));

test("it stays with its letter, and comes back with the archive", opened(async (page) => {
  await paste(page, letter);
  await result(page);
  await add(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出" }).click();
  await page.getByRole("menuitem", { name: /^存档/u }).click();
  const archive = readFileSync(await (await download).path(), "utf8");
  await drop(page, ["另一封.txt", water]);
  await page.getByText("另一封.txt").first().waitFor();
  await page.getByText("补上提案原文").waitFor();
  assert.equal(await point(page).count(), 0);
  await drop(page, ["存档.dafu.json", archive]);
  await point(page).waitFor();
  await page.getByText("已补上提案原文").waitFor();
  assert.equal(await page.getByRole("textbox", { name: "提案原文" }).inputValue(), proposal);
}));

test("what is typed and not compared yet is no proposal of another letter", opened(async (page) => {
  await paste(page, letter);
  await result(page);
  await page.getByRole("tab", { name: /^发现/u }).click();
  await page.getByText("补上提案原文").click();
  const field = page.getByRole("textbox", { name: "提案原文" });
  await field.fill(proposal);
  await drop(page, ["另一封.txt", water]);
  await page.getByText("另一封.txt").first().waitFor();
  assert.equal(await field.inputValue(), "");
}));

test("in a narrow window it stands below the particulars", opened(async (page) => {
  await paste(page, letter);
  await result(page);
  await add(page, /^要素/u);
}, { size: sizes.narrow }));
