// The network breaks off while the page is being kept, at fifty different bytes: it is kept whole or not at all.
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

const folder = mkdtempSync(path.join(tmpdir(), "dafu-cuts-"));
/** Bytes that the service worker may still get, and what it got. */
const network = { left: Infinity, sent: 0 };
let browser;
let server;
before(async () => {
  // Without what reads PDF, half of the bytes and most of the files: fifty installations take their time.
  cpSync(inRoot("dist"), folder, { recursive: true, filter: (file) => !/\.bcmap$|[\\/]pdf[^\\/]*js$/u.test(file) });
  writePrecache(folder);
  server = await serve(folder, 0, cutOff);
  browser = await chromium.launch(await launchOptions(true));
});
after(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Counts what goes to the service worker and breaks the connection off where it may get no more; the page gets all. */
function cutOff({ headers }, response) {
  if (headers["sec-fetch-dest"] !== "serviceworker" && !headers.referer?.endsWith("service-worker.js")) return;
  const write = response.write.bind(response);
  response.write = (chunk, ...rest) => {
    network.sent += chunk.length;
    const part = chunk.subarray(0, Math.max(0, network.left));
    network.left -= chunk.length;
    if (network.left >= 0) return write(chunk, ...rest);
    write(part, () => response.destroy());
    return true;
  };
}

/** Runs in the page: keeps the page, or another version, and tells what became of it and what is kept. */
async function keep() {
  const before = await navigator.serviceWorker.getRegistration();
  const registration = before?.active ? before : await navigator.serviceWorker.register("service-worker.js", { updateViaCache: "none" }).catch(() => null);
  if (before?.active) await before.update().catch(() => undefined);
  const worker = registration?.installing ?? registration?.waiting ?? null;
  const done = () => worker === null || ["redundant", "activated"].includes(worker.state) || worker.state === "installed" && before?.active;
  while (!done()) await new Promise((resolve) => worker.addEventListener("statechange", resolve, { once: true }));
  const counts = [];
  for (const name of await caches.keys()) counts.push((await (await caches.open(name)).keys()).length);
  return { fate: worker?.state ?? "not begun", counts };
}

const CUTS = 50;
test("cut off at fifty points, the page opens all the same and is kept whole or not at all", async () => {
  const context = await browser.newContext({ locale: "zh-CN" });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const open = async () => {
    await page.goto(server.address);
    await page.getByText(/已就绪/u).waitFor();
  };
  // How much there is to get.
  const other = await browser.newContext();
  const measured = await other.newPage();
  await measured.goto(server.address);
  const { fate, counts: [files] } = await measured.evaluate(keep);
  await other.close();
  assert.equal(fate, "activated");
  const whole = network.sent;
  const cut = async (nth, expected) => {
    network.left = Math.floor((whole * nth) / CUTS);
    // Every fifth time as a visitor who comes anew: the page itself begins to keep itself.
    if (nth % 5 === 0) await open();
    const { fate: became, counts } = await page.evaluate(keep);
    assert.ok(["redundant", "not begun"].includes(became), `${nth}: ${became}`);
    assert.deepEqual(counts, expected, `after ${nth} of ${CUTS} parts`);
  };
  // Of a first visit nothing stays.
  for (let nth = 0; nth < CUTS; nth += 2) await cut(nth, []);
  network.left = Infinity;
  assert.deepEqual(await page.evaluate(keep), { fate: "activated", counts: [files] });
  // Of a new version nothing stays either, and the one before is whole.
  const index = path.join(folder, "index.html");
  writeFileSync(index, readFileSync(index, "utf8").replace("</head>", '<meta name="version" content="two" /></head>'));
  writePrecache(folder);
  for (let nth = 1; nth < CUTS; nth += 2) await cut(nth, [files]);
  await server.close();
  await open();
  assert.equal(await page.locator("meta[name=version]").count(), 0);
  await context.close();
});
