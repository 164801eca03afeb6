// What the browser keeps: this tab by itself, this computer when asked, nothing after everything was cleared.
import assert from "node:assert/strict";
import { test } from "node:test";
import { drop, letterOf, paste, result, useBrowser, withPage } from "./browser.mjs";
import { elderly, lamps, water } from "./letters.mjs";

const chromium = useBrowser();
const opened = (body, options = {}) => () => withPage(chromium, options, body);
const alert = (page, code) => page.getByRole("alert").filter({ hasText: code });
const history = (page) => page.getByRole("dialog", { name: "历史与保存" });

async function openHistory(page) {
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: /历史与保存/u }).click();
  await history(page).getByText(/\d+ 封/u).waitFor();
}

/** Writes a remark on the first item. */
async function note(page, words) {
  await page.getByText("标记", { exact: true }).first().click();
  await page.getByRole("textbox", { name: "备注" }).first().fill(words);
  await page.getByRole("textbox", { name: "备注" }).first().press("Tab");
  await page.getByText(words).first().waitFor();
}

/** Until the tab has written down what there is. */
const kept = (page, words) => page.waitForFunction((text) => (sessionStorage.getItem("dafu.session") ?? "").includes(text), words);

/** Reloads, saying yes where the page asks; tells whether it asked. */
async function reload(page) {
  let asked = false;
  page.once("dialog", (dialog) => {
    asked = true;
    void dialog.accept();
  });
  await page.reload();
  return asked;
}

test("a reload loses neither the letter nor its notes, and asks because they are nowhere else", opened(async (page) => {
  await paste(page, lamps);
  await result(page);
  await note(page, "下周去看");
  await kept(page, "下周去看");
  assert.equal(await reload(page), true);
  await letterOf(page).getByText("柳溪老街全长").first().waitFor();
  await page.getByText("下周去看").waitFor();
}));

test("what was typed and not read yet is there after a reload", opened(async (page) => {
  await page.getByRole("textbox").fill("我局将于2024年底前");
  await kept(page, "底前");
  assert.equal(await reload(page), false);
  assert.equal(await page.getByRole("textbox").inputValue(), "我局将于2024年底前");
}));

test("notes that were exported are not asked about", opened(async (page) => {
  await paste(page, lamps);
  await result(page);
  await note(page, "已经导出");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出" }).click();
  await page.getByRole("menuitem", { name: /下载台账 CSV$|台账.*CSV/u }).first().click();
  await download;
  await page.getByText("已导出").last().waitFor();
  await kept(page, "已经导出");
  assert.equal(await reload(page), false);
  await page.getByText("已经导出").waitFor();
  assert.equal(await reload(page), false);
}));

test("letters of this session are listed, each with the way back", opened(async (page) => {
  for (const [text, words] of [[lamps, "柳溪老街全长"], [water, "青禾县水利局"]]) {
    await drop(page, ["letter.txt", text]);
    await letterOf(page).getByText(words).first().waitFor();
  }
  await page.getByRole("button", { name: "换一封" }).click();
  await openHistory(page);
  await history(page).getByRole("button", { name: /^打开：.*57号建议的答复/u }).click();
  await letterOf(page).getByText("柳溪老街全长").first().waitFor();
  await openHistory(page);
  await history(page).getByText("正在读", { exact: true }).waitFor();
  assert.equal(await history(page).getByRole("button", { name: /^打开/u }).count(), 1);
}));

test("a letter is saved on this computer when asked, with its notes, and opens in another tab", opened(async (page) => {
  await paste(page, lamps);
  await result(page);
  await note(page, "存起来的");
  await openHistory(page);
  await history(page).getByText("0 封").waitFor();
  await history(page).getByRole("button", { name: "保存在本机" }).click();
  await history(page).getByText(/^1 封 · \d kB$/u).waitFor();
  await history(page).getByText(/349 字 · 1 条标记 · 未导出/u).waitFor();
  // Saved a second time it takes its own place.
  await history(page).getByRole("button", { name: "再存一次" }).click();
  await history(page).getByText("1 封").waitFor();
  await kept(page, "存起来的");
  assert.equal(await reload(page), false);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByText(/已就绪/u).waitFor();
  await openHistory(other);
  await history(other).getByRole("button", { name: /^打开/u }).click();
  await letterOf(other).getByText("柳溪老街全长").first().waitFor();
  await other.getByText("存起来的").waitFor();
}));

test("a deleted letter can be had back, also when the window was closed meanwhile", opened(async (page) => {
  await paste(page, lamps);
  await result(page);
  await openHistory(page);
  await history(page).getByRole("button", { name: "保存在本机" }).click();
  await history(page).getByRole("button", { name: /^从本机删除/u }).click();
  await history(page).getByText("0 封").waitFor();
  await history(page).getByRole("button", { name: "撤销删除" }).click();
  await history(page).getByText("1 封").waitFor();
  await history(page).getByRole("button", { name: /^从本机删除/u }).click();
  await history(page).getByText("0 封").waitFor();
  await history(page).getByRole("button", { name: "关闭" }).click();
  await page.getByRole("button", { name: "撤销删除" }).click();
  await openHistory(page);
  await history(page).getByText("1 封").waitFor();
}));

