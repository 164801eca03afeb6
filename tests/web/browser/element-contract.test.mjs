// What <dafu-letter> promises to the page around it: attributes, properties, methods, events, slots, parts.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inRoot } from "../../../scripts/shell.mjs";
import { letter, told, useHost } from "./host.mjs";
import { elderly, lamps, water } from "./letters.mjs";

const { inHost } = useHost();
const element = (page, act, argument) => page.locator("dafu-letter").evaluate(act, argument);
const defined = (page) => page.waitForFunction(() => customElements.get("dafu-letter"));

test("compact fits a column of 240 px, and a card opens its sentence", () =>
  inHost({ body: `<div id=column>${letter(elderly, "view=compact")}</div>` }, async (page) => {
    await page.evaluate(() => (document.querySelector("#column").style.width = "240px"));
    const list = page.getByRole("list", { name: "承诺台账" });
    const { items } = await element(page, ({ result }) => result);
    assert.equal(await list.getByRole("listitem").count(), items.length);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), true);
    assert.equal(await element(page, (host) => host.getBoundingClientRect().width), 240);
    await list.getByRole("button", { expanded: false }).first().click();
    await list.getByRole("button", { expanded: true }).getByText(items[0].text).waitFor();
    assert.equal((await told(page, "select"))[0].id, items[0].statements[0]);
  }));

test("readonly: notes can be read, not written; the page may write them", () =>
  inHost({ body: letter(lamps, "readonly") }, async (page) => {
    const key = await element(page, ({ result }) => result.items[0].text);
    await element(page, (host, name) => (host.marks = { [name]: { verdict: "confirmed", remark: "已核" } }), key);
    await page.getByRole("row").nth(1).getByText("已核").waitFor();
    assert.equal(await page.getByText("标记", { exact: true }).count(), 0);
    assert.equal(await page.getByRole("combobox", { name: "核对" }).count(), 0);
    assert.deepEqual(await told(page, "mark"), []);
    await element(page, (host) => host.removeAttribute("readonly"));
    await page.getByRole("row").nth(1).locator("summary").first().click();
    await page.getByRole("textbox", { name: "备注" }).first().fill("再看");
    await page.keyboard.press("Tab");
    const [{ marks, changed }] = await told(page, "mark");
    assert.deepEqual([changed, marks[key].remark, marks[key].verdict], [[key], "再看", "confirmed"]);
    assert.equal(await element(page, ({ marks: now }) => Object.isFrozen(now) && Object.isFrozen(Object.values(now)[0])), true);
  }));

test("marks that are none are refused with their code", () =>
  inHost({}, async (page) => {
    const thrown = await element(page, (host) => {
      try {
        host.marks = { 安装路灯: { verdict: "maybe" } };
      } catch (error) {
        return [error.code, host.marks];
      }
    });
    assert.deepEqual(thrown, ["E-JSON", {}]);
  }));

test("no-export and no-history take the tools away", () =>
  inHost({ body: letter(lamps) }, async (page) => {
    await page.getByRole("button", { name: "导出" }).waitFor();
    await page.getByRole("row").nth(1).locator("summary").first().click();
    await page.getByRole("textbox", { name: "备注" }).first().fill("看");
    await page.keyboard.press("Tab");
    await page.getByRole("button", { name: "撤销" }).waitFor();
    await element(page, (host) => host.setAttribute("no-history", ""));
    await page.getByRole("button", { name: "撤销" }).waitFor({ state: "hidden" });
    await element(page, (host) => host.setAttribute("no-export", ""));
    await page.getByRole("button", { name: "导出" }).waitFor({ state: "hidden" });
    assert.equal(await page.getByRole("button", { name: "打印" }).count(), 0);
  }));

test("filters can be set before the letter is there, and tell when the reader changes them", () =>
  inHost({ body: "<dafu-letter></dafu-letter>", wait: false }, async (page) => {
    await defined(page);
    await element(page, (host, text) => {
      host.filters = { stated: "time" };
      return host.analyze(text);
    }, elderly);
    const dated = await element(page, ({ result }) => result.items.filter(({ deadlines }) => deadlines.length > 0).length);
    await page.getByRole("table", { name: "承诺台账" }).waitFor();
    assert.equal(await page.getByRole("table", { name: "承诺台账" }).getByRole("row").count(), dated + 1);
    assert.deepEqual(await told(page, "filter"), []);
    await page.getByRole("combobox", { name: "排序" }).selectOption("time");
    assert.deepEqual(await told(page, "filter"), [{ filters: { actor: "", stated: "time", strength: "", section: "", order: "time" } }]);
    assert.equal(await element(page, ({ filters }) => filters.order), "time");
    // Another letter has other rows.
    await element(page, (host, text) => host.analyze(text), water);
    assert.equal(await element(page, ({ filters }) => filters.stated), "");
  }));

