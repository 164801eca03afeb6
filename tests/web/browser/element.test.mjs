// <dafu-letter> in a page of another origin, as a host would use it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { escaped, careful, told, useHost } from "./host.mjs";
import { elderly, lamps, water } from "./letters.mjs";

const state = useHost();
const { chromium, inHost } = state;

test("the letter inside the element is read and shown", () =>
  inHost({}, async (page, complaints) => {
    const result = await page.evaluate(() => document.querySelector("dafu-letter").result);
    const commitments = result.statements.filter(({ kind }) => kind === "commitment").length;
    assert.equal(await page.getByRole("table", { name: "承诺台账" }).getByRole("row").count(), commitments + 1);
    assert.deepEqual(await told(page, "ready"), [{ version: result.engine }]);
    assert.equal((await told(page, "result")).length, 1);
    assert.equal(await page.evaluate(() => document.querySelector("dafu-letter").text), lamps.trimEnd());
    assert.deepEqual(complaints, []);
  }));

test("the result is the one of the page, and frozen", () =>
  inHost({ body: "<dafu-letter></dafu-letter>", wait: false }, async (page) => {
    await page.waitForFunction(() => customElements.get("dafu-letter"));
    const result = await page.evaluate((text) => document.querySelector("dafu-letter").analyze(text), water);
    const frozen = await page.evaluate(() => {
      const { result } = document.querySelector("dafu-letter");
      return [result, result.statements, result.statements[0], result.facts].every(Object.isFrozen);
    });
    assert.equal(frozen, true);
    const context = await chromium.browser.newContext();
    const own = await context.newPage();
    await own.goto(chromium.server.address);
    await own.getByRole("button", { name: /县里的公文/u }).click();
    await own.getByRole("table").waitFor();
    assert.equal(JSON.stringify(await own.evaluate(() => document.querySelector("dafu-page").result)), JSON.stringify(result));
    await context.close();
  }));

test("choosing tells the host what was chosen, and the host can choose", () =>
  inHost({}, async (page) => {
    await page.getByRole("row").nth(1).click();
    const [first] = await told(page, "select");
    assert.equal(first.kind, "commitment");
    assert.equal(lamps.slice(first.start, first.end).replaceAll("\n", ""), first.text);
    const { id } = await page.evaluate(() => document.querySelector("dafu-letter").result.entities.at(-1));
    assert.equal(await page.evaluate((wanted) => document.querySelector("dafu-letter").select(wanted), id), true);
    assert.equal(await page.evaluate(() => document.querySelector("dafu-letter").select("e9999")), false);
    await page.waitForFunction((wanted) => globalThis.told.some(([name, detail]) => name === "select" && detail.id === wanted), id);
  }));

test("a property set before the script is there counts", () =>
  inHost({ body: "<dafu-letter></dafu-letter>", wait: false }, async (page) => {
    await page.waitForFunction(() => customElements.get("dafu-letter"));
    await page.evaluate((text) => {
      const element = document.createElement("dafu-late");
      element.text = text;
      document.body.append(element);
      customElements.define("dafu-late", class extends customElements.get("dafu-letter") {});
    }, lamps);
    await page.waitForFunction(() => document.querySelector("dafu-late").result !== null);
    const late = await page.evaluate((text) => {
      const element = document.querySelector("dafu-late");
      return [element.text === text, Object.hasOwn(element, "text")];
    }, lamps);
    assert.deepEqual(late, [true, false]);
  }));

test("moving is not removing; changed text is read again", () =>
  inHost({ body: `<div id=one><dafu-letter>${escaped(lamps)}</dafu-letter></div><div id=two></div>` }, async (page) => {
    await page.evaluate(() => document.querySelector("#two").append(document.querySelector("dafu-letter")));
    await page.waitForTimeout(300);
    assert.equal((await told(page, "result")).length, 1);
    await page.getByRole("row").nth(1).click();
    await page.locator(".chosen").first().waitFor();
    await page.evaluate((text) => (document.querySelector("dafu-letter").textContent = text), elderly);
    await page.waitForFunction(() => globalThis.told.filter(([name]) => name === "result").length === 2);
    await page.getByText("下一步工作打算").first().waitFor();
  }));

test("a letter marked up in paragraphs is read line by line", () =>
  inHost({ body: "<dafu-letter>\n  <p>关于第1号建议的答复</p>\n  <p>张委员：</p><p>我局将于<b>2024年底前</b>完成。<br>某局</p>\n</dafu-letter>" }, async (page) => {
    assert.equal(await page.evaluate(() => document.querySelector("dafu-letter").text), "关于第1号建议的答复\n张委员：\n我局将于2024年底前完成。\n某局");
  }));

