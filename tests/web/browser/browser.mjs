// A Chromium with the built page in it, for the tests of a file.
import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { after, before } from "node:test";
import { chromium } from "playwright-core";
import { launchOptions } from "../../../scripts/chromium.mjs";
import { serve } from "../../../scripts/serve.mjs";
import { inRoot } from "../../../scripts/shell.mjs";

/** Starts server and browser before the tests of a file and stops them after; `whole` where Chromium's shell is not enough. */
export function useBrowser({ whole = false } = {}) {
  const state = {};
  before(async () => {
    state.server = await serve(inRoot("dist"));
    state.browser = await chromium.launch(await launchOptions(whole));
  });
  after(async () => {
    await state.browser?.close();
    await state.server?.close();
  });
  return state;
}

/** Sizes of the three layouts. */
export const sizes = {
  wide: { width: 1280, height: 900 },
  medium: { width: 900, height: 900 },
  narrow: { width: 360, height: 740 },
};

/**
 * Opens the page in a context of its own, waits until the engine is there and hands it to `body`. Whatever the page
 * complains about on its console fails the test.
 */
export async function withPage({ browser, server }, options, body) {
  const { hash = "", prepare, tolerate = [], size = sizes.wide, address = server.address, ...context } = options;
  // Only the tests of the page without a network want it kept.
  const owner = await browser.newContext({ viewport: size, locale: "zh-CN", serviceWorkers: "block", ...context });
  await owner.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await owner.newPage();
  page.setDefaultTimeout(10_000);
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  try {
    await prepare?.(page);
    await page.goto(`${address}${hash}`);
    if (!options.untilEngine) await page.getByText(/已就绪|is ready/u).waitFor();
    else await options.untilEngine(page);
    await body(page);
    const known = ["Service Worker registration blocked", ...tolerate];
    assert.deepEqual(complaints.filter((text) => !known.some((words) => text.includes(words))), []);
  } finally {
    await owner.close();
  }
}

/** Pastes as a person does, into the field of the empty page. */
export async function paste(page, text) {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.getByRole("textbox").focus();
  await page.keyboard.press("Control+V");
}

/** Drops files on the window: `[name, string or array of bytes]`. */
export async function drop(page, ...files) {
  // Bytes as one string: number by number they would take playwright longer than the page.
  const sent = files.map(([name, content]) => (typeof content === "string" ? { name, text: content } : { name, base64: Buffer.from(content).toString("base64") }));
  await page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text, base64 } of given) {
      const part = text ?? Uint8Array.from(globalThis.atob(base64), (sign) => sign.charCodeAt(0));
      dataTransfer.items.add(new File([part], name));
    }
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, composed: true }));
  }, sent);
}

/** Waits for the result and returns it as the page would save it. */
export async function result(page) {
  await page.getByText(/已分析|characters ·/u).first().waitFor();
  // As one string: thousands of objects would take playwright longer than the letter takes the page.
  return JSON.parse(await page.evaluate(() => JSON.stringify(document.querySelector("dafu-page").result)));
}

/** The letter's own pane. */
export const letterOf = (page) => page.getByRole("region", { name: /^(?:原文|Letter)$/u });

/** Where the first line of the elements stands, to click it. */
export async function clickStart(locator) {
  const place = await locator.first().evaluate((element) => {
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const { left, top } = element.getClientRects()[0];
    return { x: left + 6, y: top + 6 };
  });
  await locator.page().mouse.click(place.x, place.y);
}