test("messages change words deeply; those that fit nothing are named once", () =>
  inHost({}, async (page) => {
    const warnings = [];
    page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
    await element(page, (host) => (host.messages = { ledger: { caption: "承诺清单", nowhere: "x" }, panes: "no", locale: "fr" }));
    await page.getByRole("table", { name: "承诺清单" }).waitFor();
    await element(page, (host) => host.setAttribute("heading-level", "3"));
    await page.getByRole("heading", { level: 3 }).first().waitFor();
    assert.deepEqual(warnings, ["dafu-letter: messages has words for nothing: ledger.nowhere, panes"]);
    await element(page, (host) => (host.messages = null));
    await page.getByRole("table", { name: "承诺台账" }).waitFor();
  }));

test("every method works before the engine is there and before the element stands in the page", () =>
  inHost({ body: "<div id=place></div>", wait: false }, async (page) => {
    await defined(page);
    const done = await page.evaluate(async (text) => {
      const host = document.createElement("dafu-letter");
      const statement = host.analyze(text).then(({ statements }) => statements.find(({ kind }) => kind === "commitment").id);
      const [chosen, found, file] = [statement.then((id) => host.select(id)), host.find("路灯"), host.exportAs("json")];
      const size = (await file).size;
      // What has to be shown waits until there is a place to show it.
      const early = await Promise.race([chosen, found, new Promise((resolve) => setTimeout(resolve, 50, "waiting"))]);
      document.querySelector("#place").append(host);
      const places = await found;
      return { early, chosen: await chosen, first: places[0], count: places.length, size, state: host.state };
    }, lamps);
    assert.equal(done.early, "waiting");
    assert.deepEqual([done.chosen, done.state], [true, "ready"]);
    assert.equal(done.first.text, "路灯");
    assert.equal(done.count, lamps.split("路灯").length - 1);
    assert.ok(done.size > 1000);
    await page.locator(".chosen").first().waitFor();
    assert.equal((await told(page, "ready")).length, 1);
  }));

test("a letter in an element that is nowhere yet can be taken away", () =>
  inHost({ body: "", wait: false }, async (page) => {
    await defined(page);
    const csv = await page.evaluate(async (text) => {
      const host = document.createElement("dafu-letter");
      host.textContent = text;
      return (await host.exportAs("csv")).text();
    }, lamps);
    assert.match(csv, /做什么|承诺|原句/u);
  }));

test("events come in order", () =>
  inHost({}, async (page) => {
    const names = await page.evaluate(() => globalThis.told.map(([name, { phase }]) => (phase ? `${name} ${phase}` : name)));
    const order = ["start", "progress engine", "progress analysis", "progress display", "result"];
    assert.deepEqual(names.filter((name) => name !== "ready"), order);
    const [{ chars }] = await told(page, "start");
    assert.equal(chars, lamps.trimEnd().length);
    assert.equal(await page.evaluate(() => globalThis.told.every(([, detail]) => Object.isFrozen(detail))), true);
  }));

test("found words are shown, whatever their width", () =>
  inHost({}, async (page) => {
    const places = await element(page, (host) => host.find("６４０米"));
    assert.deepEqual(places.map(({ text }) => text), ["640米"]);
    await page.locator(".flash").first().waitFor({ state: "attached" });
    assert.deepEqual(await element(page, (host) => host.find("没有这句话")), []);
  }));

test("anchor brings something of the result into view", () =>
  inHost({ body: letter(elderly.repeat(4)), size: { width: 1280, height: 500 } }, async (page) => {
    const id = await element(page, ({ result }) => result.statements.at(-3).id);
    const top = () => page.getByRole("region", { name: "原文" }).evaluate(({ scrollTop }) => scrollTop);
    assert.equal(await top(), 0);
    await element(page, (host, to) => host.setAttribute("anchor", to), id);
    await page.waitForFunction(() => {
      const deep = (root) => root.querySelector(".scroller") ?? [...root.querySelectorAll("*")].map(({ shadowRoot }) => shadowRoot && deep(shadowRoot)).find(Boolean);
      return deep(document.querySelector("dafu-letter").shadowRoot).scrollTop > 500;
    });
    assert.deepEqual(await told(page, "select"), []);
  }));

