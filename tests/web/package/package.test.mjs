// The npm package as it is packed: what is in it, that its addresses lead somewhere, and that Node can use it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { after, test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { pack } from "../../../scripts/package.mjs";
import { inRoot } from "../../../scripts/shell.mjs";
import { texts } from "../engine/letters.mjs";

const command = process.env.DAFU_COMMAND;
assert.ok(command, "DAFU_COMMAND names the command; npm test sets it");

const folder = inRoot("target/package");
const manifest = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
const { told } = pack();
const files = told.files.map((file) => file.path);

// A project of somebody else's, with the package where npm puts it.
const host = mkdtempSync(path.join(tmpdir(), "dafu-package-"));
mkdirSync(path.join(host, "node_modules"));
symlinkSync(folder, path.join(host, "node_modules/dafu"), "junction");
after(() => rmSync(host, { recursive: true }));

/** Runs a module in the project; returns what it printed. */
function runs(code, input = "") {
  writeFileSync(path.join(host, "run.mjs"), code);
  const done = spawnSync(process.execPath, ["run.mjs"], { cwd: host, input, encoding: "utf8", maxBuffer: 1 << 28 });
  assert.deepEqual([done.status, done.stderr], [0, ""]);
  return done.stdout;
}

test("every address leads to a file that is packed", () => {
  const leaves = (value) => (typeof value === "string" ? [value] : Object.values(value).flatMap(leaves));
  const wanted = [...leaves(manifest.exports), manifest.types, manifest.customElements].filter(Boolean);
  assert.deepEqual(wanted.map((file) => file.replace("./", "")).filter((file) => !files.includes(file)), []);
  assert.equal(manifest.version, /^version = "(.*)"$/mu.exec(readFileSync(inRoot("Cargo.toml"), "utf8"))[1]);
  assert.notEqual(manifest.private, true);
});

