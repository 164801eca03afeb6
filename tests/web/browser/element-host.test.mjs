// <dafu-letter> and the page around it: policies, errors, moves, copies, leaks.
import assert from "node:assert/strict";
import { cpSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { inRoot } from "../../../scripts/shell.mjs";
import { recipes } from "../../../www/src/element/recipes.ts";
import { serve } from "../../../scripts/serve.mjs";
import { breakEngine, lamps } from "./letters.mjs";
import { careful, letter, told, useHost } from "./host.mjs";

const state = useHost();
const { chromium, inHost } = state;
const element = (page, act, argument) => page.locator("dafu-letter").evaluate(act, argument);
const codes = async (page) => (await told(page, "error")).map(({ code, recoverable }) => `${code} ${recoverable}`);

for (const { name, policy, worker, workers } of recipes) {
  test(`policy: ${name}`, () => {
    // A worker's file has to come from the host's own address.
    state.write("dafu-worker.js", readFileSync(inRoot("dist/dafu-worker.js")));
    const options = { body: letter(lamps, worker === null ? "" : `worker="${worker}"`), policy: (origin) => `default-src 'none'; ${policy.replaceAll("ORIGIN", origin).replace("script-src", "script-src 'self'")}` };
    return inHost(options, async (page, complaints) => {
      await page.getByRole("table").waitFor();
      await page.getByRole("row").nth(1).click();
      await page.locator(".chosen").first().waitFor();
      assert.equal(page.workers().length, workers);
      assert.ok((await element(page, async (host) => (await host.exportAs("xlsx")).size)) > 1000);
      if (workers > 0) assert.deepEqual(complaints, []);
      assert.equal(await page.evaluate(() => document.querySelector("dafu-letter").shadowRoot.querySelectorAll("style").length), 0);
      const sheets = await element(page, (host) => getComputedStyle(host).borderTopStyle);
      assert.equal(sheets, "solid");
    });
  });
}

test("a report is printed with its styles under a strict policy too", () => {
  const prepare = (page) => page.context().addInitScript(() => { globalThis.print = () => (globalThis.printed = 1); });
  return inHost({ prepare, policy: careful }, async (page) => {
    const popup = page.waitForEvent("popup");
    await page.getByRole("button", { name: "打印" }).click();
    const opened = await popup;
    await opened.waitForFunction(() => globalThis.printed === 1);
    assert.equal(await opened.evaluate(() => getComputedStyle(document.querySelector("table")).borderCollapse), "collapse");
  });
});

test("worker=inline is in a worker or not at all", () =>
  inHost({ body: letter(lamps, "worker=inline"), policy: (origin) => careful(origin).replace("worker-src blob:", "worker-src 'none'"), wait: false }, async (page) => {
    await page.getByRole("alert").filter({ hasText: "E-START" }).waitFor();
    assert.deepEqual(await codes(page), ["E-START true"]);
  }));

test("E-TIME and E-TRAP: the engine is replaced, the letter is there, the next one is read", () =>
  inHost({ prepare: breakEngine, body: letter(`${lamps}〔陷阱〕`, "timeout-ms=400"), wait: false }, async (page) => {
    await page.getByRole("alert").filter({ hasText: "E-TRAP" }).waitFor();
    await page.getByText("柳溪老街全长640米").waitFor();
    const code = await element(page, (host, text) => host.analyze(text).catch((error) => error.code), `${lamps}〔死循环〕`);
    assert.equal(code, "E-TIME");
    assert.deepEqual(await codes(page), ["E-TRAP true", "E-TIME true"]);
    await element(page, (host, text) => host.analyze(text), lamps);
    assert.equal(await page.getByRole("alert").count(), 0);
  }));

test("E-BIG and E-EMPTY: what cannot be read is shown as text, not hidden behind the letter before it", () =>
  inHost({}, async (page) => {
    const failed = await element(page, async (host) => {
      const empty = await host.analyze("  ").catch((error) => error.code);
      host.maxChars = 10;
      const big = await host.analyze("这是一封很长很长很长很长很长很长的答复函").catch((error) => error.code);
      return [empty, big, host.result];
    });
    assert.deepEqual(failed, ["E-EMPTY", "E-BIG", null]);
    assert.deepEqual(await codes(page), ["E-EMPTY false", "E-BIG false"]);
    await page.getByText("这是一封很长").waitFor();
    const none = await element(page, (host) => host.exportAs("csv").catch((error) => error.code));
    assert.equal(none, "E-BIG");
  }));

test("E-JSON: what is no archive of ours", () =>
  inHost({}, async (page) => {
    const failed = await element(page, async (host) => {
      const result = host.result;
      const code = await host.importJSON(new File(["{}"], "别的.json")).catch((error) => error.code);
      return [code, host.result === result];
    });
    assert.deepEqual(failed, ["E-JSON", true]);
    await page.getByRole("alert").filter({ hasText: "别的.json" }).waitFor();
    assert.deepEqual(await codes(page), ["E-JSON false"]);
  }));

test("E-MARKS: a letter with the marks of annotated letters", () =>
  inHost({ body: letter(`${lamps}⟦附注⟧`) }, async (page) => {
    assert.equal(await element(page, (host) => host.exportAs("gold").catch((error) => error.code)), "E-MARKS");
    assert.deepEqual(await codes(page), ["E-MARKS false"]);
  }));

test("E-LOAD: a part that cannot be fetched, and can be later", () => {
  let broken = true;
  const prepare = (page) => page.route(/\/assets\/xlsx/u, (route) => (broken ? route.fulfill({ status: 503 }) : route.continue()));
  return inHost({ prepare }, async (page) => {
    assert.equal(await element(page, (host) => host.exportAs("xlsx").catch((error) => error.code)), "E-LOAD");
    assert.deepEqual(await codes(page), ["E-LOAD true"]);
    broken = false;
  });
});

test("E-SAVE: inside WeChat nothing can be downloaded", () =>
  inHost({ context: { userAgent: "Mozilla/5.0 MicroMessenger/8.0" } }, async (page) => {
    await page.getByRole("button", { name: "导出" }).click();
    await page.getByRole("menuitem", { name: /工作簿/u }).click();
    await page.getByRole("alert").filter({ hasText: "E-SAVE" }).waitFor();
    assert.deepEqual(await codes(page), ["E-SAVE false"]);
  }));

test("E-PRINT: the browser blocks the window", () =>
  inHost({ prepare: (page) => page.addInitScript(() => { globalThis.open = () => null; }) }, async (page) => {
    await page.getByRole("button", { name: "打印" }).click();
    await page.getByRole("alert").filter({ hasText: "E-PRINT" }).waitFor();
    assert.deepEqual(await codes(page), ["E-PRINT true"]);
  }));

test("an element that moves to another document keeps its letter, its looks and its life", () =>
  inHost({ body: `${letter()}<iframe title=frame width=1000 height=700></iframe>` }, async (page, complaints) => {
    await page.evaluate(() => {
      const frame = document.querySelector("iframe");
      globalThis.moved = document.querySelector("dafu-letter");
      frame.contentDocument.body.append(globalThis.moved);
    });
    const inside = page.frameLocator("iframe");
    await inside.getByRole("row").nth(1).click();
    await inside.locator(".chosen").first().waitFor();
    // What is made in the other document looks like what came along.
    await inside.getByRole("button", { name: /为什么算承诺/u }).first().click();
    await inside.getByRole("dialog").waitFor();
    const looks = await page.evaluate(() => {
      const root = globalThis.moved.shadowRoot.querySelector("dafu-reader").shadowRoot;
      const card = root.querySelector("dafu-item-card").shadowRoot.querySelector(".card");
      return [getComputedStyle(globalThis.moved).overflow, getComputedStyle(root.querySelector(".panes")).display, getComputedStyle(card).borderTopStyle];
    });
    assert.deepEqual(looks, ["hidden", "grid", "solid"]);
    // The card would stand over the row.
    await page.keyboard.press("Escape");
    await inside.getByRole("dialog").waitFor({ state: "detached" });
    assert.equal((await page.evaluate(() => globalThis.told.filter(([name]) => name === "result"))).length, 1);
    await page.evaluate(() => document.body.append(globalThis.moved));
    await page.getByRole("row").nth(1).click();
    assert.deepEqual(complaints, []);
  }));

test("a copy from another address stands back: one class, one set of parts", async () => {
  cpSync(inRoot("dist"), inRoot("target/tmp/second-copy"), { recursive: true });
  const second = await serve(inRoot("target/tmp/second-copy"));
  const head = `<script type="module" src="${second.address}dafu-letter.js"></script>`;
  try {
    await inHost({ head }, async (page, complaints) => {
      await page.getByRole("table").waitFor();
      const fetched = await page.evaluate((address) => performance.getEntriesByType("resource").filter(({ name }) => name.startsWith(address)).map(({ name }) => new URL(name).pathname), second.address);
      const other = await page.evaluate((address) => performance.getEntriesByType("resource").filter(({ name }) => name.startsWith(address)).length, chromium.server.address);
      // Whichever came first is the one whose parts were fetched.
      assert.ok(Math.min(fetched.length, other) <= 2, `${fetched.length} ${other}`);
      assert.deepEqual(complaints, []);
    });
  } finally {
    await second.close();
  }
});

test("crawlers, copying and readers without the script see the letter", async () => {
  await inHost({ context: { javaScriptEnabled: false }, body: letter(), wait: false }, async (page) => {
    assert.ok((await page.locator("body").innerText()).includes("柳溪老街全长640米"));
  });
  await inHost({}, async (page) => {
    assert.equal(await element(page, ({ textContent }) => textContent), lamps);
    assert.ok((await element(page, ({ innerText }) => innerText)).length >= 0);
    const copied = await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector("dafu-letter"));
      return range.toString();
    });
    assert.equal(copied, lamps);
  });
});