const formats = ["csv", "xlsx", "json", "md", "html", "ics", "docx", "archive", "jsonld", "brat", "gold", "ledger.md"];

test("every format, with names hidden where it is passed on", () =>
  inHost({}, async (page) => {
    const made = await element(page, async (host, names) => {
      const all = {};
      for (const name of names) {
        const blob = await host.exportAs(name);
        all[name] = { type: blob.type, size: blob.size, start: blob.type.includes("text") || blob.type.includes("json") ? await blob.text() : "" };
      }
      return all;
    }, formats);
    for (const name of formats) assert.ok(made[name].size > 100, name);
    assert.match(made.html.start, /^<!doctype html>/u);
    assert.deepEqual(JSON.parse(made.json.start), await element(page, ({ result }) => result));
    assert.deepEqual((await told(page, "before-export")).map(({ format }) => format), formats);
    const wrong = await element(page, (host) => host.exportAs("svg:moon").catch((error) => error.name));
    assert.equal(wrong, "RangeError");
  }));

test("the page can forbid an export", () =>
  inHost({}, async (page) => {
    const name = await element(page, (host) => {
      host.addEventListener("dafu-before-export", (event) => event.preventDefault());
      return host.exportAs("csv").catch((error) => error.name);
    });
    assert.equal(name, "AbortError");
    assert.deepEqual(await told(page, "error"), []);
  }));

test("the reader exports from the menu", () =>
  inHost({}, async (page) => {
    await page.getByRole("button", { name: "导出" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: /台账 CSV/u }).click();
    assert.match((await download).suggestedFilename(), /台账\.csv$/u);
    await page.getByRole("status").filter({ hasText: "已导出" }).waitFor();
  }));

test("an archive brings letter and marks back", () =>
  inHost({}, async (page) => {
    const back = await element(page, async (host) => {
      const { items } = host.result;
      host.marks = { [items[0].text]: { progress: "done" } };
      const before = host.text;
      const file = await host.exportAs("archive");
      host.clear();
      const cleared = [host.text, host.result, host.state, host.marks];
      const result = await host.importJSON(file);
      return { cleared, same: host.text === before, items: result.items.length === items.length, progress: Object.values(host.marks)[0].progress };
    });
    assert.deepEqual(back, { cleared: ["", null, "idle", {}], same: true, items: true, progress: "done" });
  }));

test("clear leaves room for what the page says then", () =>
  inHost({ body: `<dafu-letter>${lamps}<p slot=empty>请选一封信</p></dafu-letter>` }, async (page) => {
    assert.equal(await element(page, ({ text }) => text), lamps.trimEnd());
    await element(page, (host) => host.clear());
    await page.getByText("请选一封信").waitFor();
    assert.equal(await page.getByRole("table").count(), 0);
  }));

test("slots: what the page puts into the element stands where it belongs", () => {
  const body = `<dafu-letter>${lamps}<button slot=toolbar-start>前</button><button slot=toolbar-end>后</button><p slot=notice>告示</p><p slot=footer>脚</p><button slot=card-actions>记下</button></dafu-letter>`;
  return inHost({ body }, async (page) => {
    const tools = await page.getByRole("group", { name: "工具", exact: true }).boundingBox();
    const box = (name) => page.getByRole("button", { name, exact: true }).boundingBox();
    const [start, middle, end] = [await box("前"), await box("导出"), await box("后")];
    assert.ok(start.x < middle.x && middle.x < end.x && end.y < tools.y + tools.height);
    assert.ok((await page.getByText("告示").boundingBox()).y > end.y);
    assert.ok((await page.getByText("脚", { exact: true }).boundingBox()).y > (await page.getByRole("table").boundingBox()).y);
    assert.equal(await page.getByRole("button", { name: "记下" }).isVisible(), false);
    await page.getByRole("button", { name: /为什么算承诺/u }).first().click();
    await page.getByRole("dialog").getByRole("button", { name: "复制" }).waitFor();
    await page.getByRole("button", { name: "记下" }).click();
    assert.equal(await element(page, ({ text }) => text), lamps.trimEnd());
  });
});

