// The network breaks off while the page is being kept, at many different bytes, in three engines: it is kept whole or not at all.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { writePrecache } from "../../../scripts/offline.mjs";
import { serve } from "../../../scripts/serve.mjs";
import { inRoot } from "../../../scripts/shell.mjs";
import { find, inEachEngine } from "./engines.mjs";
import { keepNow, versions } from "./kept-page.mjs";

/** In how many parts each engine's installation is cut. */
const parts = { chromium: 50, firefox: 8, webkit: 8 };

const folder = mkdtempSync(path.join(tmpdir(), "dafu-cuts-"));
/** Bytes that the service worker may still get, and what it got. */
const network = { left: Infinity, sent: 0 };
let server;
after(async () => {
  await server?.close();
  rmSync(folder, { recursive: true });
});

/** A server with an address where nobody has been. */
async function publish() {
  await server?.close();
  rmSync(folder, { recursive: true });
  // Without what reads PDF, half of the bytes and most of the files: so many installations take their time.
  cpSync(inRoot("dist"), folder, { recursive: true, filter: (file) => !/\.bcmap$|[\\/]pdf[^\\/]*js$/u.test(file) });
  writePrecache(folder);
  Object.assign(network, { left: Infinity, sent: 0 });
  server = await serve(folder, 0, cutOff);
}

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

inEachEngine((state) => {
  test(`cut off at ${parts[state.name]} points, the page opens all the same and is kept whole or not at all`, async () => {
    const { page } = state;
    const cuts = parts[state.name];
    const open = async () => {
      await page.open(server.address);
      await find(page, "status", "已就绪");
    };
    // How much there is to get.
    await publish();
    await open();
    const { fate, counts: [files] } = await page.run(keepNow);
    assert.equal(fate, "activated");
    const whole = network.sent;
    assert.ok(whole > 1_000_000, `${whole} bytes went to the service worker`);

    const cut = async (nth, expected) => {
      network.left = Math.floor((whole * nth) / cuts);
      // Every fifth time as a visitor who comes anew: the page itself begins to keep itself.
      if (nth % 5 === 0) await open();
      const { fate: became, counts } = await page.run(keepNow);
      assert.ok(["redundant", "not begun"].includes(became), `${nth}: ${became}`);
      assert.deepEqual(counts, expected, `after ${nth} of ${cuts} parts`);
    };
    await publish();
    // Of a first visit nothing stays.
    for (let nth = 0; nth < cuts; nth += 2) await cut(nth, []);
    network.left = Infinity;
    assert.deepEqual(await page.run(keepNow), { fate: "activated", counts: [files] });
    // Of a new version nothing stays either, and the one before is whole.
    const index = path.join(folder, "index.html");
    writeFileSync(index, readFileSync(index, "utf8").replace("</head>", '<meta name="version" content="two" /></head>'));
    writePrecache(folder);
    for (let nth = 1; nth < cuts; nth += 2) await cut(nth, [files]);
    await server.close();
    await open();
    assert.deepEqual(await page.run(versions), []);
  });
});
