// The page kept by the browser: it opens with its server stopped, is kept whole or not at all, and asks before it changes.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { launchOptions } from "../../../scripts/chromium.mjs";
import { writePrecache } from "../../../scripts/offline.mjs";
import { serve } from "../../../scripts/serve.mjs";
import { inRoot } from "../../../scripts/shell.mjs";
import { filesIn } from "../../../scripts/step.mjs";
import { lamps } from "./letters.mjs";
import { paste, result } from "./browser.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "dafu-offline-"));
const engine = path.basename(filesIn("dist").find((file) => file.endsWith(".wasm")));
let browser;
let server;
before(async () => (browser = await chromium.launch(await launchOptions(true))));
after(async () => {
  await browser.close();
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

/** A browser that has never been here; hands a page to `act`. */
async function visit(act, change = () => undefined) {
  await publish();
  change();
  const context = await browser.newContext({ locale: "zh-CN" });
  const page = await context.newPage();
  // A version is some two hundred files, fetched and checked; on a busy machine that takes a while.
  page.setDefaultTimeout(30_000);
  try {
    await open(page);
    await act(page);
  } finally {
    await context.close();
  }
}

const open = async (page) => {
  await page.goto(server.address);
  await page.getByText(/已就绪/u).waitFor();
};
const kept = (page) => until(page, async () => (await navigator.serviceWorker.getRegistration())?.active?.state === "activated");
/** Waits until what is asked of the page is so; Playwright's own way takes a promise for a yes. */
async function until(page, question) {
  const end = performance.now() + 30_000;
  // While the page opens anew there is nobody to ask.
  while (!(await page.evaluate(question).catch(() => false))) {
    assert.ok(performance.now() < end, String(question));
    await page.waitForTimeout(20);
  }
}
const cacheNames = (page) => page.evaluate(() => caches.keys());
const bar = (page) => page.getByRole("button", { name: "新版本已经备好，点此更新" });

/** Another version of the page, which calls itself so. */
function release(name) {
  const file = path.join(folder, "index.html");
  writeFileSync(file, readFileSync(file, "utf8").replace("</head>", `<meta name="version" content="${name}" /></head>`));
  writePrecache(folder);
}
const versionOf = (page) => page.locator("meta[name=version]").evaluateAll((all) => all.map(({ content }) => content));

/** Puts other bytes, of the same number, in the place of a kept file. */
const damage = (page, file) =>
  page.evaluate(async (ending) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const key = (await cache.keys()).find(({ url }) => url.endsWith(ending));
      const response = await cache.match(key);
      const bytes = new Uint8Array(await response.arrayBuffer());
      bytes[bytes.length >> 1] ^= 1;
      await cache.put(key, new Response(bytes, { headers: response.headers }));
    }
  }, file);

test("after one visit it opens and reads with its server stopped, whatever follows its address", () =>
  visit(async (page) => {
    await kept(page);
    await server.close();
    for (const ending of ["", "#lang=zh-CN", "?from=menu", "index.html"]) {
      await page.goto(`${server.address}${ending}`);
      await page.getByText(/已就绪/u).waitFor();
    }
    await paste(page, lamps);
    assert.ok((await result(page)).statements.length > 0);
  }));

test("once it is kept, nothing is asked for any more", () =>
  visit(async (page) => {
    await kept(page);
    await page.reload();
    await page.getByText(/已就绪/u).waitFor();
    // What the first view does without comes once it stands.
    await page.waitForLoadState("networkidle");
    const asked = [];
    page.context().on("request", (request) => asked.push(request.url()));
    await page.waitForTimeout(300);
    await paste(page, lamps);
    await result(page);
    await page.getByRole("row").nth(1).click();
    assert.deepEqual(asked, []);
  }));

test("a new version waits, asks, and comes when it is asked to", () =>
  visit(async (page) => {
    await kept(page);
    release("two");
    await page.reload();
    await bar(page).waitFor();
    // The old one is still there, whole.
    assert.deepEqual(await versionOf(page), []);
    await page.getByRole("button", { name: "以后再说" }).click();
    await bar(page).waitFor({ state: "detached" });
    await page.reload();
    await bar(page).click();
    await page.locator("meta[name=version]").waitFor({ state: "attached" });
    await page.getByText(/已就绪/u).waitFor();
    assert.deepEqual(await versionOf(page), ["two"]);
    assert.equal((await cacheNames(page)).length, 1);
    await server.close();
    await page.reload();
    assert.deepEqual(await versionOf(page), ["two"]);
  }));

test("an update asked for in one tab does not take the letter from another", () =>
  visit(async (page) => {
    await kept(page);
    release("two");
    const other = await page.context().newPage();
    await other.goto(server.address);
    await other.getByText(/已就绪/u).waitFor();
    await paste(other, lamps);
    await result(other);
    await page.reload();
    await bar(page).click();
    await page.locator("meta[name=version]").waitFor({ state: "attached" });
    await other.waitForTimeout(300);
    assert.ok((await result(other)).statements.length > 0);
    await bar(other).click();
    await other.locator("meta[name=version]").waitFor({ state: "attached" });
  }));

