// Every error: said beside the thing, with its code, and nothing is lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import { drop, letterOf, paste, result, useBrowser, withPage } from "./browser.mjs";
import { breakEngine, lamps, longLetter } from "./letters.mjs";

const chromium = useBrowser();
const opened = (body, options = {}) => () => withPage(chromium, options, body);
const alert = (page, code) => page.getByRole("alert").filter({ hasText: code });

const breakable = { prepare: breakEngine };

test("E-EMPTY: there is no text", opened(async (page) => {
  await page.getByRole("button", { name: "开始分析" }).click();
  await alert(page, "E-EMPTY").waitFor();
  await drop(page, ["leer.txt", " \n　\n"]);
  await alert(page, "E-EMPTY").waitFor();
  // The next letter takes the notice away.
  await drop(page, ["letter.txt", lamps]);
  await result(page);
  assert.equal(await page.getByRole("alert").count(), 0);
}));

test("E-TYPE: what is no letter, by its name or by its first bytes, and what to do instead", opened(async (page) => {
  await drop(page, ["答复.wps", "x"]);
  await alert(page, "E-TYPE").filter({ hasText: "请在 WPS 中全选复制" }).waitFor();
  await drop(page, ["letter.txt", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]]);
  await alert(page, "E-TYPE").filter({ hasText: ".png 是图片" }).waitFor();
  await drop(page, ["letter.docx", "{\\rtf1 x}"]);
  await alert(page, "E-TYPE").filter({ hasText: "另存为 .docx" }).waitFor();
  await drop(page, ["歌.mp3", "ID3"]);
  await alert(page, "E-TYPE").filter({ hasText: "暂不支持 .mp3" }).waitFor();
}));

test("E-TYPE while a letter is shown leaves the letter where it is", opened(async (page) => {
  await paste(page, lamps);
  await result(page);
  await drop(page, ["答复.wps", "x"]);
  await alert(page, "E-TYPE").waitFor();
  await letterOf(page).getByText("柳溪老街全长").first().waitFor();
  await alert(page, "E-TYPE").getByRole("button", { name: "关闭" }).click();
  assert.equal(await page.getByRole("alert").count(), 0);
}));

test("E-READ: a file that holds no text", opened(async (page) => {
  await drop(page, ["程序.txt", [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]]);
  await alert(page, "E-READ").filter({ hasText: "程序.txt" }).waitFor();
}));

test("E-ENC: text that may be garbled can be read in the other encoding", opened(async (page) => {
  // The last character is cut in two.
  const bytes = [...new TextEncoder().encode(lamps)].slice(0, -2);
  await drop(page, ["damaged.txt", bytes]);
  await alert(page, "E-ENC").filter({ hasText: "UTF-8" }).waitFor();
  await page.getByRole("button", { name: "换 GB18030" }).click();
  await page.getByText("damaged.txt · 按 GB18030 读取").waitFor();
}));

test("E-BIG: more than twenty million characters are kept and not read", opened(async (page) => {
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["我局将完成。".repeat(3_400_000)], "大.txt"));
    dispatchEvent(new DragEvent("drop", { dataTransfer }));
  });
  await page.getByText(/文本较长，共 20,400,000 字/u).waitFor();
  await page.getByRole("button", { name: "开始分析" }).click();
  await alert(page, "E-BIG").filter({ hasText: "20,400,000" }).waitFor();
  await page.getByRole("button", { name: "只分析前 5 万字" }).click();
  await page.getByText(/已分析 50,000 字/u).waitFor();
}));

test("E-TIME: an engine that hangs is stopped after five seconds and replaced", opened(async (page) => {
  await paste(page, `${lamps}〔死循环〕`);
  await page.getByRole("progressbar", { name: "正在分析…" }).waitFor();
  await alert(page, "E-TIME").filter({ hasText: "5 秒" }).waitFor();
  const field = page.getByRole("textbox");
  assert.ok((await field.inputValue()).includes("柳溪老街全长"));
  await field.fill(lamps);
  await page.getByRole("button", { name: "开始分析" }).click();
  await result(page);
}, breakable));

test("work can be stopped, and the page goes on at once", opened(async (page) => {
  await paste(page, `${lamps}〔死循环〕`);
  await page.getByRole("button", { name: "停止" }).click();
  await page.getByRole("status").filter({ hasText: "已停止" }).waitFor();
  await page.getByRole("button", { name: /县里的公文/u }).click();
  await letterOf(page).getByText("青禾县水利局").first().waitFor();
}, breakable));

test("E-TRAP: an engine that fails is replaced; the text is there, the diagnosis holds none of it", opened(async (page) => {
  await paste(page, `${lamps}〔陷阱〕`);
  await alert(page, "E-TRAP").waitFor();
  assert.ok((await page.getByRole("textbox").inputValue()).includes("柳溪老街全长"));
  await page.getByRole("button", { name: "复制诊断（不含原文）" }).click();
  const copied = await page.waitForFunction(async () => (await navigator.clipboard.readText()).startsWith("{") && navigator.clipboard.readText());
  const diagnosis = await copied.jsonValue();
  assert.ok(JSON.parse(diagnosis).message.includes("unreachable"));
  assert.ok(!diagnosis.includes("柳溪"));
  await page.getByRole("textbox").fill(lamps);
  await page.getByRole("button", { name: "开始分析" }).click();
  await result(page);
}, breakable));

