// The page in one file: opened from a disk without a network it does the whole task, and its policy lets nothing out.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { inRoot } from "../../../scripts/shell.mjs";
import { filesIn } from "../../../scripts/step.mjs";
import { drop, paste, result, useBrowser, withPage } from "./browser.mjs";
import { elderly, lamps, water } from "./letters.mjs";

const chromium = useBrowser();
// Alone in a folder, as it is after a download, with a name as people give.
const folder = mkdtempSync(path.join(tmpdir(), "dafu-one-file-"));
const file = path.join(folder, "答复函读解 (1).html");
copyFileSync(inRoot("dist/dafu.html"), file);
after(() => rmSync(folder, { recursive: true }));

const address = pathToFileURL(file).href;
const html = readFileSync(file, "utf8");

test("from a disk, without a network: paste, read, look, export, another letter, no request", () => {
  const requests = [];
  const prepare = async (page) => {
    await page.context().setOffline(true);
    page.on("request", (request) => requests.push(request.url()));
  };
  return withPage(chromium, { address, prepare }, async (page) => {
    await paste(page, lamps);
    const { statements } = await result(page);
    const promises = statements.filter(({ kind }) => kind === "commitment").length;
    assert.ok(promises > 0);
    await page.getByRole("table", { name: "承诺台账" }).getByRole("row").nth(1).click();
    await page.locator(".chosen").first().waitFor();
    for (const [item, ending, start] of [[/^台账 CSV/u, ".csv", "\uFEFF"], [/^分析结果 JSON/u, ".json", "{"], [/^工作簿 XLSX/u, ".xlsx", "PK"], [/^网页报告/u, ".html", "<!doctype html>"]]) {
      await page.getByRole("button", { name: "导出" }).click();
      const download = page.waitForEvent("download");
      await page.getByRole("menuitem", { name: item }).click();
      const saved = await download;
      assert.ok(saved.suggestedFilename().endsWith(ending));
      assert.ok(readFileSync(await saved.path(), "utf8").startsWith(start));
    }
    await page.getByRole("button", { name: "换一封" }).click();
    await drop(page, ["来信.txt", water]);
    await page.getByText("来信.txt").waitFor();
    assert.deepEqual(requests.filter((url) => !/^(?:blob|data):/u.test(url)), [address]);
  });
});

test("it reads as the hosted page does, in a worker", async () => {
  const results = [];
  for (const options of [{ address }, {}]) {
    await withPage(chromium, options, async (page) => {
      await paste(page, elderly);
      results.push({ result: await result(page), workers: page.workers().length });
    });
  }
  assert.equal(results[0].workers, 1);
  assert.deepEqual(results[0], results[1]);
});

test("it keeps its language and appearance in its address", () =>
  withPage(chromium, { address, hash: "#lang=en" }, async (page) => {
    await page.getByRole("button", { name: "Appearance: system" }).click();
    assert.equal(page.url(), `${address}#lang=en&theme=light`);
  }));

test("where the page is hosted it is offered, and not inside itself", async () => {
  await withPage(chromium, {}, async (page) => {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "下载单文件版", exact: true }).click();
    const saved = await download;
    assert.equal(saved.suggestedFilename(), "dafu.html");
    assert.equal(readFileSync(await saved.path(), "utf8"), html);
    await page.getByRole("button", { name: "原文不离开本机" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("link", { name: "下载单文件版 dafu.html" }).waitFor();
    const [sum] = readFileSync(inRoot("dist/dafu.html.sha256"), "utf8").split(" ");
    await dialog.getByText(sum, { exact: true }).waitFor();
    await page.getByText(/有网时看一眼有没有新版本/u).waitFor();
  });
  await withPage(chromium, { address }, async (page) => {
    await page.getByRole("button", { name: "原文不离开本机" }).click();
    await page.getByText("本页是一个文件，不发出任何请求").waitFor();
    assert.equal(await page.getByRole("link").count(), 0);
  });
});

test("from a disk it tells its own checksum, once the reader points at it", () =>
  withPage(chromium, { address }, async (page) => {
    await page.getByRole("button", { name: "原文不离开本机" }).click();
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "选择这个文件" }).click();
    await (await choosing).setFiles(file);
    const sum = createHash("sha256").update(html).digest("hex");
    await page.getByRole("status").filter({ hasText: `${sum}  ${path.basename(file)}` }).waitFor();
  }));

test("its checksum is the one written beside it", () => {
  const sum = createHash("sha256").update(html).digest("hex");
  assert.equal(readFileSync(inRoot("dist/dafu.html.sha256"), "utf8"), `${sum}  dafu.html\n`);
});

/** What no policy of a page can forbid: it is not there. The element prints a report of its own in a window of its own. */
test("nothing that is handed out knows WebRTC or opens another page", () => {
  const way = /RTC(?:Peer|Data|Ice)\w+|window\.open|location\.(?:assign|replace|href\s*=[^=])|location\s*=[^=]/gu;
  const element = /\/assets\/dafu-letter-[\w-]+\.js$/u;
  const files = filesIn("dist").filter((name) => /\.(?:js|html)$/u.test(name));
  assert.ok(files.filter((name) => element.test(name)).length === 1);
  const found = files.flatMap((name) => (readFileSync(inRoot(name), "utf8").match(way) ?? []).map((words) => [element.test(name), words]));
  assert.deepEqual(found, [[true, "location.replace"]]);
});

test("its policy is the hosted one without the server", () => {
  const policyOf = (text) => {
    const policy = /Content-Security-Policy"\s+content="([^"]*)"/u.exec(text)?.[1] ?? "";
    return policy.split("; ").map((directive) => directive.replace(/ 'self'/u, "").replace(/'sha256-[^']*' ?/u, "").trim());
  };
  const hosted = policyOf(readFileSync(inRoot("dist/index.html"), "utf8")).filter((directive) => directive !== "manifest-src");
  assert.deepEqual(policyOf(html).map((directive) => directive.replace(/^connect-src 'none'$/u, "connect-src")), hosted);
  assert.ok(!html.includes("unsafe-inline") && !html.includes("'unsafe-eval'"));
});
