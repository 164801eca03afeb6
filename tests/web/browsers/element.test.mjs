// What <dafu-letter> promises to a page of another origin, in three engines.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inRoot } from "../../../scripts/shell.mjs";
import { elderly, lamps, water } from "../browser/letters.mjs";
import { recipes } from "../../../www/src/element/recipes.ts";
import { inEachEngine } from "./engines.mjs";
import { letter, useHost } from "./host.mjs";

/* global deep, read, told, until, working */
const host = useHost();
const { version } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
const partNames = [...readFileSync(inRoot("docs/element.md"), "utf8").split("<!-- parts -->")[1].split("<!-- /parts -->")[0].matchAll(/^\| `([\w-]+)`/gmu)].map(([, name]) => name);

inEachEngine((state) => {
  /** Opens a host page and asks it something. */
  const asks = async (options, question, ...values) => {
    await host.open(state.page, options);
    return state.page.run(question, ...values);
  };

  test("the letter inside it is read; the result is frozen, events are told in order and get out", async () => {
    const seen = await asks({}, async () => {
      const element = await read();
      const { result, text, state: now, constructor: own } = element;
      return {
        text, now, versions: [own.version, own.schemaVersion === result.schema_version],
        rows: deep("table tbody tr").length, promises: result.items.length,
        frozen: [result, result.statements, result.statements[0], ...told.map(({ detail }) => detail)].every(Object.isFrozen),
        open: told.every(({ open }) => open),
        events: told.map(({ name, detail }) => [name, detail.phase].filter(Boolean).join(" ")).filter((name) => name !== "ready"),
        ready: told.filter(({ name }) => name === "ready").map(({ detail }) => detail.version),
      };
    });
    assert.deepEqual(seen, {
      text: lamps.trimEnd(), now: "ready", versions: [version, true], rows: seen.promises, promises: seen.promises,
      frozen: true, open: true, ready: [version],
      events: ["start", "progress engine", "progress analysis", "progress display", "result"],
    });
    assert.ok(seen.promises > 0);
  });

  test("attributes: language, theme, view, kinds, headings, tools, anchor", async () => {
    const body = letter('lang=en theme=dark view=text kinds="commitment date" heading-level=4 no-export no-history readonly reference-date=2020-01-01 anchor=s5');
    const seen = await asks({ body }, async () => {
      const element = await read();
      await until(() => deep("[aria-level='4']").length > 0);
      const names = () => deep("button").map((button) => button.getAttribute("aria-label") ?? button.textContent.trim());
      const notes = () => deep("summary[aria-label$=标记], summary[aria-label*=note], summary[aria-label*=Note]").length;
      const first = {
        paper: getComputedStyle(element).getPropertyValue("--dafu-paper").trim(), tables: deep("table").length,
        on: deep("button[aria-pressed=true] .name").map(({ textContent }) => textContent).sort(), tools: names().filter((name) => /^(?:Export|Print)/u.test(name)),
        properties: [element.readOnly, element.noExport, element.noHistory, element.headingLevel, element.anchor, element.referenceDate],
      };
      element.view = "ledger";
      await until(() => deep("table[aria-label], table caption").length > 0);
      const summaries = notes();
      element.removeAttribute("readonly");
      element.noExport = false;
      await until(() => notes() > 0 && names().some((name) => name.startsWith("Export")));
      return { ...first, summaries };
    });
    assert.deepEqual(seen, {
      paper: "#202328", tables: 0, on: ["Badges", "Commitment", "Date"], tools: [], properties: [true, true, true, 4, "s5", "2020-01-01"],
      summaries: 0,
    });
  });

  test("properties: text, marks, filters and words", async () => {
    const seen = await asks({}, async (other) => {
      const element = await read();
      const [{ text }] = element.result.items;
      element.marks = { [text]: { verdict: "confirmed", remark: "已核" } };
      await until(() => deep(".state").some(({ textContent }) => textContent.includes("已核")));
      const wrong = await Promise.resolve().then(() => (element.marks = { [text]: { verdict: "maybe" } })).catch(({ code }) => code);
      element.messages = { ledger: { caption: "承诺清单" } };
      await until(() => deep("table caption").some(({ textContent }) => textContent.includes("承诺清单")) || deep("table[aria-label=承诺清单]").length > 0);
      element.filters = { stated: "time" };
      await until(() => deep("table tbody tr").length === element.result.items.filter(({ deadlines }) => deadlines.length > 0).length);
      const silent = told.filter(({ name }) => name === "mark" || name === "filter").length;
      element.text = other;
      await until(() => element.result?.facts.proposal?.number === "82");
      return { wrong, silent, filters: element.filters.stated, marks: Object.isFrozen(element.marks) };
    }, water);
    assert.deepEqual(seen, { wrong: "E-JSON", silent: 0, filters: "", marks: true });
  });

  test("methods wait for the engine, and for a place to stand", async () => {
    const seen = await asks({ body: "<div id=place></div>" }, async (text) => {
      await customElements.whenDefined("dafu-letter");
      const element = document.createElement("dafu-letter");
      const read = element.analyze(text);
      const chosen = read.then(({ statements }) => element.select(statements.find(({ kind }) => kind === "commitment").id));
      const [found, file] = [element.find("６４０米"), element.exportAs("json")];
      const same = JSON.stringify(JSON.parse(await (await file).text())) === JSON.stringify(await read);
      document.querySelector("#place").append(element);
      const places = await found;
      return { same, chosen: await chosen, places: places.map((place) => place.text), none: await element.select("s9999"), ready: told.filter(({ name }) => name === "ready").length };
    }, lamps);
    assert.deepEqual(seen, { same: true, chosen: true, places: ["640米"], none: false, ready: 1 });
  });

  test("every format is made, an archive comes back, the host may forbid", async () => {
    const formats = ["csv", "xlsx", "docx", "ledger.md", "ics", "html", "md", "archive", "json", "jsonld", "brat", "gold", "svg:dates"];
    const seen = await asks({}, async (names) => {
      const element = await read();
      const made = {};
      for (const name of names) made[name] = (await element.exportAs(name)).size > 100;
      const before = element.text;
      const archive = await element.exportAs("archive");
      element.clear();
      const cleared = [element.text, element.result, element.state];
      await element.importJSON(archive);
      const back = element.text === before;
      element.addEventListener("dafu-before-export", (event) => event.preventDefault());
      return { made, cleared, back, forbidden: await element.exportAs("csv").catch(({ name }) => name) };
    }, formats);
    assert.deepEqual(seen, { made: Object.fromEntries(formats.map((name) => [name, true])), cleared: ["", null, "idle"], back: true, forbidden: "AbortError" });
  });

  test("errors have their codes, work can be aborted, and the letter stays", async () => {
    const seen = await asks({}, async () => {
      const element = await read();
      const codeOf = (work) => work.catch((error) => (error instanceof DOMException ? error.name : error.code));
      const abort = new AbortController();
      const work = codeOf(element.analyze(`${element.text}完。`, { signal: abort.signal }));
      abort.abort();
      const codes = [await work, await codeOf(element.analyze("  ")), await codeOf(element.importJSON(new Blob(["{}"])))];
      element.maxChars = 10;
      codes.push(await codeOf(element.analyze("这是一封很长很长很长很长的答复函")));
      await until(() => deep("[role=alert]").some(({ textContent }) => textContent.includes("E-BIG")));
      return { codes, events: told.filter(({ name }) => name === "error").map(({ detail }) => `${detail.code} ${detail.recoverable}`) };
    });
    assert.deepEqual(seen, { codes: ["AbortError", "E-EMPTY", "E-JSON", "E-BIG"], events: ["E-EMPTY false", "E-JSON false", "E-BIG false"] });
  });

  test("the reader's choices, filters and notes are told", async () => {
    const seen = await asks({}, async () => {
      const element = await read();
      (await until(() => deep("table tbody tr button")[0])).click();
      const { detail } = await until(() => told.find(({ name }) => name === "select"));
      const [order] = deep("select").filter(({ options }) => [...options].some(({ value }) => value === "text"));
      order.value = "time";
      order.dispatchEvent(new Event("change", { bubbles: true }));
      await until(() => told.some(({ name }) => name === "filter"));
      const [details] = deep("details").filter((one) => one.querySelector("summary[aria-label$=标记]"));
      details.open = true;
      const remark = details.querySelectorAll("input[type=text]")[1];
      remark.value = "再看";
      remark.dispatchEvent(new Event("change", { bubbles: true }));
      const { detail: mark } = await until(() => told.find(({ name }) => name === "mark"));
      return { kind: detail.kind, same: element.text.slice(detail.start, detail.end).replaceAll("\n", "") === detail.text, order: element.filters.order, remark: mark.marks[mark.changed[0]].remark };
    });
    assert.deepEqual(seen, { kind: "commitment", same: true, order: "time", remark: "再看" });
  });

  test("slots, parts and custom properties reach inside", async () => {
    const slotted = "<button slot=toolbar-start>前</button><button slot=toolbar-end>后</button><p slot=notice>告示</p><p slot=footer>脚</p>";
    const body = `${letter("style='--dafu-paper: rgb(1, 2, 3)'").replace("</dafu-letter>", `${slotted}</dafu-letter>`)}<dafu-letter><p slot=empty>请选一封信</p></dafu-letter>`;
    const seen = await asks({ body }, async (names) => {
      const element = await read();
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(names.map((name) => `dafu-letter::part(${name}) { --reached-${name}: yes }`).join("\n"));
      document.adoptedStyleSheets.push(sheet);
      const reached = new Set();
      const look = () => {
        for (const node of deep("[part]")) for (const name of node.part) if (getComputedStyle(node).getPropertyValue(`--reached-${name}`) === "yes") reached.add(name);
      };
      look();
      (await until(() => deep("table tbody tr button")[0])).click();
      await until(() => deep(".chosen").length > 0);
      look();
      deep("button[aria-label*=为什么算承诺]")[0].click();
      await until(() => deep("dafu-item-card").length > 0);
      await until(() => (look(), reached.has("card")));
      for (const [name, words] of [["entities", "实体"], ["findings", "发现"], ["chart", "图"]]) {
        deep("[role=tab]").find(({ textContent }) => textContent.trim().startsWith(words)).click();
        await until(() => (look(), reached.has(name)));
      }
      const at = (selector) => document.querySelector(selector).getBoundingClientRect();
      const order = at("[slot=toolbar-start]").right <= at("[slot=toolbar-end]").left && at("[slot=toolbar-end]").bottom <= at("[slot=notice]").bottom && at("[slot=notice]").top < at("[slot=footer]").top;
      const painted = deep("*").some((node) => getComputedStyle(node).backgroundColor === "rgb(1, 2, 3)");
      return { missing: names.filter((name) => !reached.has(name)), order, empty: at("[slot=empty]").height > 0, painted, light: element.textContent.includes("柳溪老街") };
    }, partNames.filter((name) => !["error", "progress"].includes(name)));
    assert.deepEqual(seen, { missing: [], order: true, empty: true, painted: true, light: true });
  });

  test("without the script, and where the engine is forbidden, the letter is there to read", async () => {
    const bare = await asks({ script: false }, () => document.querySelector("dafu-letter").innerText);
    assert.ok(bare.includes("柳溪老街全长640米"));
    const policy = "script-src ORIGIN; connect-src ORIGIN; worker-src blob:";
    const [codes, words] = await asks({ policy }, async () => {
      await until(() => told.some(({ name }) => name === "error"));
      await until(() => deep("[role=alert]").length > 0);
      return [told.filter(({ name }) => name === "error").map(({ detail }) => detail.code), document.querySelector("dafu-letter").textContent];
    });
    assert.deepEqual(codes, ["E-START"]);
    assert.ok(words.includes("柳溪老街全长640米"));
  });

  test("defined twice, another name, a property set before the class is there", async () => {
    const seen = await asks({ body: `${letter()}<my-letter></my-letter>` }, async (text) => {
      await read();
      const own = customElements.get("dafu-letter");
      const again = (await import(`${document.querySelector("script[type=module]").src}?again`)).DafuLetter;
      const late = document.createElement("dafu-late");
      late.text = text;
      document.body.append(late);
      customElements.define("dafu-late", class extends own {});
      own.define("my-letter", { defaults: { view: "compact" } });
      await until(() => late.result);
      return { same: again === own, late: [late.text === text, Object.hasOwn(late, "text")], view: document.querySelector("my-letter").view, taken: own.define() === own };
    }, water);
    assert.deepEqual(seen, { same: true, late: [true, false], view: "compact", taken: true });
  });

  test("moving is not removing; changed text is read again; a letter in paragraphs keeps its lines", async () => {
    const body = `<div id=one>${letter()}</div><div id=two></div>`;
    const seen = await asks({ body }, async (other) => {
      const element = await read();
      const { result } = element;
      document.querySelector("#two").append(element);
      await element.find("路灯");
      const kept = element.result === result && told.filter(({ name }) => name === "result").length === 1;
      element.textContent = other;
      await until(() => element.result && element.result !== result);
      element.innerHTML = "<p>关于第1号建议的答复</p>\n<p>张委员：</p><p>我局将于<b>2024年底前</b>完成。<br>某局</p>";
      await until(() => element.text.startsWith("关于第1号建议"));
      return [kept, element.text];
    }, elderly);
    assert.deepEqual(seen, [true, "关于第1号建议的答复\n张委员：\n我局将于2024年底前完成。\n某局"]);
  });

  test("two letters share one engine and keep apart", async () => {
    const seen = await asks({ body: letter() + letter("", water) }, async () => {
      const elements = [...document.querySelectorAll("dafu-letter")];
      await until(() => elements.every(({ result }) => result));
      return { numbers: elements.map(({ result }) => result.facts.proposal.number), workers: [...working], ready: told.filter(({ name }) => name === "ready").length };
    });
    // A worker of another origin comes through a blob.
    assert.deepEqual(seen, { numbers: ["57", "82"], workers: ["blob"], ready: 2 });
  });

  for (const { name, policy, worker, workers } of recipes) {
    test(`a strict host's policy: ${name}`, async () => {
      const body = letter(worker === null ? "" : `worker=${worker}`);
      const seen = await asks({ body, policy: `default-src 'none'; ${policy}` }, async () => {
        const refused = [];
        document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => {
          // WebKit asks the policy for the icon that the host has not.
          if (!blockedURI.endsWith("/favicon.ico")) refused.push(effectiveDirective);
        });
        const element = await read();
        (await until(() => deep("table tbody tr button")[0])).click();
        await until(() => deep(".chosen").length > 0);
        const size = (await element.exportAs("xlsx")).size;
        return { workers: working.size, styled: getComputedStyle(element).borderTopStyle, refused, exported: size > 1000 };
      });
      assert.deepEqual(seen, { workers, styled: "solid", refused: [], exported: true });
    });
  }

  test("worker=inline is in a worker or not at all; worker=auto does without", async () => {
    const policy = "script-src ORIGIN 'wasm-unsafe-eval'; connect-src ORIGIN; worker-src 'none'";
    const outcome = () => asks({ policy, body: letter("worker=inline") }, async () => (await until(() => told.find(({ name }) => name === "error"))).detail.code);
    assert.equal(await outcome(), "E-START");
    const without = await asks({ policy }, async () => [(await read()).state, working.size]);
    assert.deepEqual(without, ["ready", 0]);
  });

  test("fifty letters that came and went leave nothing behind", async (context) => {
    if (state.name === "firefox") return context.skip("Firefox collects cycles when it likes, often not within a minute, and its TestUtils.gc() does not make it");
    const alive = await asks({}, async (text) => {
      await read();
      const gone = [];
      for (let nth = 0; nth < 50; nth += 1) {
        const element = document.createElement("dafu-letter");
        document.body.append(element);
        await element.analyze(text);
        await element.select(element.result.statements.find(({ kind }) => kind === "commitment").id);
        element.filters = { stated: "time" };
        element.remove();
        gone.push(new WeakRef(element));
      }
      // Engines clear away when there is much to clear. The last ones wait for the light over what was chosen to go out.
      return until(async () => {
        Array.from({ length: 100 }, () => new Uint8Array(1 << 20));
        await new Promise((resolve) => setTimeout(resolve, 100));
        return gone.filter((one) => one.deref()).length <= 2 && [...working].length;
      });
    }, lamps);
    return assert.equal(alive, 1);
  });
});
