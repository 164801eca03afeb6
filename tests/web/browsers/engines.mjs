// The three engines, each with a closed network and a folder for what is saved, and what a hand does in any of them.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { after, before, describe } from "node:test";
import { giveTools } from "./host-page.mjs";
import { lineOf, offerForCopying, placeOf, pressed, stopOffering, whereabouts } from "./in-page.mjs";
import { closedNetwork } from "./proxy.mjs";
import { puppet } from "./puppets.mjs";
import { webkit } from "./webkit.mjs";

const engines = {
  chromium: (options) => puppet("chromium", options),
  firefox: (options) => puppet("firefox", options),
  webkit,
};

const asked = process.env.DAFU_ENGINES?.split(" ") ?? Object.keys(engines);

/** Describes the same tests for each engine; `state` has `page`, `network` and `downloads` once they run. */
export function inEachEngine(body) {
  for (const [name, start] of Object.entries(engines).filter(([one]) => asked.includes(one))) {
    describe(name, () => {
      const state = { name, downloads: mkdtempSync(path.join(tmpdir(), `dafu-${name}-`)) };
      before(async () => {
        state.network = await closedNetwork();
        state.page = await start({ proxy: state.network.port, downloads: state.downloads });
      });
      after(async () => {
        await state.page?.close();
        await state.network?.close();
        rmSync(state.downloads, { recursive: true });
      });
      body(state);
    });
  }
}

/** Asks until there is an answer; fails with `what` was waited for. */
export async function until(question, what) {
  const end = performance.now() + 20_000;
  for (;;) {
    const answer = await question();
    if (answer) return answer;
    if (performance.now() > end) assert.fail(await what());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits for a thing and returns where it is and what it says; while a page opens anew there is nobody to ask. */
export const find = (page, role, name) => until(() => page.run(placeOf, role, name).catch(() => null), async () => `${page.name} shows no ${role} ${name} at ${await page.run(whereabouts)}`);

/** Clicks a thing once it stands still: a browser's bar of downloads moves everything. */
export async function click(page, role, name) {
  let before = null;
  for (;;) {
    const place = await find(page, role, name);
    if (place.x === before?.x && place.y === before.y) return page.click(place);
    before = place;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Opens a menu and chooses; once more where the browser's bar of downloads, coming or going, closed it again. */
export async function chooseFrom(page, menu, entry) {
  for (let left = 20; left > 0 && !(await page.run(placeOf, "menuitem", entry)); left -= 1) {
    if (left % 10 === 0) await click(page, "button", menu);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return click(page, "menuitem", entry);
}

/** Clicks the beginning of the first thing that fits a selector, wherever it stands. */
export async function clickStart(page, selector, host = "") {
  await page.run(giveTools);
  return page.click(await until(() => page.run(lineOf, selector, host), () => `${page.name} shows no ${selector}`));
}

/** Presses a button by script: WebKit's driver has hands for the tab in front only. */
export async function pressBehind(page, name) {
  await page.run(giveTools);
  await until(() => page.run(pressed, name), () => `${page.name} shows no button ${name}`);
}

/** Puts words on the clipboard, with the keyboard as people do. */
export async function copy(page, text) {
  await page.run(offerForCopying, text);
  await page.shortcut("c", "copy");
  await page.run(stopOffering);
}

/** Copies a letter and pastes it into the empty page. */
export async function paste(page, text) {
  await copy(page, text);
  await click(page, "textbox", "答复函原文");
  await page.shortcut("v", "paste");
}

/** The content of what was saved with this ending, once it is whole; takes it away. */
export async function saved({ name, downloads }, ending) {
  // Firefox writes under a name without a meaning first, and puts an empty file in the right place.
  const whole = (file) => /^\p{Script=Han}/u.test(file) && file.endsWith(ending) && statSync(path.join(downloads, file), { throwIfNoEntry: false })?.size > 0;
  const file = path.join(downloads, await until(() => readdirSync(downloads).find(whole), () => `${name} saved nothing with ${ending}: ${readdirSync(downloads)}`));
  const bytes = readFileSync(file);
  rmSync(file);
  return bytes;
}
