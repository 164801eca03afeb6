// npm run screenshots: the pictures of the page in the README, in docs/screenshots/. With -- --references the pictures that the
// tests hold the page against, in tests/web/browser/references/: look at each before it is committed.
import { mkdirSync, writeFileSync } from "node:fs";
import process from "node:process";
import { chromium } from "playwright-core";
import { withPage } from "../tests/web/browser/browser.mjs";
import { renew } from "../tests/web/browser/images.mjs";
import { context, states, take } from "../tests/web/browser/states.mjs";
import * as build from "./build.mjs";
import { launchOptions } from "./chromium.mjs";
import { inRoot, main, say } from "./shell.mjs";
import { serve } from "./serve.mjs";

const folder = "docs/screenshots";
/** The states that the README shows. */
const shown = { "letter-1280": "reading.png", "pictures-1280-dark": "pictures.png" };

function show(name, bytes) {
  mkdirSync(inRoot(folder), { recursive: true });
  writeFileSync(inRoot(folder, shown[name]), bytes);
  return `${folder}/${shown[name]}`;
}

await main(async () => {
  const all = process.argv.includes("--references");
  await build.beforePage();
  await build.page();
  const server = await serve(inRoot("dist"));
  const browser = await chromium.launch(await launchOptions());
  try {
    for (const [name, state] of Object.entries(states)) {
      if (!all && !shown[name]) continue;
      await withPage({ browser, server }, context(state), async (page) => {
        const bytes = await take(page, state);
        say(all ? renew(name, bytes) : show(name, bytes));
      });
    }
  } finally {
    await browser.close();
    await server.close();
  }
});