test("attributes: language, theme, view, kinds, headings", () =>
  inHost({ body: `<dafu-letter lang=en theme=dark view=text kinds="commitment date" heading-level=4>${escaped(lamps)}</dafu-letter>` }, async (page) => {
    await page.getByRole("region", { name: "Letter" }).waitFor();
    assert.equal(await page.getByRole("table").count(), 0);
    assert.equal(await page.getByRole("heading", { level: 4 }).count(), 1);
    const on = page.getByRole("group", { name: "Legend" }).getByRole("button", { pressed: true });
    assert.deepEqual((await on.locator(".name").allInnerTexts()).sort(), ["Badges", "Commitment", "Date"]);
    assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector("dafu-letter")).getPropertyValue("--dafu-paper").trim()), "#202328");
    await page.evaluate(() => document.querySelector("dafu-letter").setAttribute("view", "ledger"));
    await page.getByRole("table", { name: "Ledger of commitments" }).waitFor();
    await page.getByRole("region", { name: "Letter" }).waitFor({ state: "hidden" });
  }));

test("errors have their codes: too long, empty", () =>
  inHost({ body: `<dafu-letter max-chars=10>${escaped(lamps)}</dafu-letter>`, wait: false }, async (page) => {
    await page.getByRole("alert").filter({ hasText: "E-BIG" }).waitFor();
    assert.deepEqual((await told(page, "error")).map(({ code, recoverable }) => [code, recoverable]), [["E-BIG", false]]);
    // The letter is still there to read.
    await page.getByText("柳溪老街全长640米").waitFor();
    const code = await page.evaluate(() => document.querySelector("dafu-letter").analyze("  ").catch((error) => error.code));
    assert.equal(code, "E-EMPTY");
  }));

test("work can be aborted", () =>
  inHost({}, async (page) => {
    const name = await page.evaluate(async (text) => {
      const abort = new AbortController();
      const work = document.querySelector("dafu-letter").analyze(text, { signal: abort.signal });
      abort.abort();
      return work.catch((error) => error.name);
    }, elderly);
    assert.equal(name, "AbortError");
  }));

test("two letters on one page share one engine and keep apart", () =>
  inHost({ body: `<dafu-letter>${escaped(lamps)}</dafu-letter><dafu-letter>${escaped(water)}</dafu-letter>` }, async (page) => {
    await page.waitForFunction(() => globalThis.told.filter(([name]) => name === "result").length === 2);
    const titles = await page.evaluate(() => [...document.querySelectorAll("dafu-letter")].map(({ result }) => result.facts.proposal.number));
    assert.deepEqual(titles, ["57", "82"]);
    assert.equal(page.workers().length, 1);
  }));

test("a second copy of the script stands back and says so", () =>
  inHost({}, async (page, complaints) => {
    const said = page.waitForEvent("console", (message) => message.text().includes("already loaded"));
    const script = new URL("dafu-letter.js?again", chromium.server.address).href;
    const same = await page.evaluate(async (url) => (await import(url)).DafuLetter === customElements.get("dafu-letter"), script);
    assert.equal(same, true);
    assert.match((await said).text(), /dafu-letter\.js\?again stands back/u);
    await page.getByRole("table").waitFor();
    assert.deepEqual(complaints, []);
  }));

test("it works under a strict policy of the host", () =>
  inHost({ policy: careful }, async (page, complaints) => {
    await page.getByRole("table").waitFor();
    await page.getByRole("row").nth(1).click();
    await page.locator(".chosen").first().waitFor();
    assert.equal(page.workers().length, 1);
    assert.deepEqual(complaints, []);
  }));

test("where the host forbids workers it reads in the page's own thread", () =>
  inHost({ policy: (origin) => careful(origin).replace("worker-src blob:", "worker-src 'none'") }, async (page) => {
    await page.getByRole("table").waitFor();
    assert.equal(page.workers().length, 0);
  }));

test("where the host lets no string become a script it reads in the page's own thread", () =>
  inHost({ policy: (origin) => `${careful(origin)}; require-trusted-types-for 'script'; trusted-types lit-html` }, async (page) => {
    await page.getByRole("table").waitFor();
    assert.equal(page.workers().length, 0);
  }));

test("where the host forbids the engine the letter stays readable and the host is told", () =>
  inHost({ policy: (origin) => careful(origin).replace(" 'wasm-unsafe-eval'", ""), wait: false }, async (page) => {
    await page.getByRole("alert").filter({ hasText: "E-START" }).waitFor();
    await page.getByText("柳溪老街全长640米").waitFor();
    assert.deepEqual((await told(page, "error")).map(({ code }) => code), ["E-START"]);
  }));

test("without the script the letter is there to read", () =>
  inHost({ policy: () => "script-src 'self'", wait: false }, async (page) => {
    await page.getByText("柳溪老街全长640米").waitFor();
  }));

test("on a phone's width it has tabs like the page", () =>
  inHost({ size: { width: 360, height: 740 } }, async (page) => {
    await page.getByRole("tab", { name: "台账" }).click();
    await page.getByRole("row").nth(1).click();
    await page.getByRole("region", { name: "原文" }).waitFor();
  }));
