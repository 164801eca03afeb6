// The page of examples as it is used: its worker, its language and appearance, its accessibility. What the examples do is in
// tests/web/browsers.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inRoot } from "../../../scripts/shell.mjs";
import { sizes, useBrowser, withPage } from "./browser.mjs";

const chromium = useBrowser({ whole: true });
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

test("all letters of the page are read by one worker", () =>
  inGallery({}, async (page) => assert.equal(page.workers().length, 1)));

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
      const found = await page.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: "tag", values }, rules: { "landmark-unique": { enabled: false } }, resultTypes: ["violations"] }), tags);
      assert.deepEqual(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${JSON.stringify(target)} ${failureSummary}`).join("\n")}`), []);
      // Nothing stands out of a narrow window.
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= sizes[size].width);
    }));
}
