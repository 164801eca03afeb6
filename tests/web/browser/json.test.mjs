// What the page saves is what the command prints, byte for byte.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { test } from "node:test";
import { ownFolder, ownNames, sharedTexts } from "../../score/sets.mjs";
import { result, useBrowser, withPage } from "./browser.mjs";

const command = process.env.DAFU_COMMAND;
assert.ok(command, "DAFU_COMMAND names the command; npm test sets it");

const chromium = useBrowser();
const files = [
  ...ownNames().slice(0, 6).map((name) => path.join(ownFolder, name, "letter.txt")),
  ...["lamps", "elderly", "water"].map((name) => path.resolve("www/src/samples", `${name}.txt`)),
  ...sharedTexts(),
];

test("the JSON of opened letters", () =>
  withPage(chromium, {}, async (page) => {
    assert.ok(files.length >= 3);
    for (const file of files) {
      // The file as it lies on the disk, chosen as a person does.
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "打开文件" }).click();
      await (await chooser).setFiles(file);
      await page.getByText(`${path.basename(file)} · 按 UTF-8 读取`).waitFor();
      const printed = spawnSync(command, ["analyze", file], { encoding: "utf8", maxBuffer: 1 << 28 });
      assert.equal(printed.status, 0, printed.stderr);
      await page.waitForFunction((title) => document.querySelector("dafu-page").result?.facts.title === title, JSON.parse(printed.stdout).facts.title);
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "导出" }).click();
      await page.getByRole("menuitem", { name: /^分析结果 JSON/u }).click();
      assert.equal(readFileSync(await (await download).path(), "utf8"), printed.stdout, file);
    }
  }));

test("the ledger of an opened letter is the one of the command", () =>
  withPage(chromium, {}, async (page) => {
    const file = path.resolve("www/src/samples", "water.txt");
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "打开文件" }).click();
    await (await chooser).setFiles(file);
    await result(page);
    for (const [shown, options] of [[false, []], [true, ["--names"]]]) {
      const printed = spawnSync(command, ["ledger", "--refusals", ...options, file], { encoding: "utf8" });
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "导出" }).click();
      const choice = page.getByRole("menuitemcheckbox", { name: "显示姓名和电话" });
      if (shown) await choice.click();
      assert.equal(await choice.getAttribute("aria-checked"), String(shown));
      await page.getByRole("menuitem", { name: /^台账 CSV/u }).click();
      const saved = await download;
      assert.match(saved.suggestedFilename(), /台账\.csv$/u);
      assert.equal(readFileSync(await saved.path(), "utf8"), printed.stdout);
    }
    await page.getByRole("button", { name: "导出" }).click();
    await page.getByRole("menuitemcheckbox", { name: "显示姓名和电话" }).click();
    await page.getByRole("menuitem", { name: /^复制台账/u }).click();
    await page.getByRole("status").filter({ hasText: "已复制" }).waitFor();
    const printed = spawnSync(command, ["ledger", "--refusals", "--format", "markdown", file], { encoding: "utf8" });
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), printed.stdout);
  }));

test("copied JSON is the same as saved JSON", () =>
  withPage(chromium, {}, async (page) => {
    await page.getByRole("button", { name: /县里的公文/u }).click();
    const analysis = await result(page);
    await page.getByRole("button", { name: "导出" }).click();
    await page.getByRole("menuitem", { name: /^复制分析结果/u }).click();
    await page.getByRole("status").filter({ hasText: "已复制" }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${JSON.stringify(analysis, null, 2)}\n`);
  }));