test("every part can be styled from outside", () => {
  const source = readFileSync(inRoot("www/src/element/types.ts"), "utf8");
  const list = /interface DafuLetterParts \{([^}]*)\}/u.exec(source)[1];
  const names = [...list.matchAll(/^ {2}"?([a-z-]+)"?:/gmu)].map(([, name]) => name);
  assert.ok(names.length >= 23);
  return inHost({ body: `${letter(water)}` }, async (page) => {
    await page.evaluate((all) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(all.map((name) => `dafu-letter::part(${name}) { --reached-${name}: yes }`).join("\n"));
      document.adoptedStyleSheets.push(sheet);
      globalThis.reached = () => {
        const seen = new Set();
        const walk = (root) => {
          for (const node of root.querySelectorAll("*")) {
            for (const name of node.part) if (getComputedStyle(node).getPropertyValue(`--reached-${name}`) === "yes") seen.add(name);
            if (node.shadowRoot) walk(node.shadowRoot);
          }
        };
        walk(document.querySelector("dafu-letter").shadowRoot);
        return [...seen];
      };
    }, names);
    const reached = new Set(await page.evaluate(() => globalThis.reached()));
    const more = async () => (await page.evaluate(() => globalThis.reached())).forEach((name) => reached.add(name));
    await page.getByRole("row").nth(1).click();
    await page.locator(".chosen").first().waitFor();
    await page.getByRole("button", { name: /为什么算承诺/u }).first().click();
    await page.getByRole("dialog").waitFor();
    await more();
    for (const name of ["实体", "发现", "图"]) {
      await page.keyboard.press("Escape");
      await page.getByRole("tab", { name }).click();
      await more();
    }
    // Work that never ends shows that it goes on.
    await page.evaluate(() => (document.querySelector("dafu-letter").maxChars = 5));
    await page.getByRole("alert").waitFor();
    await more();
    await page.evaluate(() => {
      const host = document.querySelector("dafu-letter");
      host.maxChars = 1e8;
      host.timeoutMs = 1e6;
      void host.analyze("下一步，我局将于2024年10月底前新装路灯14盏。\n".repeat(60_000)).catch(() => undefined);
    });
    await page.getByRole("progressbar").waitFor();
    await more();
    assert.deepEqual(names.filter((name) => !reached.has(name)), []);
  });
});

test("the letter is printed alone, in a window of its own", () => {
  const prepare = (page) => page.context().addInitScript(() => { globalThis.print = () => (globalThis.printed = (globalThis.printed ?? 0) + 1); });
  return inHost({ prepare }, async (page) => {
    const popup = page.waitForEvent("popup");
    await page.getByRole("button", { name: "打印" }).click();
    const opened = await popup;
    await opened.waitForFunction(() => globalThis.printed === 1);
    assert.ok((await opened.getByRole("main").innerText()).includes("柳溪老街全长640米"));
    assert.equal(await opened.getByText("宿主").count(), 0);
    assert.equal(await opened.evaluate(() => getComputedStyle(document.querySelector("table")).borderCollapse), "collapse");
    assert.equal(await page.evaluate(() => globalThis.printed), undefined);
    await opened.evaluate(() => dispatchEvent(new Event("afterprint"))).catch(() => undefined);
    assert.equal(opened.isClosed() || (await opened.waitForEvent("close").then(() => true)), true);
  });
});

test("version, and the version of the result's form", () =>
  inHost({}, async (page) => {
    const { version } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
    const said = await page.evaluate(() => {
      const { version: own, schemaVersion } = customElements.get("dafu-letter");
      return [own, schemaVersion, document.querySelector("dafu-letter").result.schema_version];
    });
    assert.deepEqual([said[0], said[1]], [version, said[2]]);
  }));

test("define gives another name its own defaults, and leaves a name that is taken", () =>
  inHost({ body: "<my-letter></my-letter>", wait: false }, async (page) => {
    await defined(page);
    const said = await page.evaluate(async (text) => {
      const own = customElements.get("dafu-letter");
      own.define("my-letter", { defaults: { view: "compact", noExport: true } });
      const host = document.querySelector("my-letter");
      await host.analyze(text);
      return [host.view, host.noExport, own.define("my-letter") === customElements.get("my-letter"), own.define() === own];
    }, lamps);
    assert.deepEqual(said, ["compact", true, true, true]);
    await page.getByRole("list", { name: "承诺台账" }).waitFor();
  }));
