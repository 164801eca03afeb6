// npm run build: everything that is handed out, in dist/. Each step is skipped when nothing changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { writePrecache } from "./offline.mjs";
import { checksum, oneFile, writeOneFile } from "./one-file.mjs";
import { Failure, inRoot, isScript, main, output, root, run, say } from "./shell.mjs";
import { step } from "./step.mjs";

/** Where the engine is built for. */
export const target = "wasm32-unknown-unknown";
const wasm = `target/${target}/wasm/dafu.wasm`;
const exe = process.platform === "win32" ? ".exe" : "";
/** What the library is made from; the programs beside it are left out. */
const engine = ["Cargo.toml", "Cargo.lock", "rust-toolchain.toml", "build", "data", "src"];

/** npm packages as the lock file names them. */
export async function packages() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Failure(`Node ${process.versions.node} is too old: install Node 20.19 or newer`);
  }
  await step({
    name: "packages",
    says: "安装网页依赖 · installing npm packages",
    inputs: ["package.json", "package-lock.json"],
    outputs: ["node_modules/.package-lock.json"],
    action: () => run("npm", ["ci", "--no-audit", "--no-fund"]),
  });
}

/** The engine and its JavaScript glue in www/pkg. */
export async function engineForWeb() {
  await step({
    name: "wasm",
    says: "编译引擎 · building the engine for the browser (first time about half a minute)",
    inputs: [...engine, "scripts/build.mjs"],
    without: ["src/bin"],
    outputs: [wasm],
    action: buildWasm,
  });
  await tools();
  await step({
    name: "glue",
    says: "生成接口 · making the JavaScript glue",
    inputs: [wasm, "src/bin/generate.rs", "Cargo.lock"],
    outputs: ["www/pkg/dafu.js", "www/pkg/dafu_bg.wasm", "www/pkg/dafu.d.ts"],
    action: () => run(inRoot(`target/tool/generate${exe}`), ["glue", wasm, "www/pkg", "web"]),
  });
}

/** JSON Schema and TypeScript types of the result, from the Rust types. */
export async function types() {
  await tools();
  await step({
    name: "types",
    says: "生成类型 · making the JSON Schema and the TypeScript types",
    inputs: ["src/wire", "src/bin/generate.rs", "Cargo.lock", "package-lock.json", "scripts/types.mjs"],
    outputs: ["schema/analysis.schema.json", "www/src/engine/analysis.d.ts"],
    action: makeTypes,
  });
}

/** In dist/: the hosted page, the element, and the page in one file. */
export const page = () =>
  step({
    name: "page",
    says: "打包网页 · building the page",
    inputs: ["www", "package-lock.json", "vite.config.ts", "tsconfig.json", "scripts/one-file.mjs", "scripts/offline.mjs", "scripts/element-docs.mjs", "package.json"],
    outputs: ["dist/index.html", "dist/dafu.html"],
    action: async () => {
      const vite = (mode, env) => run(process.execPath, [inRoot("node_modules/vite/bin/vite.js"), "build", "--mode", mode, "--logLevel", "warn"], { env });
      // First: the hosted page tells its checksum.
      await vite("one-file");
      const made = oneFile();
      await vite("production", { DAFU_ONE_FILE_SHA256: made.sha256 });
      await vite("worker-file");
      writeOneFile(made);
      writePrecache(inRoot("dist"));
      await describeElements("dist/custom-elements.json");
    },
  });

/** Writes what editors want to know of the element. */
export const describeElements = (file) =>
  run(process.execPath, ["--import", fileUrl("scripts/typescript.mjs"), inRoot("scripts/element-docs.mjs"), "--manifest", file]);

/** As `--import` takes it on every system. */
const fileUrl = (file) => pathToFileURL(inRoot(file)).href;

/** The npm package in `folder`, made by `action` (scripts/package.mjs). */
export const packageStep = (folder, action) =>
  step({
    name: "package",
    says: "打包 npm 包 · building the npm package",
    inputs: ["www", "npm", "schema", "package.json", "package-lock.json", "vite.config.ts", "tsconfig.json", "scripts/element-docs.mjs", "scripts/package-manifest.mjs", "scripts/package-types.mjs", "scripts/package.mjs"],
    outputs: [`${folder}/package.json`],
    action,
  });

/** SHA-256 in hexadecimal digits. */
export const sha256Of = (content) => createHash("sha256").update(content).digest("hex");

/** Everything that the page needs before Vite can run. */
export async function beforePage() {
  await packages();
  await engineForWeb();
  await types();
}

/** The generator of glue and schema: built fast, not for speed. */
const tools = () =>
  step({
    name: "tools",
    says: "编译构建工具 · building the generator of glue and schema (first time about half a minute)",
    inputs: ["Cargo.toml", "Cargo.lock", "rust-toolchain.toml", "src/bin/generate.rs", "src/wire"],
    outputs: [`target/tool/generate${exe}`],
    action: () =>
      run("cargo", ["build", "--locked", "--profile", "tool", "--features", "generate", "--bin", "generate"]),
  });

async function buildWasm() {
  await ensureTarget();
  // Panic messages carry source paths: the same ones on every machine, so that the same source gives the same bytes.
  const cargoHome = process.env.CARGO_HOME ?? path.join(os.homedir(), ".cargo");
  const paths = [`--remap-path-prefix=${cargoHome}=/cargo`, `--remap-path-prefix=${root}=/src`];
  // Built for size, even a function of three instructions is called, for every character. This much is put in place of
  // the call: 1 % more to download, a tenth less time.
  const flags = [...paths, "-Cllvm-args=-inline-threshold=25"];
  await run("cargo", ["build", "--locked", "--profile", "wasm", "--lib", "--target", target], {
    env: { CARGO_ENCODED_RUSTFLAGS: flags.join("\x1f") },
  });
}

/** rustup adds the target; a Rust without rustup must have brought it along. */
export async function ensureTarget() {
  const library = path.join(output("rustc", ["--print", "sysroot"]).trim(), "lib", "rustlib", target);
  if (existsSync(library)) return;
  say(`安装 Rust 目标 ${target} · adding the Rust target`);
  await run("rustup", ["target", "add", target]);
}

async function makeTypes() {
  const schema = output(inRoot(`target/tool/generate${exe}`), ["schema"]);
  const file = inRoot("schema/analysis.schema.json");
  mkdirSync(path.dirname(file), { recursive: true });
  if (!existsSync(file) || readFileSync(file, "utf8") !== schema) writeFileSync(file, schema);
  await run(process.execPath, [inRoot("scripts/types.mjs")]);
}

if (isScript(import.meta.url)) {
  await main(async () => {
    await beforePage();
    await page();
    console.log(`\n  dist/            网页 · the page for a web server\n  dist/dafu.html   单文件版 · the page in one file`);
    console.log(`  SHA-256          ${checksum()}`);
  });
}