test("fifty letters that came and went leave nothing behind", () =>
  inHost({}, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send("HeapProfiler.enable");
    const mount = (times) =>
      page.evaluate(
        async ([text, count]) => {
          for (let nth = 0; nth < count; nth += 1) {
            const host = document.createElement("dafu-letter");
            document.body.append(host);
            await host.analyze(text);
            await host.select(host.result.statements.find(({ kind }) => kind === "commitment").id);
            host.filters = { stated: "time" };
            host.remove();
            await new Promise((resolve) => setTimeout(resolve));
          }
        },
        [lamps, times],
      );
    const alive = async () => {
      // Lights over what was shown go out by themselves.
      await page.waitForFunction(() => true);
      await session.send("HeapProfiler.collectGarbage");
      const { result: prototype } = await session.send("Runtime.evaluate", { expression: "customElements.get('dafu-letter').prototype" });
      const { objects } = await session.send("Runtime.queryObjects", { prototypeObjectId: prototype.objectId });
      const { result } = await session.send("Runtime.callFunctionOn", { objectId: objects.objectId, functionDeclaration: "function () { return this.length; }", returnByValue: true });
      await session.send("Runtime.releaseObject", { objectId: objects.objectId });
      return result.value;
    };
    await mount(2);
    await mount(50);
    // The one that stands in the page; one more may wait for its light to go out.
    await page.waitForFunction(() => new Promise((resolve) => setTimeout(resolve, 2000, true)));
    assert.ok((await alive()) <= 3, `${await alive()} elements are alive`);
    assert.equal(page.workers().length, 1);
  }));
