// The engine as the page gets it, in Node.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import init, * as engine from "../../../www/pkg/dafu.js";

const file = fileURLToPath(new URL("../../../www/pkg/dafu_bg.wasm", import.meta.url));

/** The bytes that are shipped. */
export const wasm = readFileSync(file);

await init({ module_or_path: wasm });

export const { analyze, decode, ledger, version } = engine;
