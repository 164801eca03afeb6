// The whole task in three engines: a letter is pasted, read, and its ledger saved; from a server, from a disk, in an element.
import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { serve } from "../../../scripts/serve.mjs";
import { inRoot } from "../../../scripts/shell.mjs";
import { refused, tryAll } from "../browser/attempts.mjs";
import { lamps } from "../browser/letters.mjs";
import { offerForCopying, placeOf, stopOffering, untilKept } from "./in-page.mjs";
import { closedNetwork } from "./proxy.mjs";
import { puppet } from "./puppets.mjs";
import { webkit } from "./webkit.mjs";

const engines = {
  chromium: (options) => puppet("chromium", options),
  firefox: (options) => puppet("firefox", options),
  webkit,
};

/** What a browser does not do, or refuses without a word. */
const unsaid = { chromium: [], firefox: ["prefetch", "ping"], webkit: ["prefetch", "worker"] };

const folder = mkdtempSync(path.join(tmpdir(), "dafu-browsers-"));
const file = path.join(folder, "dafu.html");
const fromDisk = pathToFileURL(file).href;
let hosted;
let host;
before(async () => {
  copyFileSync(inRoot("dist/dafu.html"), file);
  hosted = await serve(inRoot("dist"));
  const site = mkdtempSync(path.join(folder, "host-"));
  const script = `${hosted.address}dafu-letter.js`;
  writeFileSync(
    path.join(site, "index.html"),
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>宿主</title><script type="module" src="${script}"></script><dafu-letter>${lamps}</dafu-letter>`,
  );
  host = await serve(site);
});
after(async () => {
  await hosted.close();
  await host.close();
  rmSync(folder, { recursive: true });
});

/** Waits for a thing and returns where it is and what it says. */
async function find(page, role, name) {
  const end = performance.now() + 20_000;
  for (;;) {
    const place = await page.run(placeOf, role, name);
    if (place) return place;
    assert.ok(performance.now() < end, `${page.name} shows no ${role} ${name}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
const click = async (page, role, name) => page.click(await find(page, role, name));

/** Copies the letter and pastes it, with the keyboard as people do. */
async function paste(page, text) {
  await page.run(offerForCopying, text);
  await page.shortcut("c", "copy");
  await page.run(stopOffering);
  await click(page, "textbox", "答复函原文");
  await page.shortcut("v", "paste");
}

/** The content of what was saved with this ending, once it is whole. */
async function saved(downloads, ending) {
  const end = performance.now() + 20_000;
  for (;;) {
    const name = readdirSync(downloads).find((found) => found.endsWith(ending));
    const content = name ? readFileSync(path.join(downloads, name), "utf8") : "";
    if (content !== "") return content;
    assert.ok(performance.now() < end, `nothing was saved with ${ending}: ${readdirSync(downloads)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function wholeTask(page, address, downloads) {
  await page.open(address);
  await find(page, "status", "已就绪");
  await paste(page, lamps);
  await find(page, "status", "已分析");
  await click(page, "row", "2024年10月底前");
  await click(page, "button", "^导出$");
  await click(page, "menuitem", "^台账 CSV");
  const ledger = await saved(downloads, ".csv");
  assert.match(ledger, /2024年10月底前/u);
  await click(page, "button", "^导出$");
  await click(page, "menuitem", "^分析结果 JSON");
  const { statements } = JSON.parse(await saved(downloads, ".json"));
  assert.ok(statements.some(({ kind }) => kind === "commitment"));
  for (const name of readdirSync(downloads)) rmSync(path.join(downloads, name));
}

for (const [name, start] of Object.entries(engines)) {
  describe(name, () => {
    const downloads = mkdtempSync(path.join(folder, `${name}-`));
    let network;
    let page;
    before(async () => {
      network = await closedNetwork();
      page = await start({ proxy: network.port, downloads });
    });
    after(async () => {
      await page?.close();
      await network?.close();
    });

    test("the hosted page does the whole task", () => wholeTask(page, hosted.address, downloads));

    test("the one file does it from a disk with the network switched off, and asks for nothing", async () => {
      network.asked.length = 0;
      await wholeTask(page, fromDisk, downloads);
      assert.deepEqual(network.asked, []);
    });

    test("nothing gets out of the one file", async () => {
      network.asked.length = 0;
      await page.open(fromDisk);
      await find(page, "status", "已就绪");
      const named = await page.run(tryAll, "http://elsewhere.example/");
      assert.deepEqual(network.asked, []);
      const expected = Object.entries(refused).filter(([way]) => !unsaid[name].includes(way));
      assert.deepEqual(Object.keys(named).sort(), expected.map(([way]) => way).sort());
      for (const [way, directive] of expected) assert.deepEqual(named[way], [directive]);
    });

    test("after one visit it opens and reads with its server stopped", async () => {
      const server = await serve(inRoot("dist"));
      await page.open(server.address);
      await find(page, "status", "已就绪");
      await page.run(untilKept);
      await server.close();
      await page.open(server.address);
      await find(page, "status", "已就绪");
      await paste(page, lamps);
      await find(page, "row", "2024年10月底前");
    });

    test("the element reads the letter in a page of another origin", async () => {
      await page.open(host.address);
      await find(page, "row", "2024年10月底前");
    });

    test("the closed network hears whatever is asked of it", async () => {
      await page.open("http://elsewhere.example/").catch(() => undefined);
      assert.ok(network.asked.includes("http://elsewhere.example/"), network.asked.join(" "));
    });
  });
}
