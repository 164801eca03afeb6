// Module hooks of typescript.mjs: finds `./thing` as thing.ts and strips its types; `file?raw` is a file's text, as Vite has it.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { inRoot } from "./shell.mjs";

/** What was stripped before: every test file is a process of its own, and loading TypeScript takes longer than most tests. */
const cache = inRoot("node_modules", ".cache", "typescript");
/** What else the outcome depends on. */
const base = createHash("sha256");
for (const file of ["tsconfig.json", "node_modules/typescript/package.json", "scripts/typescript-hooks.mjs"]) base.update(readFileSync(inRoot(file)));

export async function resolve(specifier, context, next) {
  if (/^\.{1,2}\//u.test(specifier) && !specifier.endsWith("?raw") && context.parentURL) {
    const url = new URL(`${specifier.replace(/\.(?:js|ts)$/u, "")}.ts`, context.parentURL);
    if (existsSync(url)) return { url: url.href, format: "module", shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (url.startsWith("file:") && url.endsWith("?raw")) {
    return { source: `export default ${JSON.stringify(readFileSync(fileURLToPath(url), "utf8"))}`, format: "module", shortCircuit: true };
  }
  if (!url.startsWith("file:") || !url.endsWith(".ts")) return next(url, context);
  return { source: readFileSync(await stripped(fileURLToPath(url)), "utf8"), format: "module", shortCircuit: true };
}

/** Strips files before they are asked for: many processes, each with TypeScript to load, would do it in many times the time. */
export async function stripAhead(files) {
  for (const file of files) if (file.endsWith(".ts") && !file.endsWith(".d.ts")) await stripped(inRoot(...file.split("/")));
}

/** The file in the cache that holds a file without its types. */
async function stripped(fileName) {
  const source = readFileSync(fileName, "utf8");
  // The name stands in the source map.
  const kept = path.join(cache, `${base.copy().update(fileName).update(source).digest("hex")}.js`);
  if (!existsSync(kept)) keep(kept, await strip(source, fileName));
  return kept;
}

async function strip(source, fileName) {
  const { default: ts } = await import("typescript");
  const { config } = ts.readConfigFile(inRoot("tsconfig.json"), (file) => readFileSync(file, "utf8"));
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, inRoot());
  const compilerOptions = { ...options, noEmit: false, inlineSourceMap: true, inlineSources: true };
  return ts.transpileModule(source, { compilerOptions, fileName }).outputText;
}

/** Whole or not at all: several processes may write the same. */
function keep(file, content) {
  mkdirSync(cache, { recursive: true });
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, content);
  renameSync(beside, file);
}
