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

const history = async (page) => {
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: /历史与保存/u }).click();
  return page.getByRole("dialog", { name: "历史与保存" });
};

test("taking it back is called by its name", opened(async (page) => {
  await paste(page, letter);
  await result(page);
  await add(page);
  const undo = page.getByRole("button", { name: "撤回提案原文" });
  await undo.waitFor();
  await page.getByRole("tab", { name: /^台账/u }).click();
  assert.equal(await page.getByRole("button", { name: /撤销标记|重做标记/u }).count(), 0);
  await undo.click();
  await undo.waitFor({ state: "detached" });
}));

test("a reload keeps it, and so does the history of the tab", opened(async (page) => {
  await paste(page, letter);
  await result(page);
  await add(page);
  await page.waitForFunction((words) => (sessionStorage.getItem("dafu.session") ?? "").includes(words), "在老街北口增设公厕");
  await page.reload();
  await page.getByRole("tab", { name: /^发现/u }).click();
  await point(page).waitFor();
  await drop(page, ["另一封.txt", water]);
  await page.getByText("另一封.txt").first().waitFor();
  await point(page).waitFor({ state: "detached" });
  await (await history(page)).getByRole("button", { name: /^打开：.*第21号提案/u }).click();
  await point(page).waitFor();
}));

test("it is saved with its letter, and gone when everything is cleared", opened(async (page) => {
  await paste(page, letter);
  await result(page);
  await add(page);
  let dialog = await history(page);
  await dialog.getByRole("button", { name: "保存在本机" }).click();
  await dialog.getByText(/已补上提案原文/u).waitFor();
  await dialog.getByRole("button", { name: "关闭" }).click();
  // Another tab knows only what is saved.
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByText(/已就绪/u).waitFor();
  dialog = await history(other);
  await dialog.getByRole("button", { name: /^打开：/u }).click();
  await other.getByRole("tab", { name: /^发现/u }).click();
  await point(other).waitFor();
  dialog = await history(other);
  await dialog.getByRole("button", { name: "全部清除" }).click();
  await dialog.getByRole("button", { name: "确定全部清除" }).click();
  await dialog.getByText(/清除后再查：存在本机的信 0，会话 0/u).waitFor();
  await dialog.getByRole("button", { name: "关闭" }).click();
  await paste(other, letter);
  await result(other);
  await other.getByRole("tab", { name: /^发现/u }).click();
  await other.getByText("补上提案原文", { exact: true }).waitFor();
  await other.waitForFunction(() => (sessionStorage.getItem("dafu.session") ?? "").includes("柳溪老街"));
  assert.equal(await other.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }).includes("增设公厕")), false);
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