test("nothing else is packed, and every type and script refers only to what is", () => {
  const known = /^(?:package\.json|README\.md|LICENSE-\w+|custom-elements\.json|dafu_bg\.wasm|schema\/analysis\.schema\.json|(?:element|element\.server|engine|engine\.node|frame|nothing|dafu-worker)\.js|chunks\/[\w.-]+\.js|types\/[\w./-]+\.d\.ts)$/u;
  assert.deepEqual(files.filter((file) => !known.test(file)), []);
  const lost = files.filter((file) => /\.(?:js|d\.ts)$/u.test(file)).flatMap((file) => {
    const text = readFileSync(path.join(folder, file), "utf8");
    const names = [...text.matchAll(/(?:from|import|import\()\s*[`"'](\.{1,2}\/[^`"']+)[`"']/gu)].map(([, name]) => name);
    const target = (name) => path.join(folder, path.dirname(file), file.endsWith(".d.ts") ? name.replace(/\.js$/u, ".d.ts") : name);
    return names.filter((name) => !existsSync(target(name))).map((name) => `${file}: ${name}`);
  });
  assert.deepEqual(lost, []);
});

test("its size", () => {
  const brotli = (file) => brotliCompressSync(readFileSync(path.join(folder, file))).length;
  // With all scripts of the package, lazy ones too; the engine's own ceiling is in scripts/sizes.mjs.
  const scripts = files.filter((file) => file.endsWith(".js")).reduce((sum, file) => sum + brotli(file), 0);
  assert.ok(scripts < 122_000, `${scripts} bytes`);
  assert.equal(files.filter((file) => file.endsWith(".wasm")).length, 1);
  assert.ok(told.size < 600_000, `${told.size} bytes packed`);
});

for (const { name, text } of texts.slice(0, 4)) {
  test(`the engine in Node gives what the command prints: ${name}`, () => {
    const code = `
      import { buffer } from "node:stream/consumers";
      import { analyze, decode } from "dafu/engine";
      const { text } = await decode(await buffer(process.stdin));
      process.stdout.write(JSON.stringify(await analyze(text), null, 2) + "\\n");`;
    const printed = spawnSync(command, ["analyze", "-"], { input: text, encoding: "utf8", maxBuffer: 1 << 28 }).stdout;
    assert.equal(runs(code, text), printed);
  });
}

test("the engine in Node takes options, writes ledgers, refuses what is no text, and knows its version", () => {
  const text = readFileSync(inRoot("www/src/samples/lamps.txt"), "utf8").replaceAll("2024年", "今年");
  const [dated, csv, named, refused, version] = JSON.parse(
    runs(`
      import { analyze, decode, ledger, version } from "dafu/engine";
      const text = ${JSON.stringify(text)};
      const dated = await analyze(text, { referenceDate: "2023-06-28" });
      const refused = await decode(new Uint8Array([0, 1, 2, 0, 0, 3])).catch((error) => error.code);
      const wrong = await analyze(text, { referenceDate: "yesterday" }).catch((error) => error.message);
      console.log(JSON.stringify([dated, await ledger(text), await ledger(text, { format: "cells", names: true }), [refused, wrong], await version()]));`),
  );
  const printed = spawnSync(command, ["analyze", "--reference-date", "2023-06-28", "-"], { input: text, encoding: "utf8" }).stdout;
  assert.equal(`${JSON.stringify(dated, null, 2)}\n`, printed);
  assert.equal(csv, spawnSync(command, ["ledger", "-"], { input: text, encoding: "utf8" }).stdout);
  assert.equal(JSON.parse(named).length, dated.items.length + 1);
  assert.equal(refused[0], "E-TYPE");
  assert.match(refused[1], /reference_date/u);
  assert.equal(version, manifest.version);
});

test("on a server the element's import does nothing, under each of its names", () => {
  const code = `
    const before = Object.getOwnPropertyNames(globalThis).join();
    for (const name of ["dafu", "dafu/element"]) (await import(name)).define("x-letter");
    if ((await import("dafu/element")).DafuLetter !== undefined) throw new Error("there is a class");
    await import("dafu/react");
    await import("dafu/vue");
    await import("dafu/frame");
    console.log(Object.getOwnPropertyNames(globalThis).join() === before);`;
  assert.equal(runs(code), "true\n");
});

test("the engine's bytes import nothing but the glue's own few", () => {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(path.join(folder, "dafu_bg.wasm"))));
  assert.deepEqual([...new Set(imports.map(({ module }) => module))], ["./dafu_bg.js"]);
  const reach = /fetch|request|socket|storage|cookie|date|now|random|crypto|window|document|global|self/iu;
  assert.deepEqual(imports.filter(({ name }) => !/^__wb(?:g|indgen)_/u.test(name) || reach.test(name)), []);
});

test("the schema is the command's", () => {
  const schema = runs(`
    import { readFileSync } from "node:fs";
    import { fileURLToPath } from "node:url";
    process.stdout.write(readFileSync(fileURLToPath(import.meta.resolve("dafu/schema")), "utf8"));`);
  assert.equal(schema, spawnSync(command, ["schema"], { encoding: "utf8" }).stdout);
});

test("its types say what can be done, and refuse the rest", () => {
  writeFileSync(
    path.join(host, "use.mts"),
    `import { define, type DafuLetterElement, type DafuLetterEvents } from "dafu/element";
import { analyze, ledger, type Analysis } from "dafu/engine";
import { connectFrame } from "dafu/frame";
define("x-letter");
const letter: DafuLetterElement | null = document.querySelector("dafu-letter");
letter?.addEventListener("dafu-result", ({ detail }) => { const found: Analysis = detail.result; found.items.length.toFixed(); });
const kind: DafuLetterEvents["dafu-select"]["kind"] = "commitment";
const analysis: Analysis = await analyze("", { scheme: "national" });
const csv: string = await ledger("", { format: "csv" });
const frame = connectFrame(document.createElement("iframe"), { fit: true });
frame.on("height", ({ height }) => height.toFixed());
const file: Blob = await frame.exportAs("csv");
// @ts-expect-error there is no such scheme
await analyze("", { scheme: "five" });
// @ts-expect-error a view has a name
letter!.view = "sideways";
export { analysis, csv, file, kind };
`,
  );
  for (const resolution of [{ module: "nodenext" }, { module: "esnext", moduleResolution: "bundler" }]) {
    const compilerOptions = { strict: true, noEmit: true, target: "es2022", lib: ["es2023", "dom", "dom.iterable"], types: [], ...resolution };
    writeFileSync(path.join(host, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["use.mts"] }));
    const done = spawnSync(process.execPath, [inRoot("node_modules/typescript/bin/tsc")], { cwd: host, encoding: "utf8" });
    assert.equal(done.stdout, "");
  }
});
