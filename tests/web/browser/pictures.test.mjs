// The pictures: opened, read as tables, walked by keyboard, tied to the letter, kept as files.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { SaxesParser } from "saxes";
import { letterOf, paste, result, sizes, useBrowser, withPage } from "./browser.mjs";
import { elderly, lamps, recipe } from "./letters.mjs";

const chromium = useBrowser();
const names = ["章节与承诺疏密", "时间线", "谁做什么", "数量一览", "已办、承诺、情况", "问与答", "承诺的硬度", "读出了多少", "涉及单位"];

/** A letter with its pictures open. */
async function open(page, letter = elderly) {
  await paste(page, letter);
  await result(page);
  await page.getByRole("tab", { name: /^图/u }).click();
  await picture(page, "时间线").waitFor();
}

const picture = (page, name) => page.getByRole("region", { name, exact: true });
const spots = (page, name) => picture(page, name).getByRole("group", { name: new RegExp(`^${name}`, "u") }).getByRole("button");

test("nine pictures, each with its name and a sentence about this letter", () =>
  withPage(chromium, {}, async (page) => {
    await open(page);
    for (const name of names) await picture(page, name).getByRole("heading", { name }).waitFor();
    await picture(page, "时间线").getByText("14 句承诺中 6 句有时限。").waitFor();
    await picture(page, "涉及单位").getByText(/主办：云州市民政局/u).waitFor();
    assert.ok((await spots(page, "时间线").count()) >= 6);
  }));

test("what draws them comes once the page stands; looking at them asks for nothing more", () => {
  const asked = [];
  const named = (words) => asked.findIndex((url) => url.includes(words));
  return withPage(chromium, { prepare: (page) => page.on("request", (request) => asked.push(request.url())) }, async (page) => {
    await page.waitForLoadState("networkidle");
    assert.ok(named(".wasm") >= 0 && named(".wasm") < named("/picture"), asked.join("\n"));
    const before = asked.length;
    await paste(page, elderly);
    await result(page);
    await page.getByRole("tab", { name: /^图/u }).click();
    await picture(page, "时间线").waitFor();
    assert.deepEqual(asked.slice(before), []);
  });
});

test("each can be read as a table of the same", () =>
  withPage(chromium, {}, async (page) => {
    await open(page);
    const dates = picture(page, "时间线");
    await dates.getByRole("button", { name: "看表" }).click();
    const table = dates.getByRole("table", { name: "时间线" });
    const rows = (await table.getByRole("row").allTextContents()).map((row) => row.replace(/\s+/gu, " ").trim());
    assert.ok(rows.some((row) => row.includes("2025年7月1日") && row.includes("2025-07-01")), rows.join("\n"));
    assert.equal(rows.filter((row) => row.includes("承诺")).length, 14);
    assert.equal(await spots(page, "时间线").count(), 0);
    await dates.getByRole("button", { name: "看图" }).click();
    await spots(page, "时间线").first().waitFor();
  }));

test("by keyboard: one stop, arrows from part to part, Enter to the letter", () =>
  withPage(chromium, {}, async (page) => {
    await open(page);
    await spots(page, "时间线").first().focus();
    await page.keyboard.press("End");
    const focused = () =>
      page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element?.getAttribute("aria-label") ?? "";
      });
    assert.match(await focused(), /^没写时限的承诺：8 句/u);
    for (let rows = 0; rows < 8 && !/^承诺，两年内：/u.test(await focused()); rows += 1) await page.keyboard.press("ArrowUp");
    assert.match(await focused(), /^承诺，两年内：/u);
    const top = () => letterOf(page).evaluate((region) => region.scrollTop);
    const before = await top();
    await page.keyboard.press("Enter");
    await letterOf(page).locator(".chosen").getByText("两年内").first().waitFor();
    await page.locator(".flash").first().waitFor();
    assert.ok((await top()) > before, "the letter has moved");
    assert.match(await focused(), /两年内/u, "one stays where one was");
  }));

test("of several sentences one is chosen from a list", () =>
  withPage(chromium, {}, async (page) => {
    await open(page);
    await picture(page, "谁做什么").getByRole("button", { name: "未写主体，建设：3 句" }).click();
    const list = picture(page, "谁做什么").getByRole("group", { name: /未写主体，建设/u });
    assert.equal(await list.getByRole("listitem").count(), 3);
    await list.getByRole("button", { name: /新建社区养老服务站45个/u }).click();
    await letterOf(page).locator(".k-commitment.chosen").first().waitFor();
    await list.getByRole("button", { name: "收起" }).click();
    await list.waitFor({ state: "detached" });
  }));