test("everything is cleared in one act, and looked for again", opened(async (page) => {
  await paste(page, lamps);
  await result(page);
  await note(page, "要清掉的");
  await openHistory(page);
  await history(page).getByRole("button", { name: "保存在本机" }).click();
  await history(page).getByText("1 封").waitFor();
  await page.evaluate(async () => {
    await caches.open(`dafu ${new URL(".", location.href).href} test`);
    localStorage.setItem("dafu.test", "1");
    localStorage.setItem("other", "1");
  });
  await history(page).getByRole("button", { name: "全部清除" }).click();
  await history(page).getByRole("button", { name: "不清除" }).click();
  await history(page).getByText("1 封").waitFor();
  await history(page).getByRole("button", { name: "全部清除" }).click();
  await history(page).getByRole("button", { name: "确定全部清除" }).click();
  await history(page).getByRole("status").filter({ hasText: "存在本机的信 0，会话 0，本地存储 0，缓存 0，地址 0" }).waitFor();
  await history(page).getByRole("button", { name: "关闭" }).click();
  await page.getByRole("heading", { name: "把答复函粘贴到这里" }).waitFor();
  assert.equal(await page.getByRole("button", { name: /恢复|撤销/u }).count(), 0);
  assert.equal(await reload(page), false);
  await page.getByText(/已就绪/u).waitFor();
  const left = await page.evaluate(async () => ({ session: { ...sessionStorage }, local: { ...localStorage }, caches: await caches.keys() }));
  // What another page of the same origin keeps is its own.
  assert.deepEqual(left, { session: {}, local: { other: "1" }, caches: [] });
}));

test("letters can be had back step by step, however many, without a limit of time", opened(async (page) => {
  const letters = Array.from({ length: 55 }, (_, nth) => `关于第${nth + 1}号建议的答复\n李委员：\n我局将于2024年底前完成第${nth + 1}项。\n`);
  for (const text of letters) {
    await drop(page, ["letter.txt", text]);
    await letterOf(page).getByText(text.split("\n")[0]).first().waitFor();
  }
  for (const text of letters.slice(0, -1).reverse()) {
    await page.getByRole("button", { name: "恢复上一封" }).click();
    await letterOf(page).getByText(text.split("\n")[0], { exact: true }).first().waitFor();
  }
  assert.equal(await page.getByRole("button", { name: "恢复上一封" }).count(), 0);
  await letterOf(page).focus();
  await page.keyboard.press("Control+Shift+Z");
  await letterOf(page).getByText("关于第2号建议的答复").first().waitFor();
}));

test("E-STORE: where the browser keeps nothing the page works, says so once, and offers the export", opened(async (page) => {
  await paste(page, lamps);
  await alert(page, "E-STORE").waitFor();
  await alert(page, "E-STORE").getByRole("button", { name: "导出" }).click();
  await page.getByRole("menuitem", { name: /CSV/u }).first().waitFor();
  await page.keyboard.press("Escape");
  await drop(page, ["letter.txt", elderly]);
  await letterOf(page).getByText("云州市民政局").first().waitFor();
  await note(page, "还能用");
  assert.equal(await alert(page, "E-STORE").count(), 0);
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: /历史与保存/u }).click();
  await history(page).getByRole("status").filter({ hasText: "E-STORE" }).waitFor();
  await history(page).getByRole("button", { name: "保存在本机" }).click();
  await history(page).getByRole("status").filter({ hasText: "关闭前请导出" }).waitFor();
}, {
  prepare: (page) =>
    page.addInitScript(() => {
      const refuse = () => { throw new DOMException("refused", "SecurityError"); };
      for (const name of ["sessionStorage", "localStorage"]) Object.defineProperty(globalThis, name, { get: refuse });
      IDBFactory.prototype.open = refuse;
    }),
}));

test("E-STORE: a full disk is told, and a damaged record does not take the others with it", opened(async (page) => {
  await paste(page, lamps);
  await result(page);
  await openHistory(page);
  await history(page).getByRole("button", { name: "保存在本机" }).click();
  await history(page).getByText("1 封").waitFor();
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open("dafu");
        request.onsuccess = () => {
          const transaction = request.result.transaction("letters", "readwrite");
          transaction.objectStore("letters").put({ name: 7, text: null });
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );
  await history(page).getByRole("button", { name: "关闭" }).click();
  await openHistory(page);
  await history(page).getByText("1 封").waitFor();
  await history(page).getByText(/E-STORE 存在本机的信里有 1 条已损坏/u).waitFor();
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = function () {
      this.transaction.abort();
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await history(page).getByRole("button", { name: "再存一次" }).click();
  await history(page).getByRole("status").filter({ hasText: "E-STORE" }).waitFor();
}));

test("the version of everything is told", opened(async (page) => {
  await paste(page, lamps);
  const { engine, schema_version: schema } = await result(page);
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: "关于" }).click();
  const about = page.getByRole("dialog", { name: "关于答复函读解" });
  await about.waitFor();
  const words = (await about.innerText()).replaceAll("\n", " ");
  assert.match(words, new RegExp(`版本 \\d+\\.\\d+\\.\\d+ .*引擎 ${engine.replaceAll(".", "\\.")} .*结果格式 ${schema} .*构建 [\\w-]{8}`, "u"));
}));

test("in WeChat the page asks to be opened in a browser", opened(async (page) => {
  const hint = page.getByRole("note").filter({ hasText: "微信" });
  await hint.filter({ hasText: "在浏览器中打开" }).waitFor();
  await hint.getByRole("button", { name: "知道了" }).click();
  assert.equal(await hint.count(), 0);
}, { userAgent: "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36 MicroMessenger/8.0.50" }));
