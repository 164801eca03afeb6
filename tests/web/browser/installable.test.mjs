// The hosted page can be installed, by what Chromium asks for.
import assert from "node:assert/strict";
import { test } from "node:test";
import { useBrowser, withPage } from "./browser.mjs";
import { untilKept } from "../browsers/kept-page.mjs";

const chromium = useBrowser({ whole: true });

test("the manifest and its pictures are what browsers ask for", () =>
  withPage(chromium, { serviceWorkers: "allow" }, async (page) => {
    const session = await page.context().newCDPSession(page);
    const { errors, data } = await session.send("Page.getAppManifest");
    assert.deepEqual(errors, []);
    const { name, icons, start_url: start } = JSON.parse(data);
    assert.deepEqual([name, start], ["答复函读解", "./"]);
    await page.evaluate(untilKept);
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
