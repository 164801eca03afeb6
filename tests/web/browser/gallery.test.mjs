// The page of examples: each runs under the page's strict policy, and beside it stands its own source.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inRoot } from "../../../scripts/shell.mjs";
import { filesIn } from "../../../scripts/step.mjs";
import { clickStart, sizes, useBrowser, withPage } from "./browser.mjs";
import { elderly, lamps, water } from "./letters.mjs";

const chromium = useBrowser({ whole: true });
const files = filesIn("www/gallery/examples");
const axe = readFileSync(inRoot("node_modules/axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Waits until every letter of the page is read. */
const allRead = (page) =>
  page.waitForFunction(() => {
    const letters = [...document.querySelectorAll("dafu-letter")];
    return letters.length > 0 && letters.every(({ result }) => result);
  });

const inGallery = (options, act) =>
  withPage(chromium, { ...options, address: new URL("gallery.html", chromium.server.address).href, untilEngine: allRead }, act);

test("every example runs, and every source is shown as it stands in its file", () =>
  inGallery({}, async (page) => {
    const titles = await page.locator("main > section > h2").allInnerTexts();
    assert.deepEqual(titles, files.map((file) => /^zh-CN: (.+?) \|/mu.exec(readFileSync(inRoot(file), "utf8"))[1]));
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
    const letters = { lamps, elderly, water };
    for (const [index, file] of files.entries()) {
      const written = readFileSync(inRoot(file), "utf8").replace(/^<!--[\s\S]*?-->\n/u, "").trim();
      const filled = written.replace(/\{\{(\w+)\}\}/gu, (_, name) => (name === "policy" ? policy : `${letters[name].split("\n")[0]}\n……`));
      assert.equal(await page.locator(".source").nth(index).textContent(), filled);
    }
    // One worker for all letters.
    assert.equal(page.workers().length, 1);
  }));

test("views, kinds and events are as the sources say", () =>
  inGallery({}, async (page) => {
    const example = (name) => page.getByRole("region", { name, exact: true }).filter({ has: page.getByRole("heading") });
    await example("只要台账").getByRole("table", { name: "承诺台账" }).waitFor();
    assert.equal(await example("只要台账").getByRole("region", { name: "原文" }).count(), 0);
    const text = example("只标几类");
    assert.equal(await text.getByRole("table").count(), 0);
    const told = example("听它说什么");
    await told.getByRole("log").getByText(/^dafu-result \{"items":\d+\}$/u).waitFor();
    await clickStart(told.locator(".k-commitment"));
    await told.getByRole("log").getByText(/^dafu-select /u).first().waitFor();
    await example("导出给自己的程序").getByRole("button", { name: "CSV", exact: true }).click();
    await example("导出给自己的程序").getByText(/^来源,序号,/u).waitFor();
    const line = await page.locator("#own").locator(".k-commitment").first().evaluate((mark) => getComputedStyle(mark).textDecorationColor);
    assert.equal(line, "rgb(31, 138, 120)");
  }));

test("the frame shows its letter, in the page's language", () =>
  inGallery({}, async (page) => {
    await page.locator("#frame").scrollIntoViewIfNeeded();
    const frame = page.frameLocator("#frame");
    await frame.getByText("柳溪老街全长").first().waitFor();
    await frame.getByRole("button", { name: "导出" }).waitFor();
    await page.getByRole("button", { name: /English/u }).click();
    await frame.getByRole("button", { name: "Export" }).waitFor();
  }));

test("language and appearance are switched, kept in the address, and led back with", () =>
  inGallery({}, async (page) => {
    await page.getByRole("button", { name: /English/u }).click();
    await page.getByRole("heading", { level: 1, name: "Embedding" }).waitFor();
    await page.getByRole("heading", { level: 2, name: "The ledger alone" }).waitFor();
    await page.getByRole("table", { name: "Ledger of commitments" }).first().waitFor();
    await page.getByRole("button", { name: "Appearance: system" }).click();
    assert.match(page.url(), /gallery\.html#lang=en&theme=light$/u);
    await page.getByRole("link", { name: "Back to reading" }).click();
    await page.getByRole("link", { name: "Embed it in your own page" }).waitFor();
  }));

for (const [theme, lang, size] of [["light", "zh-CN", "wide"], ["dark", "en", "narrow"]]) {
  test(`axe is content: ${size}, ${theme}, ${lang}`, () =>
    inGallery({ hash: `#theme=${theme}&lang=${lang}`, size: sizes[size] }, async (page) => {
      await page.locator("#frame").scrollIntoViewIfNeeded();
      await page.frameLocator("#frame").getByText("柳溪老街全长").first().waitFor();
      await page.evaluate(axe);
      // Each of several letters on a page has a region that is called the letter.
      const found = await page.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: "tag", values }, rules: { "landmark-unique": { enabled: false } } }), tags);
      assert.deepEqual(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${JSON.stringify(target)} ${failureSummary}`).join("\n")}`), []);
      // Nothing stands out of a narrow window.
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= sizes[size].width);
    }));
}

test("once opened it is there without a network", async () => {
  const context = await chromium.browser.newContext({ locale: "zh-CN" });
  const page = await context.newPage();
  await page.goto(chromium.server.address);
  await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active.state === "activated" || new Promise((resolve) => active.addEventListener("statechange", resolve))));
  await context.setOffline(true);
  await page.goto(new URL("gallery.html", chromium.server.address).href);
  await allRead(page);
  await context.close();
});
