// Thirty things that one does in the page, and no request for any of them: not by the page, its workers or its service
// worker, to its own server, nor through a proxy to any other.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { launchOptions } from "../../../scripts/chromium.mjs";
import { serve } from "../../../scripts/serve.mjs";
import { inRoot } from "../../../scripts/shell.mjs";
import { closedNetwork } from "../browsers/proxy.mjs";
import { clickStart, drop, letterOf, paste, result } from "./browser.mjs";
import { elderly, lamps, water } from "./letters.mjs";

let browser;
let server;
let elsewhere;
const asked = [];
before(async () => {
  server = await serve(inRoot("dist"), 0, ({ url }) => asked.push(url));
  elsewhere = await closedNetwork();
  const proxy = { server: `http://127.0.0.1:${elsewhere.port}`, bypass: "127.0.0.1" };
  browser = await chromium.launch({ ...(await launchOptions(true)), proxy });
});
after(async () => {
  await browser.close();
  await server.close();
  await elsewhere.close();
});

const button = (page, name) => page.getByRole("button", { name }).first();
const press = (name) => (page) => button(page, name).click();
const tab = (name) => (page) => page.getByRole("tab", { name }).click();
const key = (name) => async (page) => {
  await letterOf(page).focus();
  await page.keyboard.press(name);
};
/** Opens a menu and chooses. */
const choose = (menu, entry) => async (page) => {
  await button(page, menu).click();
  await page.getByRole("menuitem", { name: entry }).click();
};
const take = (entry) => async (page) => {
  const download = page.waitForEvent("download");
  await choose(/^导出$/u, entry)(page);
  await (await download).path();
};
const look = (opener) => async (page) => {
  await opener(page);
  await page.getByRole("dialog").last().waitFor();
  await page.keyboard.press("Escape");
};

const actions = {
  "paste a letter": async (page) => {
    await paste(page, lamps);
    await result(page);
  },
  "click a row": (page) => page.getByRole("row").nth(1).click(),
  "click a mark": (page) => clickStart(letterOf(page).locator(".k-date")),
  "close its card": (page) => page.keyboard.press("Escape"),
  "see why": look(press(/为什么算承诺/u)),
  "see the entities": tab(/^实体/u),
  "see the findings": tab(/^发现/u),
  "see the pictures": tab(/^图/u),
  "see a picture as a table": press("看表"),
  "come back to the ledger": tab(/^台账/u),
  "filter the ledger": (page) => page.getByRole("combobox", { name: "时限、数量" }).selectOption({ index: 1 }),
  "order the ledger": (page) => page.getByRole("combobox", { name: "排序" }).selectOption("time"),
  "write a note": async (page) => {
    await page.getByRole("row").nth(1).locator("summary").first().click();
    await page.getByRole("textbox", { name: "备注" }).first().fill("看过");
    await page.keyboard.press("Tab");
  },
  "take the note back": press(/^撤销/u),
  "switch a kind off": key("1"),
  "go to the next promise": key("j"),
  "copy a citation": key("c"),
  "find words": async (page) => {
    await page.getByRole("button", { name: "查找", exact: true }).click();
    await page.keyboard.type("640米");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
  },
  "make the type larger": press(/原文文字$|放大原文/u),
  "change the appearance": press(/^外观/u),
  "see the keys": look(key("?")),
  "see the words on privacy": look(press("原文不离开本机")),
  "see the dialog for printing": look(press("打印")),
  "make a link": look(choose(/^更多/u, /生成链接/u)),
  "see the letters that are kept": look(choose(/^更多/u, /历史/u)),
  "see what the page is": look(choose(/^更多/u, /关于/u)),
  "take the ledger": take(/^台账 CSV/u),
  "take a workbook": take(/^工作簿/u),
  "take a Word table": take(/^Word/u),
  "take a calendar": take(/^日历/u),
  "take a report": take(/^网页报告/u),
  "take the analysis": take(/^分析结果 JSON/u),
  "take an archive": take(/^存档/u),
  "edit the letter": async (page) => {
    await button(page, "编辑原文").click();
    await page.getByRole("textbox").fill(`${lamps}完。`);
    await page.getByText(/351 字/u).waitFor();
  },
  "begin anew": press("换一封"),
  "read a sample": async (page) => {
    await button(page, /县里的公文/u).click();
    await result(page);
  },
  "drop several letters": async (page) => {
    await drop(page, ["一.txt", water], ["二.txt", elderly]);
    await page.getByRole("tab", { name: /合并台账/u }).click();
  },
  "switch to English": press(/switch to English/u),
};

test("no request for any of over thirty acts, by the page, its workers or its service worker", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "zh-CN", acceptDownloads: true });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  // What the service worker answers without its server was asked for all the same.
  context.on("request", (request) => { if (/^https?:/u.test(request.url())) asked.push(request.url()); });
  await page.goto(server.address);
  await page.getByText(/已就绪/u).waitFor();
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active.state !== "activated") await new Promise((resolve) => active.addEventListener("statechange", resolve));
  });
  await page.waitForLoadState("networkidle");
  assert.ok(asked.some((url) => url.endsWith(".wasm")), "the server hears what is asked");
  assert.ok(Object.keys(actions).length >= 30);
  const heard = {};
  for (const [name, act] of Object.entries(actions)) {
    asked.length = 0;
    elsewhere.asked.length = 0;
    await act(page).catch((error) => assert.fail(`${name}: ${error.message}`));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    if (asked.length + elsewhere.asked.length > 0) heard[name] = [...asked, ...elsewhere.asked];
  }
  assert.deepEqual(heard, {});
  await context.close();
});
