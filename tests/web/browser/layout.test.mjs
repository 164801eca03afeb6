// Wide, medium and narrow; Chinese and English; light and dark; on paper.
import assert from "node:assert/strict";
import { test } from "node:test";
import { clickStart, drop, letterOf, paste, result, sizes, useBrowser, withPage } from "./browser.mjs";
import { elderly, water } from "./letters.mjs";

const chromium = useBrowser();

/** Elements that stick out of the window or of a box that hides what sticks out, and are no scrolled content. */
const overflowing = (page) =>
  page.evaluate(() => {
    const found = [];
    const visit = (root) => {
      for (const element of root.querySelectorAll("*")) {
        if (element.shadowRoot) visit(element.shadowRoot);
        const { left, right, width } = element.getBoundingClientRect();
        const heard = element.closest(".only-heard, thead, [hidden]");
        if (!heard && width > 1 && (right > innerWidth + 1 || left < -1)) found.push(`${element.tagName}.${element.className} ${left}–${right}`);
      }
    };
    visit(document);
    return { found: found.slice(0, 5), width: document.documentElement.scrollWidth, height: document.documentElement.scrollHeight };
  });

for (const [name, size] of Object.entries({ ...sizes, small: { width: 320, height: 640 } })) {
  test(`nothing sticks out: ${name}`, () =>
    withPage(chromium, { size }, async (page) => {
      const fits = async () => assert.deepEqual(await overflowing(page), { found: [], width: size.width, height: size.height });
      await fits();
      await paste(page, water);
      await result(page);
      for (const tab of await page.getByRole("tab").all()) {
        await tab.click();
        await fits();
      }
    }));
}

test("on a phone the status line takes two lines, whatever it has to say", () =>
  withPage(chromium, { size: sizes.narrow }, async (page) => {
    const name = "关于县政协十届三次会议第21号提案（改善柳溪老街出行）答复的函（定稿，附件另发）.html";
    await drop(page, [name, `<!doctype html><meta charset="gb18030"><title>函</title><p>${water.replaceAll("\n", "</p>\n<p>")}</p><img alt="图">`]);
    await result(page);
    await page.getByRole("button", { name: "换编码" }).waitFor();
    const status = page.getByRole("contentinfo");
    const file = status.getByText(name);
    const lines = () =>
      status.evaluate((line) => {
        const boxes = [...line.children].map((box) => box.getBoundingClientRect()).filter(({ width }) => width > 1);
        const below = (box, other) => box.top >= other.bottom - 1;
        return boxes.sort((one, other) => one.top - other.top).reduce((rows, box) => (rows.every((row) => below(box, row)) ? [...rows, box] : rows), []).length;
      });
    assert.equal(await lines(), 2);
    // The whole name can be had, and its end is seen.
    assert.equal(await file.getAttribute("title"), name);
    const end = await file.evaluate((box) => box.lastElementChild.getBoundingClientRect().right);
    assert.ok(end > 100 && end < sizes.narrow.width);
    await page.getByRole("tab", { name: "台账" }).click();
    await page.getByText("标记").first().click();
    await page.getByRole("textbox", { name: "备注" }).first().fill("看过");
    await page.getByRole("tab", { name: "原文" }).click();
    await status.getByRole("button", { name: "撤销标记" }).waitFor();
    await letterOf(page).focus();
    await page.keyboard.press("c");
    await status.getByText(/选中/u).waitFor();
    assert.equal(await lines(), 2);
  }));

test("wide: facts and outline, letter, ledger side by side", () =>
  withPage(chromium, {}, async (page) => {
    await paste(page, water);
    const left = async (locator) => (await locator.boundingBox()).x;
    const places = [
      await left(page.getByRole("region", { name: "要素" })),
      await left(letterOf(page)),
      await left(page.getByRole("tabpanel", { name: "台账" })),
    ];
    assert.deepEqual(places, [...places].sort((a, b) => a - b));
    assert.equal(await left(page.getByRole("region", { name: "目录" })), places[0]);
  }));

test("narrow: one pane at a time, outline as a sheet, card at the lower edge", () =>
  withPage(chromium, { size: sizes.narrow, hasTouch: true }, async (page) => {
    await paste(page, elderly);
    await letterOf(page).waitFor();
    assert.equal(await page.getByRole("tabpanel").count(), 0);
    await page.getByRole("button", { name: /目录/u }).click();
    await page.getByRole("navigation", { name: "目录" }).getByRole("button", { name: /^三、下一步工作打算/u }).click();
    await page.getByRole("dialog", { name: "目录" }).waitFor({ state: "hidden" });
    await page.getByText("三、下一步工作打算").first().waitFor();
    await page.locator(".flash").first().waitFor();
    // How many promises there are is seen before one asks.
    const { items } = await result(page);
    await page.getByRole("tab", { name: new RegExp(`^台账\\s*${items.length}$`, "u") }).click();
    await letterOf(page).waitFor({ state: "hidden" });
    await page.getByRole("row").nth(2).click();
    await letterOf(page).waitFor();
    await page.locator(".chosen").first().waitFor();
    await clickStart(letterOf(page).locator(".chosen"));
    const card = page.getByRole("dialog");
    await card.waitFor();
    const { x, y, width, height } = await card.boundingBox();
    assert.deepEqual({ x, width, bottom: Math.round(y + height) }, { x: 0, width: 360, bottom: 740 });
  }));

