// The page in a host's frame: who may speak to it, what it answers, and that it works without storage.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { after, before, test } from "node:test";
import { serve } from "../../../scripts/serve.mjs";
import { inRoot } from "../../../scripts/shell.mjs";
import { sizes, useBrowser } from "./browser.mjs";
import { elderly, lamps } from "./letters.mjs";

const chromium = useBrowser();
const command = process.env.DAFU_COMMAND;
const hosts = mkdtempSync(path.join(tmpdir(), "dafu-frame-host-"));
const framed = mkdtempSync(path.join(tmpdir(), "dafu-framed-"));
const servers = {};
before(async () => {
  servers.host = await serve(hosts);
  servers.stranger = await serve(hosts);
  servers.frame = await serve(framed);
  const allow = (file, name) => {
    const html = readFileSync(inRoot("dist", file), "utf8");
    const list = '<meta name="dafu-embed-origins" content=';
    assert.ok(html.slice(0, 600).includes(`${list}""`), "the list stands in the first lines and is empty");
    writeFileSync(path.join(framed, name), html.replace(`${list}""`, `${list}"${new URL(servers.host.address).origin}"`));
  };
  allow("dafu.html", "allowed.html");
  copyFileSync(inRoot("dist/dafu.html"), path.join(framed, "closed.html"));
});
after(async () => {
  for (const server of Object.values(servers)) await server.close();
  for (const folder of [hosts, framed]) rmSync(folder, { recursive: true });
});

/** A host page with the frame in it; `act` gets the page and the frame. */
async function inHost({ file = "allowed.html", hash = "", host = "host", connect = true, size = sizes.wide }, act) {
  const script = new URL("dafu-frame.js", chromium.server.address).href;
  const source = `${new URL(file, servers.frame.address).href}#embed=1${hash}`;
  writeFileSync(
    path.join(hosts, "index.html"),
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>宿主</title>
<style>iframe { width: 100%; height: 500px; border: 0 }</style>
<iframe src="${source}" sandbox="allow-scripts allow-downloads" referrerpolicy="no-referrer" title="答复函读解"></iframe>
<script type="module">
  import * as frame from "${script}";
  globalThis.told = [];
  ${connect ? "globalThis.frame = frame.connectFrame(document.querySelector('iframe'), { fit: true }); for (const type of ['select', 'height', 'progress', 'error']) globalThis.frame.on(type, (message) => told.push(message));" : ""}
</script>`,
  );
  const context = await chromium.browser.newContext({ viewport: size, locale: "zh-CN" });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.location().url.endsWith("/favicon.ico")) complaints.push(message.text());
  });
  try {
    await page.goto(servers[host].address);
    if (connect) await page.evaluate(() => globalThis.frame.ready);
    await act(page, page.frameLocator("iframe"));
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
  }
}

const read = (page, text) => page.evaluate((letter) => globalThis.frame.analyze(letter), text);
const printed = (letter, ...options) => spawnSync(command, [...options, "-"], { input: letter, encoding: "utf8", maxBuffer: 1 << 28 }).stdout;

test("the host gives a letter and gets what the command prints", () =>
  inHost({}, async (page, frame) => {
    const version = await page.evaluate(() => globalThis.frame.ready);
    const analysis = await read(page, elderly);
    assert.equal(analysis.engine, version);
    assert.equal(`${JSON.stringify(analysis, null, 2)}\n`, printed(elderly, "analyze"));
    await frame.getByRole("table", { name: "承诺台账" }).waitFor();
    const states = await page.evaluate(() => globalThis.told.filter(({ type }) => type === "progress").map(({ state }) => state));
    assert.deepEqual(states, ["working", "ready"]);
  }));

test("it has no storage and needs none, and no tools but its own", () =>
  inHost({}, async (page, frame) => {
    const storage = await page.frames()[1].evaluate(() => {
      try {
        return typeof globalThis.localStorage;
      } catch (error) {
        return error.name;
      }
    });
    assert.equal(storage, "SecurityError");
    await frame.getByText("等外面的网页把信交过来").waitFor();
    await read(page, lamps);
    await frame.getByRole("table").waitFor();
    for (const name of [/打开/u, /示例/u, /换一封/u, /编辑原文/u]) assert.equal(await frame.getByRole("button", { name }).count(), 0);
    await frame.getByRole("button", { name: "导出" }).waitFor();
  }));

test("a loaded letter is shown, not read", () =>
  inHost({}, async (page, frame) => {
    await page.evaluate((text) => globalThis.frame.load(text), lamps);
    await frame.getByRole("region", { name: "原文" }).getByText("柳溪老街全长640米").waitFor();
    assert.equal(await frame.getByRole("table").count(), 0);
    const analysis = await page.evaluate(() => globalThis.frame.analyze(undefined, { referenceDate: "2020-01-01" }));
    assert.equal(`${JSON.stringify(analysis, null, 2)}\n`, printed(lamps, "analyze", "--reference-date", "2020-01-01"));
  }));

test("what is chosen in the frame reaches the host, and the host can choose", () =>
  inHost({}, async (page, frame) => {
    const { entities } = await read(page, lamps);
    await frame.getByRole("row").nth(1).click();
    await page.waitForFunction(() => globalThis.told.some(({ type }) => type === "select"));
    const [first] = await page.evaluate(() => globalThis.told.filter(({ type }) => type === "select"));
    assert.equal(first.kind, "commitment");
    assert.equal(lamps.slice(first.start, first.end).replaceAll("\n", ""), first.text);
    const last = entities.at(-1).id;
    await page.evaluate((id) => globalThis.frame.select(id), last);
    await page.waitForFunction((id) => globalThis.told.some((message) => message.type === "select" && message.id === id), last);
  }));

test("exports arrive as files, names hidden unless asked for; one that does not exist is refused", () =>
  inHost({}, async (page) => {
    await read(page, lamps);
    const file = (format, options) =>
      page.evaluate(async (asked) => {
        const blob = await globalThis.frame.exportAs(...asked);
        return { type: blob.type, text: await blob.text(), blob: blob instanceof Blob };
      }, [format, options]);
    const { text, type, blob } = await file("csv");
    assert.deepEqual([blob, type], [true, "text/csv;charset=utf-8"]);
    assert.match(text, /^来源,序号,/u);
    assert.ok(!text.includes("林晓禾"));
    assert.ok((await file("md", { names: true })).text.includes("林晓禾"));
    assert.ok(!(await file("md")).text.includes("林晓禾"));
    const refused = await page.evaluate(() => globalThis.frame.exportAs("exe").catch(({ name, code }) => [name, code]));
    assert.deepEqual(refused, ["FrameError", "E-TYPE"]);
  }));

const axe = readFileSync(inRoot("node_modules/axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

for (const [size, hash] of [["wide", "&theme=light"], ["narrow", "&theme=dark&lang=en"]]) {
  test(`axe is content with it: ${size}`, () =>
    inHost({ size: sizes[size], hash }, async (page) => {
      const inFrame = page.frames()[1];
      const violations = async () => {
        await inFrame.evaluate(axe);
        const found = await inFrame.evaluate((values) => globalThis.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }), tags);
        return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ failureSummary }) => failureSummary).join()}`);
      };
      assert.deepEqual(await violations(), []);
      await read(page, lamps);
      assert.deepEqual(await violations(), []);
    }));
}

