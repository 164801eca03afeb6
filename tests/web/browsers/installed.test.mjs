// The page kept by the browser, in three engines: it opens with its server stopped, is kept whole or not at all, and asks
// before it changes.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { writePrecache } from "../../../scripts/offline.mjs";
import { serve } from "../../../scripts/serve.mjs";
import { inRoot } from "../../../scripts/shell.mjs";
import { filesIn } from "../../../scripts/step.mjs";
import { lamps } from "../browser/letters.mjs";
import { click, find, inEachEngine, paste, pressBehind, until } from "./engines.mjs";
import { cacheNames, damage, isPage, noneWaits, registering, untilKept, updating, versions } from "./kept-page.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "dafu-installed-"));
const engine = path.basename(filesIn("dist").find((file) => file.endsWith(".wasm")));
const update = "新版本已经备好，点此更新";
let server;
after(async () => {
  await server?.close();
  rmSync(folder, { recursive: true });
});

/** A server of its own for each test: an address with nothing kept, and files to change. */
async function publish() {
  await server?.close();
  rmSync(folder, { recursive: true });
  cpSync(inRoot("dist"), folder, { recursive: true });
  server = await serve(folder);
}

/** Another version of the page, which calls itself so. */
function release(name) {
  const file = path.join(folder, "index.html");
  writeFileSync(file, readFileSync(file, "utf8").replace("</head>", `<meta name="version" content="${name}" /></head>`));
  writePrecache(folder);
}

inEachEngine((state) => {
  /** Opens it again, as a reload does. */
  const open = async (page, ending = "") => {
    await page.open(`${server.address}${ending}`);
    await find(page, "status", "已就绪|已分析");
  };
  /** Opens what nobody has kept yet; `spoil` changes files first. */
  const visit = async (spoil = () => undefined) => {
    await publish();
    spoil();
    await open(state.page);
    return state.page;
  };
  /** The same, and waits until it is kept. */
  const keep = async () => {
    const page = await visit();
    await page.run(untilKept);
    return page;
  };
  const read = async (page) => {
    await paste(page, lamps);
    await find(page, "row", "2024年10月底前");
  };
  /** Waits for an answer; while the page opens anew there is nobody to ask. */
  const becomes = (page, question, expected) =>
    until(async () => JSON.stringify(await page.run(question).catch(() => null)) === JSON.stringify(expected), async () => `${page.name}: ${question} is ${JSON.stringify(await page.run(question))}`);

  test("after one visit it opens and reads with its server stopped, whatever follows its address", async () => {
    const page = await keep();
    await server.close();
    for (const ending of ["", "?from=menu", "index.html", "#lang=zh-CN"]) await open(page, ending);
    await read(page);
  });

  test("a new version waits, asks, and comes when it is asked to", async () => {
    const page = await keep();
    release("two");
    await open(page);
    await find(page, "button", update);
    // The old one is still there, whole.
    assert.deepEqual(await page.run(versions), []);
    await click(page, "button", "以后再说");
    await open(page);
    await click(page, "button", update);
    await becomes(page, versions, ["two"]);
    await find(page, "status", "已就绪");
    assert.equal((await page.run(cacheNames)).length, 1);
    await server.close();
    await open(page);
    assert.deepEqual(await page.run(versions), ["two"]);
  });

  test("an update asked for in one tab does not take the letter from another", async () => {
    const page = await keep();
    release("two");
    const other = await page.another();
    await open(other);
    await pressBehind(other, "县里的短信");
    await find(other, "row", "2024年10月底前");
    await open(page);
    await click(page, "button", update);
    await becomes(page, versions, ["two"]);
    await find(other, "row", "2024年10月底前");
    assert.deepEqual(await other.run(versions), []);
    await pressBehind(other, update);
    await becomes(other, versions, ["two"]);
    await other.leave();
  });

  test("what is not what was built is not installed, and what was there before stays", async () => {
    const file = path.join(folder, "assets", engine);
    const breaks = {
      "a file is missing": () => rmSync(file),
      "a file is cut off": () => writeFileSync(file, readFileSync(file).subarray(0, 400_000)),
      "a file has other bytes": () => writeFileSync(path.join(folder, "icon.svg"), readFileSync(path.join(folder, "icon.svg"), "utf8").replace("24", "42")),
    };
    const page = await keep();
    for (const [name, spoil] of Object.entries(breaks)) {
      cpSync(inRoot("dist"), folder, { recursive: true });
      release(name);
      spoil();
      assert.equal(await page.run(updating), "redundant", name);
      assert.equal((await page.run(cacheNames)).length, 1, name);
    }
    await server.close();
    await open(page);
    assert.deepEqual(await page.run(versions), []);
  });

  test("a first visit that could not keep everything keeps nothing, and works", async () => {
    const page = await visit(() => writeFileSync(path.join(folder, "icon.svg"), "<svg/>"));
    assert.equal(await page.run(registering), "redundant");
    assert.deepEqual(await page.run(cacheNames), []);
    await read(page);
  });

  test("a damaged file is not given out but fetched again", async () => {
    const page = await keep();
    await page.run(damage, ".wasm");
    await open(page);
    // What was fetched took the place of what was damaged.
    await server.close();
    await open(page);
  });

  test("a damaged file is not given out without a network either", async () => {
    const page = await keep();
    await page.run(damage, ".wasm");
    await server.close();
    await page.open(server.address);
    await find(page, "alert", "E-START");
    // One changed letter would open all the same.
    await page.run(damage, "index.html");
    const opened = await page.open(server.address).then(() => page.run(isPage)).catch(() => false);
    assert.equal(opened, false);
    // Chromium would try again by itself.
    await page.open("about:blank");
  });

  test("a damaged page whose server has another version comes from there, and the new version is kept", async () => {
    const page = await keep();
    await page.run(damage, "index.html");
    release("two");
    await open(page);
    assert.deepEqual(await page.run(versions), ["two"]);
    await click(page, "button", update);
    await becomes(page, noneWaits, true);
    await server.close();
    await open(page);
    assert.deepEqual(await page.run(versions), ["two"]);
  });

  test("other files of the same address are none of its business", async () => {
    const page = await keep();
    await open(page);
    const fetched = await page.run(async (file) => (await fetch(file)).text(), "dafu.html.sha256");
    assert.equal(fetched, readFileSync(path.join(folder, "dafu.html.sha256"), "utf8"));
    await page.run(async () => void (await caches.open("somebody else’s")));
    release("two");
    await open(page);
    await click(page, "button", update);
    await becomes(page, versions, ["two"]);
    await becomes(page, async () => (await caches.keys()).length, 2);
    assert.ok((await page.run(cacheNames)).includes("somebody else’s"));
  });
});
