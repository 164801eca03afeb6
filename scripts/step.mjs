// Steps that run only when what they read has changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inRoot, root, say } from "./shell.mjs";

const stamps = inRoot("target", "stamps");

/**
 * Runs `action` unless `outputs` are there and `inputs` (files or folders, relative to the checkout) hold the same
 * bytes as when it last succeeded. Returns whether it ran.
 */
export async function step({ name, says, inputs, without = [], outputs, action }) {
  const stamp = path.join(stamps, name);
  const key = digest(inputs, without);
  if (outputs.every((file) => existsSync(inRoot(file))) && existsSync(stamp) && readFileSync(stamp, "utf8") === key) {
    return false;
  }
  say(says);
  const start = performance.now();
  // A step that fails half-way leaves outputs of no known input.
  rmSync(stamp, { force: true });
  await action();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, key);
  console.log(`  ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return true;
}

/** A checksum over the names and contents of files and folders; one that is missing counts as missing. */
export function digest(inputs, without = []) {
  const hash = createHash("sha256");
  for (const input of inputs) {
    for (const file of filesIn(input)) {
      if (without.some((skipped) => file === skipped || file.startsWith(`${skipped}/`))) continue;
      hash.update(`${file}\0`).update(readFileSync(inRoot(file))).update("\0");
    }
  }
  return hash.digest("hex");
}

/** Files under a file or folder, sorted, relative to the checkout with forward slashes. */
export function filesIn(input) {
  const full = inRoot(input);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [input];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)).split(path.sep).join("/"))
    .sort();
}
