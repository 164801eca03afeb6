// package.json of the npm package; the one in the checkout stays private.
import { readFileSync } from "node:fs";
import { inRoot } from "./shell.mjs";

/** What each address of the package leads to; servers get an element that does nothing. */
const addresses = {
  "./element": { types: "./types/src/package/element.d.ts", node: "./element.server.js", default: "./element.js" },
  "./engine": { types: "./types/src/package/engine.d.ts", node: "./engine.node.js", default: "./engine.js" },
  "./frame": { types: "./types/src/package/frame.d.ts", default: "./frame.js" },
  "./react": { types: "./types/react.d.ts", default: "./nothing.js" },
  "./vue": { types: "./types/vue.d.ts", default: "./nothing.js" },
  "./schema": "./schema/analysis.schema.json",
  // For hosts that allow workers from files only: the element's attribute `worker` names its address.
  "./dafu-worker.js": "./dafu-worker.js",
  "./dafu_bg.wasm": "./dafu_bg.wasm",
  "./custom-elements.json": "./custom-elements.json",
  "./package.json": "./package.json",
};

export function manifest() {
  const { name, version, license, engines } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
  return {
    name,
    version,
    description: "Reads Chinese reply letters (提案、建议答复函): an element that shows them, and the engine for browsers and Node",
    keywords: ["chinese", "nlp", "government", "custom-element", "wasm"],
    license,
    type: "module",
    engines,
    exports: { ".": addresses["./element"], ...addresses },
    // For editors and compilers that do not look at exports.
    types: "./types/src/package/element.d.ts",
    customElements: "./custom-elements.json",
    // These register elements; the rest may be left out where nothing of it is used.
    sideEffects: ["./element.js", "./chunks/*.js"],
  };
}