test("errors have their codes", () =>
  inHost({}, async (page, frame) => {
    const refused = await page.evaluate(() => globalThis.frame.analyze("  ").catch(({ code, recoverable }) => [code, recoverable]));
    assert.deepEqual(refused, ["E-EMPTY", false]);
    await frame.getByRole("alert").filter({ hasText: "E-EMPTY" }).waitFor();
  }));

test("language and appearance follow the host", () =>
  inHost({ hash: "&lang=en&theme=dark&view=ledger" }, async (page, frame) => {
    await read(page, lamps);
    await frame.getByRole("table", { name: "Ledger of commitments" }).waitFor();
    assert.equal(await frame.getByRole("region", { name: "Letter" }).count(), 0);
    const root = () => page.frames()[1].evaluate(() => [document.documentElement.lang, document.documentElement.getAttribute("theme")]);
    assert.deepEqual(await root(), ["en", "dark"]);
    await page.evaluate(() => {
      globalThis.frame.lang("zh-CN");
      globalThis.frame.theme("auto");
    });
    await frame.getByRole("table", { name: "承诺台账" }).waitFor();
    assert.deepEqual(await root(), ["zh-CN", null]);
  }));

test("the frame becomes as high as the letter, and smaller again with a short one", () =>
  inHost({ hash: "&view=text" }, async (page) => {
    const fits = () =>
      page.waitForFunction(() => {
        const { height } = globalThis.told.findLast(({ type }) => type === "height") ?? {};
        return height !== undefined && document.querySelector("iframe").clientHeight === height ? height : false;
      });
    await read(page, elderly);
    await page.waitForFunction(() => globalThis.told.some(({ type, height }) => type === "height" && height > 800));
    await page.frames()[1].waitForFunction(() => {
      const reader = document.querySelector("dafu-embedded-page").shadowRoot.querySelector("dafu-reader");
      const pane = reader.shadowRoot.querySelector("dafu-letter-view").shadowRoot.querySelector(".scroller");
      return pane.scrollHeight <= pane.clientHeight;
    });
    const high = await (await fits()).jsonValue();
    await read(page, "关于第1号提案的答复\n张三委员：\n我局将于2024年底前完成改造。\n某局\n2024年1月1日");
    await page.waitForFunction((before) => document.querySelector("iframe").clientHeight < before / 2, high);
  }));

