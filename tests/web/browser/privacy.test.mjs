// The letter stays in the page, and is text in it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { clickStart, drop, letterOf, paste, result, useBrowser, withPage } from "./browser.mjs";
import { lamps } from "./letters.mjs";

const chromium = useBrowser();

test("once open the page asks for nothing any more, not even when its engine is replaced", () => {
  const requests = [];
  const prepare = async (page) => {
    await page.route("**/*.wasm", (route) => route.continue());
    page.on("request", (request) => { if (/^https?:/u.test(request.url())) requests.push(request.url()); });
  };
  return withPage(chromium, { prepare }, async (page) => {
    assert.ok(requests.some((url) => url.endsWith(".wasm")));
    // English, pictures and the like come once the first view stands.
    await page.waitForLoadState("networkidle");
    requests.length = 0;
    await page.context().setOffline(true);
    await paste(page, lamps);
    await result(page);
    await page.getByRole("row").nth(1).click();
    await clickStart(letterOf(page).locator(".k-date"));
    await page.keyboard.press("Escape");
    for (const name of [/实体/u, /发现/u, /^图/u, /台账/u]) await page.getByRole("tab", { name }).click();
    await page.getByRole("button", { name: /switch to English/u }).click();
    await page.getByRole("button", { name: "Edit text" }).click();
    await page.getByRole("textbox").fill(`${lamps}完。`);
    await page.getByText(/351 characters/u).waitFor();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("menuitem", { name: /^Analysis JSON/u }).click();
    await download;
    assert.deepEqual(requests, []);
  });
});

test("a letter full of markup stays text", () =>
  withPage(chromium, {}, async (page) => {
    const text = `<img src=x onerror="globalThis.ran=1"><script>ran=1</script>关于第1号提案答复的函\n<b>张三</b>委员：\n您提出的《<svg onload=ran=1>》收悉。下一步，我局将于<i>2024年底前</i>完成&lt;改造&gt;。\n`;
    await drop(page, ["<b>x</b>.txt", text]);
    await result(page);
    await page.getByRole("tab", { name: /实体/u }).click();
    const { shown, elements, ran } = await letterOf(page).evaluate((region) => ({
      shown: region.querySelector(".letter").textContent,
      elements: region.querySelectorAll("img, script, b, i, svg").length,
      ran: globalThis.ran,
    }));
    assert.deepEqual({ shown, elements, ran }, { shown: text, elements: 0, ran: undefined });
  }));

test("the page's own policy refuses what it does not need", () =>
  withPage(chromium, { tolerate: ["Content Security Policy", "violates", "Refused", "net::ERR"] }, async (page) => {
    const refused = await page.evaluate(async () => {
      const seen = [];
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => seen.push(effectiveDirective));
      await fetch("https://example.com/").catch(() => undefined);
      new Image().src = "https://example.com/x.png";
      const style = document.createElement("style");
      style.textContent = "body { color: red }";
      document.head.append(style);
      const frame = document.createElement("iframe");
      frame.src = "https://example.com/";
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return [...new Set(seen)].sort();
    });
    assert.deepEqual(refused, ["connect-src", "frame-src", "img-src", "style-src-elem"]);
  }));
