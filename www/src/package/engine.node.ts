// `dafu/engine` in Node: reads the engine from the disk.
import { readFile } from "node:fs/promises";
import wasmUrl from "../../pkg/dafu_bg.wasm?url";
import { engineFrom } from "./engine-api";

export const { analyze, ledger, decode, version } = engineFrom(async () => WebAssembly.compile(await readFile(new URL(wasmUrl))));
