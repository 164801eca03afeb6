// Types of the npm package: what TypeScript makes of its entries, and whatever they refer to.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { Failure, inRoot, run } from "./shell.mjs";

const sources = inRoot("www");
const entries = ["element", "engine", "frame"].map((name) => `src/package/${name}.d.ts`);

/** Writes the types into `folder`, and no others: what the element is made of is nobody's business. */
export async function writeTypes(folder) {
  const all = inRoot("target/package-types");
  rmSync(all, { recursive: true, force: true });
  const options = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--rootDir", inRoot("www"), "--outDir", all];
  await run(process.execPath, [inRoot("node_modules/typescript/bin/tsc"), "--project", inRoot("scripts/package-types.json"), ...options]);
  const written = new Set();
  const take = (file) => {
    if (written.has(file)) return;
    written.add(file);
    const made = path.join(all, file);
    // TypeScript copies no declarations that it did not make.
    const from = existsSync(made) ? made : path.join(sources, file);
    if (!existsSync(from)) throw new Failure(`the types of the package refer to ${file}, which is not there`);
    const to = path.join(folder, file);
    mkdirSync(path.dirname(to), { recursive: true });
    copyFileSync(from, to);
    // Node's way to find modules wants whole names.
    const text = readFileSync(to, "utf8").replace(/((?:from|import\()\s*)"(\.{1,2}\/[^"]+?)(?:\.js)?"/gu, (_, before, name) => {
      take(path.posix.join(path.posix.dirname(file), `${name}.d.ts`));
      return `${before}"${name}.js"`;
    });
    writeFileSync(to, text);
  };
  for (const entry of entries) take(entry);
}
