// The page of examples, in three engines: each runs under the page's strict policy, and beside it stands its own source.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { serve } from "../../../scripts/serve.mjs";
import { inRoot } from "../../../scripts/shell.mjs";
import { filesIn } from "../../../scripts/step.mjs";
import { elderly, lamps, water } from "../browser/letters.mjs";
import { click, clickStart, find, inEachEngine, until } from "./engines.mjs";
import { giveTools } from "./host-page.mjs";
import { untilKept } from "./kept-page.mjs";

/* global deep */
const files = filesIn("www/gallery/examples");
const letters = { lamps, elderly, water };
let server;
before(async () => (server = await serve(inRoot("dist"))));
after(() => server.close());

/** Runs in the page: every letter is read. */
const allRead = () => {
  const all = [...document.querySelectorAll("dafu-letter")];
  return all.length > 0 && all.every(({ result }) => result);
};

inEachEngine((state) => {
  const open = async (address) => {
    const { page } = state;
    await page.open(`${address}gallery.html`);
    await until(() => page.run(allRead), async () => `${page.name} reads not all letters`);
    await page.run(giveTools);
    return page;
  };
  /** Waits until a thing is so in the page. */
  const holds = (page, question, ...values) => until(() => page.run(question, ...values), async () => `not so in ${page.name}: ${question}`);

  test("every example runs, and every source is shown as it stands in its file", async () => {
    const page = await open(server.address);
    const shown = await page.run(() => ({
      titles: [...document.querySelectorAll("main > section > h2")].map(({ textContent }) => textContent),
      sources: [...document.querySelectorAll(".source")].map(({ textContent }) => textContent),
      policy: document.querySelector("meta[http-equiv='Content-Security-Policy']").content,
    }));
    const written = files.map((file) => readFileSync(inRoot(file), "utf8"));
    const filled = (text) => text.replace(/\{\{(\w+)\}\}/gu, (_, name) => (name === "policy" ? shown.policy : `${letters[name].split("\n")[0]}\n……`));
    assert.deepEqual(shown.titles, written.map((text) => /^zh-CN: (.+?) \|/mu.exec(text)[1]));
    assert.deepEqual(shown.sources, written.map((text) => filled(text.replace(/^<!--[\s\S]*?-->\n/u, "").trim())));
  });

  test("views, kinds, events, files and colours are as the sources say", async () => {
    const page = await open(server.address);
    const shown = await page.run(() => {
      const inExample = (name, selector) => {
        const section = [...document.querySelectorAll("main > section")].find((one) => one.querySelector("h2").textContent === name);
        return [...section.querySelectorAll("dafu-letter")].flatMap((letter) => deep(selector, letter.shadowRoot));
      };
      const seen = (name) => ({
        tables: inExample(name, "table").filter((one) => one.checkVisibility()).length,
        letters: inExample(name, "[role=region][aria-label=原文]").filter((one) => one.checkVisibility()).length,
      });
      return { ledger: seen("只要台账"), text: seen("只标几类") };
    });
    assert.deepEqual(shown, { ledger: { tables: 1, letters: 0 }, text: { tables: 0, letters: 1 } });
    const kinds = ["commitment", "date", "money", "person", "place"];
    const painted = await page.run((names) => {
      const letter = document.querySelector("dafu-letter[kinds='commitment date money']");
      return names.filter((kind) => deep(`.k-${kind}`, letter.shadowRoot).some((mark) => getComputedStyle(mark).textDecorationLine !== "none"));
    }, kinds);
    assert.deepEqual(painted, ["commitment", "date", "money"]);
    await holds(page, () => /dafu-result \{"items":\d+\}/u.test(document.querySelector("#log").textContent));
    await clickStart(page, ".k-commitment", "#told");
    await holds(page, () => document.querySelector("#log").textContent.includes("dafu-select "));
    // Its card lies over what comes next.
    await page.press("Escape");
    await click(page, "button", "^CSV$");
    await holds(page, () => /^\uFEFF?来源,序号,/u.test(document.querySelector("#exported").textContent));
    const colour = await page.run(() => getComputedStyle(deep(".k-commitment", document.querySelector("#own").shadowRoot)[0]).textDecorationColor);
    assert.equal(colour, "rgb(31, 138, 120)");
  });

  test("the frame shows its letter, in the page's language", async () => {
    const page = await open(server.address);
    await page.run(() => document.querySelector("#frame").scrollIntoView());
    const shows = (name) =>
      until(() => page.runInFrame((words) => {
        const within = (root) => [...root.querySelectorAll("*")].some((one) => (one.shadowRoot ? within(one.shadowRoot) : one.textContent.trim() === words));
        return within(document);
      }, name).catch(() => false), async () => `${page.name}: the frame does not show ${name}`);
    await shows("导出");
    await click(page, "button", "English");
    await find(page, "heading", "^The ledger alone$");
    await shows("Export");
  });

  test("once the page was opened it is there without a network", async () => {
    const own = await serve(inRoot("dist"));
    await state.page.open(own.address);
    await find(state.page, "status", "已就绪");
    await state.page.run(untilKept);
    await own.close();
    await open(own.address);
  });
});