test("the language changes at once, the letter stays as it is, and the address keeps it", () =>
  withPage(chromium, {}, async (page) => {
    await paste(page, water);
    const letter = await letterOf(page).locator(".letter").textContent();
    await page.getByRole("button", { name: /switch to English/u }).click();
    await page.getByRole("table", { name: "Ledger of commitments" }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
    assert.equal(await page.title(), "Reply Letter Reader");
    assert.equal(await letterOf(page).locator(".letter").textContent(), letter);
    assert.match(page.url(), /#lang=en$/u);
    await page.reload();
    await page.getByRole("table", { name: "Ledger of commitments" }).waitFor();
    await page.getByRole("button", { name: "New letter" }).click();
    await page.getByRole("heading", { name: "Paste a reply letter here" }).waitFor();
    await page.getByRole("button", { name: /切换为中文/u }).click();
    await page.getByRole("heading", { name: "把答复函粘贴到这里" }).waitFor();
    assert.doesNotMatch(page.url(), /#/u);
  }));

/** What is said in Chinese while the page is English, the letter's own words aside. */
test("English leaves no Chinese on the page but the words of letter and result", () =>
  withPage(chromium, { hash: "#lang=en" }, async (page) => {
    await page.getByRole("button", { name: /Formal/u }).click();
    await result(page);
    for (const tab of await page.getByRole("tab").all()) {
      await tab.click();
      // Pictures are drawn one after the other.
      if (/^Charts/u.test(await tab.textContent())) await page.getByRole("button", { name: "Table", exact: true }).last().waitFor();
      const mixed = await page.evaluate(() => {
        const { shadowRoot, result } = document.querySelector("dafu-page");
        const letter = `${shadowRoot.querySelector("dafu-reader").text}${JSON.stringify(result)}`;
        const found = [];
        const visit = (root) => {
          for (const node of root.childNodes) {
            if (node.shadowRoot) visit(node.shadowRoot);
            const words = node.nodeType === Node.TEXT_NODE ? node.data.trim() : "";
            const inStyle = ["STYLE", "SCRIPT", "NOSCRIPT"].includes(node.parentNode?.nodeName);
            if (/\p{Script=Han}/u.test(words) && !inStyle && words !== "中") {
              const known = words.split(/[、,;:.…\s—–“”]+/u).every((part) => part.replace(/[^\p{Script=Han}]/gu, "") === "" || letter.replace(/\s/gu, "").includes(part));
              if (!known) found.push(words);
            }
            visit(node);
          }
        };
        visit(document.body);
        return found;
      });
      assert.deepEqual(mixed, []);
    }
  }));

test("the theme follows the system until one is chosen", () =>
  withPage(chromium, { colorScheme: "dark" }, async (page) => {
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--dafu-paper").trim());
    assert.equal(await paper(), "#202328");
    await page.getByRole("button", { name: "外观：跟随系统" }).click();
    assert.equal(await paper(), "#fffefb");
    await page.emulateMedia({ colorScheme: "light" });
    await page.getByRole("button", { name: "外观：浅色" }).click();
    assert.equal(await paper(), "#202328");
    assert.match(page.url(), /theme=dark/u);
    await page.emulateMedia({ media: "print" });
    assert.equal(await paper(), "#ffffff");
  }));

test("on paper stand facts, ledger and the whole letter", () =>
  withPage(chromium, {}, async (page) => {
    await paste(page, water);
    await result(page);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.getByRole("region", { name: "要素" }).waitFor();
    await page.getByRole("table", { name: "承诺台账" }).waitFor();
    assert.equal(await page.getByRole("banner").isVisible(), false);
    const { letter, window } = await letterOf(page).evaluate((region) => ({ letter: region.scrollHeight, window: region.clientHeight }));
    assert.ok(Math.abs(letter - window) < 3, "the letter is not cut off");
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: "screen" });
    await page.getByRole("banner").waitFor();
  }));

test("nothing shifts when the marks appear", () =>
  withPage(chromium, {
    prepare: (page) =>
      page.addInitScript(() => {
        globalThis.shifted = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shifted += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
      }),
  }, async (page) => {
    await paste(page, elderly);
    await result(page);
    await page.waitForTimeout(800);
    assert.equal(await page.evaluate(() => globalThis.shifted), 0);
  }));
