import wasmUrl from "../../pkg/dafu_bg.wasm?url";
import { oneFile } from "../edition";

/** The engine, compiled: fetched, or unpacked where it travels inside the page. */
export async function loadEngine(): Promise<WebAssembly.Module> {
  const response = oneFile ? unpacked() : await fetch(wasmUrl);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  // Some servers do not know the type that streaming asks for.
  const typed = response.headers.get("content-type")?.startsWith("application/wasm");
  return typed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** What `scripts/one-file.mjs` put into the page: base64 of gzip. A policy without `connect-src` refuses even `data:`. */
function unpacked(): Response {
  const packed = atob(document.querySelector("#engine")?.textContent ?? "");
  const bytes = Uint8Array.from(packed, (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream, { headers: { "content-type": "application/wasm" } });
}