test("a letter that cannot be read is shown as text, not hidden behind the one before it", opened(async (page) => {
  await paste(page, lamps);
  await result(page);
  await drop(page, ["二.txt", `${lamps}〔陷阱〕`]);
  await alert(page, "E-TRAP").waitFor();
  assert.ok((await page.getByRole("textbox").inputValue()).endsWith("〔陷阱〕"));
  await page.getByRole("button", { name: "恢复上一封" }).click();
  await letterOf(page).getByText("柳溪老街全长").first().waitFor();
  assert.equal(await page.getByRole("alert").count(), 0);
}, breakable));

test("E-START: without the engine the text is kept, and trying again works", () => {
  let broken = true;
  const options = {
    prepare: (page) => page.route("**/*.wasm", (route) => (broken ? route.fulfill({ status: 503 }) : route.continue())),
    untilEngine: (page) => alert(page, "E-START").waitFor(),
    tolerate: ["503"],
  };
  return withPage(chromium, options, async (page) => {
    await paste(page, lamps);
    await alert(page, "E-START").waitFor();
    assert.equal(await page.getByRole("textbox").inputValue(), lamps);
    broken = false;
    await page.getByRole("button", { name: "再试" }).click();
    await result(page);
  });
});

test("without workers the page reads in its own thread", opened(async (page) => {
  await paste(page, lamps);
  await result(page);
}, {
  prepare: (page) => page.addInitScript(() => { globalThis.Worker = class { constructor() { throw new Error("no workers here"); } }; }),
}));

test("the bar of a long letter fills stage by stage, with the stage in words beside it", opened(async (page) => {
  await drop(page, ["长.txt", longLetter(2_000_000)]);
  await page.getByText(/文本较长/u).waitFor();
  const bar = page.getByRole("progressbar", { name: "正在分析…" });
  await page.evaluate(() => {
    globalThis.seen = [];
    const look = () => {
      const line = document.querySelector("dafu-page").shadowRoot.querySelector("dafu-status-line").shadowRoot;
      const bar = line.querySelector("progress");
      if (bar?.hasAttribute("value")) globalThis.seen.push([bar.value, line.querySelector("progress + span").textContent]);
      requestAnimationFrame(look);
    };
    look();
  });
  await page.getByRole("button", { name: "开始分析" }).click();
  await bar.and(page.locator("[value]")).waitFor();
  await page.getByRole("contentinfo").getByText(/正在分析：/u).waitFor();
  // A search by role takes its time in a letter of this length; this does not.
  await page.getByText(/已分析 [\d,]+ 字/u).waitFor({ timeout: 60_000 });
  assert.equal(await page.locator("progress").count(), 0);
  const seen = await page.evaluate(() => globalThis.seen);
  const values = seen.map(([value]) => value);
  assert.deepEqual(values, [...values].sort((a, b) => a - b));
  assert.ok(new Set(values).size >= 4, [...new Set(values)].join(" "));
  assert.ok(new Set(seen.map(([, words]) => words)).size >= 4);
}));

test("E-OLD: a browser without WebAssembly is told so", () =>
  withPage(chromium, {
    prepare: (page) => page.addInitScript(() => { delete globalThis.WebAssembly; }),
    untilEngine: (page) => alert(page, "E-OLD").waitFor(),
  }, async () => undefined));

test("ten megabytes are offered first, read whole, and the page stays usable", opened(async (page) => {
  const text = longLetter(10_000_000);
  await page.evaluate((words) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([words], "长.txt"));
    dispatchEvent(new DragEvent("drop", { dataTransfer }));
  }, text);
  await page.getByText(new RegExp(`文本较长，共 ${text.length.toLocaleString("en")} 字`, "u")).waitFor();
  await page.getByRole("button", { name: "开始分析" }).click();
  // Looked for where it stands: in ten megabytes every look would take seconds.
  await page.getByRole("contentinfo").getByText(new RegExp(`已分析 ${text.length.toLocaleString("en")} 字`, "u")).waitFor({ timeout: 150_000 });
  // Only what is near the window has become paragraphs, but all of the letter is there.
  const { painted, length } = await letterOf(page).evaluate((region) => ({
    painted: region.querySelectorAll(".block").length,
    length: region.querySelector(".letter").textContent.length,
  }));
  assert.equal(length, text.length);
  assert.ok(painted < 2000, `${painted} paragraphs are painted`);
  await page.getByRole("table").getByRole("row").nth(90).click();
  await page.locator(".chosen").first().waitFor();
  await page.getByRole("button", { name: "下一页" }).click();
  await page.getByRole("navigation", { name: "翻页" }).getByText(/第 101–200 条/u).waitFor();
}));
