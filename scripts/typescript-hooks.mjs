// Module hooks of typescript.mjs: finds `./thing` as thing.ts and strips its types; `file?raw` is a file's text, as Vite has it.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { inRoot } from "./shell.mjs";

const { config } = ts.readConfigFile(inRoot("tsconfig.json"), (file) => readFileSync(file, "utf8"));
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, inRoot());
const compilerOptions = { ...options, noEmit: false, inlineSourceMap: true, inlineSources: true };

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
  const fileName = fileURLToPath(url);
  const { outputText } = ts.transpileModule(readFileSync(fileName, "utf8"), { compilerOptions, fileName });
  return { source: outputText, format: "module", shortCircuit: true };
}