test("what is not what was built is not installed, and what was there before stays", async (context) => {
  const breaks = {
    "a file is missing": () => rmSync(path.join(folder, "assets", engine)),
    "a file is cut off": () => writeFileSync(path.join(folder, "assets", engine), readFileSync(inRoot("dist/assets", engine)).subarray(0, 400_000)),
    "a file has other bytes": () => writeFileSync(path.join(folder, "icon.svg"), readFileSync(path.join(folder, "icon.svg"), "utf8").replace("24", "42")),
  };
  await visit(async (page) => {
    await kept(page);
    for (const [name, spoil] of Object.entries(breaks)) {
      await context.test(name, async () => {
        cpSync(inRoot("dist"), folder, { recursive: true });
        release(name);
        spoil();
        const fate = await page.evaluate(async () => {
          const registration = await navigator.serviceWorker.getRegistration();
          await registration.update();
          const worker = registration.installing;
          await new Promise((resolve) => worker.addEventListener("statechange", resolve));
          return worker.state;
        });
        assert.equal(fate, "redundant");
        assert.equal(await bar(page).count(), 0);
        assert.equal((await cacheNames(page)).length, 1);
      });
    }
    await server.close();
    await page.reload();
    await page.getByText(/已就绪/u).waitFor();
    assert.deepEqual(await versionOf(page), []);
  });
});

test("a first visit that could not keep everything keeps nothing, and works", () => {
  const spoil = () => writeFileSync(path.join(folder, "icon.svg"), "<svg/>");
  return visit(async (page) => {
    const fate = await page.evaluate(async () => {
      const { installing } = await navigator.serviceWorker.register("service-worker.js");
      if (installing?.state === "installing") await new Promise((resolve) => installing.addEventListener("statechange", resolve));
      return installing?.state;
    });
    assert.equal(fate, "redundant");
    assert.deepEqual(await cacheNames(page), []);
    await paste(page, lamps);
    await result(page);
  }, spoil);
});

test("a damaged file is not given out but fetched again", () =>
  visit(async (page) => {
    await kept(page);
    await damage(page, ".wasm");
    await open(page);
    // What was fetched took the place of what was damaged.
    await server.close();
    await page.reload();
    await page.getByText(/已就绪/u).waitFor();
  }));

test("a damaged file is not given out without a network either", () =>
  visit(async (page) => {
    await kept(page);
    await damage(page, ".wasm");
    await server.close();
    await page.reload();
    await page.getByRole("alert").filter({ hasText: "E-START" }).waitFor();
    // One changed letter would open all the same.
    await damage(page, "index.html");
    await assert.rejects(page.reload(), /ERR_FAILED/u);
  }));

test("a damaged page whose server has another version comes from there, and the new version is kept", () =>
  visit(async (page) => {
    await kept(page);
    await damage(page, "index.html");
    release("two");
    await page.goto(server.address);
    await page.getByText(/已就绪/u).waitFor();
    assert.deepEqual(await versionOf(page), ["two"]);
    await bar(page).click();
    await until(page, async () => (await navigator.serviceWorker.getRegistration()).waiting === null);
    await page.getByText(/已就绪/u).waitFor();
    await server.close();
    await page.reload();
    assert.deepEqual(await versionOf(page), ["two"]);
  }));

test("other files of the same address are none of its business", () =>
  visit(async (page) => {
    await kept(page);
    await page.reload();
    const read = (name) => page.evaluate(async (file) => (await fetch(file)).text(), name);
    assert.equal(await read("dafu.html.sha256"), readFileSync(path.join(folder, "dafu.html.sha256"), "utf8"));
    await page.evaluate(() => caches.open("somebody else’s"));
    release("two");
    await page.reload();
    await bar(page).click();
    await page.locator("meta[name=version]").waitFor({ state: "attached" });
    await until(page, async () => (await caches.keys()).length === 2);
    assert.ok((await cacheNames(page)).includes("somebody else’s"));
  }));

test("it can be installed: the manifest and its pictures are what browsers ask for", () =>
  visit(async (page) => {
    const session = await page.context().newCDPSession(page);
    const { errors, data } = await session.send("Page.getAppManifest");
    assert.deepEqual(errors, []);
    const { name, icons, start_url: start } = JSON.parse(data);
    assert.deepEqual([name, start], ["答复函读解", "./"]);
    await kept(page);
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito"), []);
    for (const { src, sizes } of icons) {
      const width = await page.evaluate(async (file) => {
        const image = new Image();
        image.src = file;
        await image.decode();
        return image.naturalWidth;
      }, src);
      if (sizes !== "any") assert.equal(`${width}x${width}`, sizes);
    }
  }));