/** Says hello as anybody could, and waits until the frame has counted it or answered. */
const greet = (page, { data = { type: "hello", v: 1 }, ports = 1 } = {}) =>
  page.evaluate(
    async ([message, count]) => {
      const channels = Array.from({ length: count }, () => new MessageChannel());
      const answers = [];
      for (const { port1 } of channels) port1.onmessage = ({ data: { type } }) => answers.push(type);
      globalThis.answers = answers;
      globalThis.ports = channels.map(({ port1 }) => port1);
      const source = document.querySelector("iframe").contentWindow;
      source.postMessage(message, "*", channels.map(({ port2 }) => port2));
    },
    [data, ports],
  );

const countsTo = (page, count) =>
  page.frames()[1].waitForFunction((wanted) => document.querySelector("dafu-embedded-page")?.ignoredMessages === wanted, count);

test("a page of an origin that is not listed gets no answer", async () => {
  for (const options of [{ host: "stranger" }, { file: "closed.html" }]) {
    await inHost({ ...options, connect: false }, async (page) => {
      await page.frames()[1].waitForSelector("dafu-embedded-page");
      await greet(page);
      await countsTo(page, 1);
      assert.deepEqual(await page.evaluate(() => globalThis.answers), []);
    });
  }
});

test("only the parent's first right hello counts; a window beside it is not heard", () =>
  inHost({ connect: false }, async (page) => {
    await page.frames()[1].waitForSelector("dafu-embedded-page");
    await greet(page, { data: { type: "hello", v: 2 } });
    await greet(page, { ports: 0 });
    await countsTo(page, 2);
    // Another frame of the listed origin is not the parent.
    await page.evaluate(async () => {
      const other = document.createElement("iframe");
      other.src = "about:blank";
      document.body.append(other);
      const { port2 } = new MessageChannel();
      const script = other.contentDocument.createElement("script");
      other.contentWindow.port = port2;
      script.textContent = "parent.frames[0].postMessage({ type: 'hello', v: 1 }, '*', [port])";
      other.contentDocument.body.append(script);
    });
    await countsTo(page, 3);
    await greet(page);
    await page.waitForFunction(() => globalThis.answers.includes("ready"));
    await greet(page);
    await countsTo(page, 4);
    assert.deepEqual(await page.evaluate(() => globalThis.answers), []);
  }));

test("on the port, what is no message of this version, or too long, is not read", () =>
  inHost({ connect: false }, async (page, frame) => {
    await page.frames()[1].waitForSelector("dafu-embedded-page");
    await greet(page);
    await page.waitForFunction(() => globalThis.answers.includes("ready"));
    await page.evaluate(() => {
      const [port] = globalThis.ports;
      port.postMessage({ v: 2, type: "load", text: "第二版" });
      port.postMessage({ v: 1, type: "eval", text: "x" });
      port.postMessage({ v: 1, type: "load", text: "汉".repeat(1 << 21) });
      port.postMessage({ v: 1, type: "select", item: "s999" });
    });
    await countsTo(page, 4);
    await frame.getByText("等外面的网页把信交过来").waitFor();
  }));

test("nothing leaves the frame but what it says", () =>
  inHost({ connect: false }, async (page) => {
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.frames()[1].waitForSelector("dafu-embedded-page");
    await greet(page);
    await page.waitForFunction(() => globalThis.answers.includes("ready"));
    await page.evaluate((text) => {
      globalThis.ports[0].postMessage({ v: 1, type: "load", text });
      globalThis.ports[0].postMessage({ v: 1, type: "analyze", id: 7 });
    }, lamps);
    await page.waitForFunction(() => globalThis.answers.includes("result"));
    assert.deepEqual(requests.filter((url) => !url.startsWith("blob:") && !url.startsWith("data:") && !url.endsWith("/favicon.ico")), []);
  }));
