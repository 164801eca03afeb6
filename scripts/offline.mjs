// What the service worker keeps: the list of the page's files with their lengths and checksums.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const worker = "service-worker.js";
/** The worker as a file, the frame's other side and the one file are for others; the build's own notes for nobody. */
const without = [/^\.vite\//u, /^dafu-(?:worker|frame)\.js$/u, /^dafu\.html/u, /^custom-elements\.json$/u, /^gallery-frame\.html$/u, /^service-worker\.js$/u, /\.map$/u];

/** Writes the list into the service worker of a built page; another page in the same folder gets another list. */
export function writePrecache(folder) {
  const files = filesOf(folder)
    .filter((file) => !without.some((pattern) => pattern.test(file)))
    .map((file) => {
      const content = readFileSync(path.join(folder, file));
      return { path: file, bytes: content.length, sha256: sha256(content) };
    });
  const list = JSON.stringify({ version: sha256(JSON.stringify(files)).slice(0, 16), files });
  const file = path.join(folder, worker);
  const code = readFileSync(file, "utf8").replace(/^const PRECACHE = .*\n/u, "");
  writeFileSync(file, `const PRECACHE = ${list};\n${code}`);
}

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)).split(path.sep).join("/"))
    .sort();
}

const sha256 = (content) => createHash("sha256").update(content).digest("hex");