test("pointing at a part lights its sentence, and pointing at the sentence lights the part", () =>
  withPage(chromium, {}, async (page) => {
    await open(page);
    const spot = spots(page, "时间线").filter({ hasText: "明年上半年" });
    await spot.scrollIntoViewIfNeeded();
    await spot.hover();
    await letterOf(page).locator(".k-commitment.lit").getByText("新增助餐点60个").first().waitFor();
    await letterOf(page).hover({ position: { x: 5, y: 5 } });
    await letterOf(page).locator(".k-commitment.lit").first().waitFor({ state: "detached" });
    await hoverStart(letterOf(page).locator(".k-date").getByText("2025年底前", { exact: true }));
    await page.waitForFunction(() => {
      const found = [];
      const visit = (root) => {
        for (const element of root.querySelectorAll("*")) {
          if (element.shadowRoot) visit(element.shadowRoot);
          if (element.matches(".spot.lit")) found.push(element.getAttribute("aria-label"));
        }
      };
      visit(document);
      return found.some((name) => name.startsWith("承诺，2025年底前"));
    });
  }));

/** Over the first line of what may be broken over two. */
async function hoverStart(locator) {
  const place = await locator.evaluate((element) => {
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const { left, top } = element.getClientRects()[0];
    return { x: left + 6, y: top + 6 };
  });
  await locator.page().mouse.move(place.x, place.y);
}

async function keep(page, name, how) {
  await picture(page, name).getByRole("button", { name: "保存" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: how }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test("saved as SVG: valid, with its own colours, with name and source; the same from the clipboard", () =>
  withPage(chromium, { hash: "#theme=dark" }, async (page) => {
    await open(page);
    for (const name of names) {
      const { name: file, bytes } = await keep(page, name, "存 SVG");
      assert.match(file, new RegExp(`${name}\\.svg$`, "u"));
      const svg = bytes.toString("utf8");
      assert.doesNotMatch(svg, /var\(|class=|href|<script/u);
      const words = [];
      const parser = new SaxesParser({ xmlns: true });
      parser.on("text", (text) => words.push(text));
      parser.on("error", (error) => assert.fail(error.message));
      parser.write(svg).close();
      const all = words.join(" ");
      assert.ok(all.includes(name), name);
      assert.ok(all.includes("来源：云州市民政局关于市政协"), name);
      assert.ok(svg.includes('fill="#ffffff"'), "light paper");
    }
    await picture(page, "时间线").getByRole("button", { name: "保存" }).click();
    await page.getByRole("menuitem", { name: "复制 SVG" }).click();
    await page.getByText("已复制").first().waitFor({ state: "attached" });
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^<svg xmlns[^]*时间线/u);
  }));

test("saved as PNG, two pixels for one, with something drawn", () =>
  withPage(chromium, {}, async (page) => {
    await open(page);
    const { name, bytes } = await keep(page, "时间线", "存 PNG");
    assert.match(name, /时间线\.png$/u);
    const drawn = await page.evaluate(async (data) => {
      const image = new Image();
      image.src = URL.createObjectURL(new Blob([Uint8Array.from(data)], { type: "image/png" }));
      await image.decode();
      const canvas = document.createElement("canvas");
      Object.assign(canvas, { width: image.width, height: image.height });
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0);
      const colours = new Set(new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer));
      return { width: image.width, colours: colours.size };
    }, [...bytes]);
    assert.equal(drawn.width, 2 * 680);
    assert.ok(drawn.colours > 20, `${drawn.colours} colours`);
  }));

test("a letter without anything to draw says so", () =>
  withPage(chromium, {}, async (page) => {
    await open(page, recipe);
    await picture(page, "时间线").getByText(/没有写了时间的事/u).waitFor();
    assert.equal(await picture(page, "时间线").getByRole("button", { name: "看表" }).count(), 0);
    await picture(page, "谁做什么").getByText("没有读到承诺，排不出谁做什么。").waitFor();
  }));

test("200,000 characters: drawn in part, with how much more there is", () =>
  withPage(chromium, {}, async (page) => {
    // Reading it takes a while on a busy machine.
    page.setDefaultTimeout(60_000);
    const at = lamps.indexOf("下一步");
    const promise = "下一步，我局将于2024年10月底前在老街西段新装太阳能路灯14盏，并继续做好日常巡检。\n";
    await open(page, lamps.slice(0, at) + promise.repeat(195_000 / promise.length) + lamps.slice(at));
    await picture(page, "时间线").getByText(/^另有 \d{4} 项没有画出。$/u).waitFor();
    assert.ok((await spots(page, "时间线").count()) <= 64);
    await picture(page, "时间线").getByRole("button", { name: "看表" }).click();
    await picture(page, "时间线").getByText(/^表里还有 \d{4} 行没有列出。$/u).waitFor();
  }));

test("on a phone: no scrolling sideways, and Enter or a tap goes to the letter", () =>
  withPage(chromium, { size: sizes.narrow, hasTouch: true }, async (page) => {
    await open(page);
    const press = async (name) => {
      const buttons = page.getByRole("button", { name, exact: true });
      while ((await buttons.count()) > 0) await buttons.first().click();
    };
    await press("看表");
    const wide = () => page.getByRole("tabpanel", { name: "图" }).evaluate((pane) => pane.scrollWidth - pane.clientWidth);
    assert.equal(await wide(), 0);
    await press("看图");
    assert.equal(await wide(), 0);
    await spots(page, "时间线").filter({ hasText: "明年上半年" }).tap();
    await letterOf(page).locator(".chosen").first().waitFor();
  }));
