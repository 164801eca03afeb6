// A host page with <dafu-letter> from another origin, for any engine.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before } from "node:test";
import { serve } from "../../../scripts/serve.mjs";
import { inRoot } from "../../../scripts/shell.mjs";
import { lamps } from "../browser/letters.mjs";
import { giveTools, preparePage } from "./host-page.mjs";

export const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
export const letter = (attributes = "", text = lamps) => `<dafu-letter ${attributes}>${escaped(text)}</dafu-letter>`;

/** Serves the element and its host, before the tests of a file; `files` are the element's. */
export function useHost(files = inRoot("dist")) {
  const folder = mkdtempSync(path.join(tmpdir(), "dafu-host-"));
  const state = { write: (name, content) => writeFileSync(path.join(folder, name), content) };
  before(async () => {
    state.element = await serve(files);
    state.host = await serve(folder);
    state.write("host.js", `(${giveTools})();(${preparePage})();`);
    // A worker's file has to come from the host's own address.
    state.write("dafu-worker.js", readFileSync(inRoot("dist/dafu-worker.js")));
  });
  after(async () => {
    await state.element.close();
    await state.host.close();
    rmSync(folder, { recursive: true });
  });
  /** Opens a page of the host's with `body` in it; in `policy`, ORIGIN is where the element comes from. */
  state.open = (page, { body = letter(), policy, script = true } = {}) => {
    const { origin, href } = new URL("dafu-letter.js", state.element.address);
    const meta = policy ? `<meta http-equiv="Content-Security-Policy" content="${policy.replaceAll("ORIGIN", origin).replace("script-src", "script-src 'self'")}">` : "";
    const tag = script ? `<script type="module" src="${href}"></script>` : "";
    state.write("index.html", `<!doctype html><html lang="zh-CN"><meta charset="utf-8">${meta}<title>宿主</title><script src="host.js"></script>${tag}${body}`);
    return page.open(state.host.address);
  };
  return state;
}
