// npm run sizes: what a visitor downloads, and the ceilings that must not be passed.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { Failure, inRoot, isScript, main } from "./shell.mjs";
import { filesIn } from "./step.mjs";

const manifest = "dist/.vite/manifest.json";
/** Entries that no visitor of the page loads: the examples of embedding, and the host's side of a frame. */
const beside = ["gallery.html", "src/embed/frame.ts"];
const kB = 1000;
const ceilings = {
  // Where the engine stands today, so that it does not grow unseen. It must come back to 700 and 240 kB, where it was
  // before it checked figures, wrote ledgers, held questions against answers and weighed where names begin
  // (docs/measurements.md).
  engine: { raw: 968 * kB, brotli: 343 * kB },
  scripts: { brotli: 90 * kB },
  // What the element needs beside the page's scripts, and the worker as a file.
  element: { brotli: 20 * kB },
  // Fetched in the background once the page stands: mostly the checksums of all files.
  offline: { brotli: 12 * kB },
  styles: { brotli: 14 * kB },
  // Readers of files, most of it for PDF, writers of files, 13 kB, pictures, dialogs, lists of many letters, English, the page
  // for frames, and what only hosts load; tables of characters are fetched one at a time and not counted.
  lazy: { brotli: 540 * kB },
  // Handed from person to person as it is.
  "one file": { raw: 1300 * kB },
};

/** Bytes of one file, raw and compressed as a good server would. */
export function sizeOf(file) {
  const bytes = readFileSync(inRoot(file));
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
}

/** The built page by part: `{engine, scripts, element, offline, styles, lazy, "one file"}`, each a list of files. */
export function parts() {
  if (!existsSync(inRoot(manifest))) throw new Failure("dist is missing or old: npm start builds it");
  const files = filesIn("dist").filter((file) => !file.startsWith("dist/.vite/"));
  const ending = (name) => files.filter((file) => file.endsWith(name));
  const { page, element, offline, lazy } = scripts();
  return {
    engine: ending(".wasm"),
    scripts: page,
    element: [...element, "dist/dafu-worker.js"],
    offline,
    styles: ending(".css"),
    // The worker of the PDF reader is a file of its own, which no script imports.
    lazy: [...lazy, ...ending(".mjs")],
    "one file": ending("/dafu.html"),
  };
}

/** Scripts by what fetches them: the page at once, the element at once, or only what needs them. */
function scripts() {
  const chunks = JSON.parse(readFileSync(inRoot(manifest), "utf8"));
  const reached = (keys) => {
    const found = new Set();
    const follow = (key) => {
      if (found.has(key)) return;
      found.add(key);
      for (const next of chunks[key].imports ?? []) follow(next);
    };
    keys.forEach(follow);
    return found;
  };
  const entries = Object.keys(chunks).filter((key) => chunks[key].isEntry);
  const own = (key) => key.includes("element/");
  const offline = (key) => key.includes("offline/");
  const page = reached(entries.filter((key) => !own(key) && !offline(key) && !beside.includes(key)));
  // Its class is fetched by the few lines that see whether another copy is there.
  const element = reached(Object.keys(chunks).filter((key) => own(key) && key.endsWith(".ts")));
  const files = (wanted) =>
    Object.keys(chunks)
      .filter((key) => chunks[key].file.endsWith(".js") && wanted(key))
      .map((key) => path.posix.join("dist", chunks[key].file));
  return {
    page: files((key) => page.has(key)),
    element: files((key) => element.has(key) && !page.has(key)),
    offline: files(offline),
    lazy: files((key) => !page.has(key) && !element.has(key) && !offline(key)),
  };
}

/** Prints the sizes; throws where a ceiling is passed. */
export function checkSizes() {
  const passed = [];
  const line = (cells) => `  ${cells[0].padEnd(10)}${cells.slice(1).map((cell) => String(cell).padStart(11)).join("")}`;
  console.log(line(["", "raw", "gzip", "brotli", "ceiling"]));
  for (const [part, files] of Object.entries(parts())) {
    const sum = { raw: 0, gzip: 0, brotli: 0 };
    for (const file of files) for (const [kind, bytes] of Object.entries(sizeOf(file))) sum[kind] += bytes;
    const limits = Object.entries(ceilings[part] ?? {});
    const shown = limits.map(([kind, limit]) => `${limit / kB} kB ${kind}`).join(", ");
    console.log(`${line([part, ...Object.values(sum)])}  ${shown}`);
    for (const [kind, limit] of limits) if (sum[kind] > limit) passed.push(`${part}: ${sum[kind]} bytes ${kind}, ${limit} allowed`);
  }
  if (passed.length > 0) throw new Failure(`too large: ${passed.join("; ")}`);
}

if (isScript(import.meta.url)) await main(async () => checkSizes());
