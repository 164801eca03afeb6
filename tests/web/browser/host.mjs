// A page of another origin with <dafu-letter> in it, as a host would use it.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before } from "node:test";
import { serve } from "../../../scripts/serve.mjs";
import { useBrowser } from "./browser.mjs";
import { lamps } from "./letters.mjs";

const events = ["ready", "start", "progress", "result", "error", "select", "filter", "mark", "before-export"];
export const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
export const letter = (text = lamps, attributes = "") => `<dafu-letter ${attributes}>${escaped(text)}</dafu-letter>`;

/** Starts the host's server beside the one of the element, before the tests of a file. */
export function useHost() {
  const chromium = useBrowser();
  const folder = mkdtempSync(path.join(tmpdir(), "dafu-host-"));
  const state = { chromium };
  before(async () => (state.host = await serve(folder)));
  after(async () => {
    await state.host.close();
    rmSync(folder, { recursive: true });
  });
  /** Puts a file into the host's own folder. */
  state.write = (name, content) => writeFileSync(path.join(folder, name), content);
  state.inHost = (options, act) => inHost(state, options, act);
  return state;
}

/**
 * A host page with `body` and, where `policy` is given, a policy of its own; hands it to `act`. `prepare` sees the page
 * before it opens, `context` are options of the browser's.
 */
async function inHost(state, { body = letter(), head = "", policy, size, wait = true, prepare, script = "dafu-letter.js", context: given = {} }, act) {
  const { chromium, host, write } = state;
  const address = new URL(script, chromium.server.address).href;
  const meta = policy ? `<meta http-equiv="Content-Security-Policy" content="${policy(new URL(address).origin)}">` : "";
  // Events are kept from the start: the script may be there before the test listens.
  write("listen.js", `for (const name of ${JSON.stringify(events)}) addEventListener(\`dafu-\${name}\`, ({ detail }) => (globalThis.told ??= []).push([name, detail]));`);
  write(
    "index.html",
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8">${meta}<title>宿主</title><script src="listen.js"></script>${head}<script type="module" src="${address}"></script><h1>宿主</h1>${body}`,
  );
  const context = await chromium.browser.newContext({ viewport: size ?? { width: 1280, height: 900 }, locale: "zh-CN", ...given });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    // The host has no icon, which browsers look for.
    const icon = message.location().url.endsWith("/favicon.ico");
    if (message.type() === "error" && !icon) complaints.push(message.text());
  });
  try {
    await prepare?.(page);
    await page.goto(host.address);
    if (wait) await page.waitForFunction(() => globalThis.told?.some(([name]) => name === "result"));
    await act(page, complaints);
  } finally {
    await context.close();
  }
}

/** Details of the events of one name, in order. */
export const told = (page, name) => page.evaluate((wanted) => (globalThis.told ?? []).filter(([name]) => name === wanted).map(([, detail]) => detail), name);

/** What a careful host allows: scripts and the engine from the element's origin, and workers made in the page. */
export const careful = (origin) => `default-src 'none'; script-src 'self' ${origin} 'wasm-unsafe-eval'; connect-src ${origin}; worker-src blob:; style-src 'self'`;
