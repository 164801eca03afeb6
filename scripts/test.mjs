// npm test: everything that must hold. npm test -- engine page runs only those parts.
import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import process from "node:process";
import * as build from "./build.mjs";
import { chromium } from "./chromium.mjs";
import { packageFolder } from "./package.mjs";
import { Failure, inOnePiece, inRoot, main, run, say } from "./shell.mjs";
import { checkSizes } from "./sizes.mjs";
import { filesIn } from "./step.mjs";

const node = process.execPath;
const tool = (name) => inRoot("node_modules", ...name.split("/"));
const command = `target/debug/dafu${process.platform === "win32" ? ".exe" : ""}`;

/** Of the tests for three engines, those that have no counterpart in one. */
const inOne = ["cuts", "gallery", "installed", "policy", "requests"].map((name) => `tests/web/browsers/${name}.test.mjs`);

/** What can be tested by itself. */
const parts = {
  format: async () => {
    await ensureComponents();
    say("检查 Rust 格式 · formatting");
    await run("cargo", ["fmt", "--check"]);
  },
  lint: async () => {
    await ensureComponents();
    say("检查 Rust 代码 · lints (first time about a minute)");
    const deny = ["--", "-D", "warnings"];
    await run("cargo", ["clippy", "--locked", "--all-features", "--all-targets", ...deny]);
    await run("cargo", ["clippy", "--locked", "--lib", "--target", build.target, ...deny]);
  },
  rust: async () => {
    say("Rust 测试 · Rust tests (first time about a minute)");
    await run("cargo", ["test", "--locked", "--features", "cli"]);
  },
  types: async () => {
    await build.beforePage();
    say("检查 TypeScript · types and lints of the page");
    await run(node, [tool("typescript/bin/tsc"), "--project", inRoot("tsconfig.json")]);
    await run(node, [tool("eslint/bin/eslint.js"), "--max-warnings", "0", "."]);
  },
  engine: async () => {
    await build.beforePage();
    await buildCommand();
    say("在 Node 中测试引擎和评分 · the engine in Node, the scorer, the annotated letters");
    await tests(["tests/web/engine", "tests/score"], { DAFU_COMMAND: inRoot(command) });
  },
  unit: async () => {
    await build.beforePage();
    say("网页的单元测试 · unit tests of the page");
    await tests(["tests/web/unit"]);
  },
  package: async () => {
    await build.beforePage();
    await packageFolder();
    await buildCommand();
    say("检查 npm 包 · the npm package");
    await tests(["tests/web/package"], { DAFU_COMMAND: inRoot(command) });
  },
  browser: async () => {
    await chromium();
  },
  page: async () => {
    await build.beforePage();
    await build.page();
    await buildCommand();
    say("检查大小 · sizes");
    checkSizes();
    const browser = await chromium();
    say(`在浏览器中测试网页 · the page in ${browser}`);
    await tests(["tests/web/browser", ...inOne], { CHROMIUM_PATH: browser, DAFU_COMMAND: inRoot(command), DAFU_ENGINES: "chromium" });
  },
};

/**
 * The parts in order. The first two rows go side by side, as a compiler often leaves a core idle; the last needs both. The
 * command that engine and package need comes with the Rust tests: beside them they wait until it is built, by whichever row.
 */
const order = [
  [["format", "lint", "rust"], ["browser", "types", "unit", "engine", "package"]],
  [["page"]],
];

/** Does rows of parts side by side; all of them are finished, then what failed is told. */
async function doRows(rows) {
  const alone = rows.length === 1;
  const done = await Promise.allSettled(
    rows.map(async (row) => {
      for (const name of row) await (alone ? parts[name]() : inOnePiece(parts[name]));
    }),
  );
  const failed = done.filter(({ status }) => status === "rejected").map(({ reason }) => reason);
  if (failed.length === 0) return;
  // What is no Failure is a mistake in these scripts, and shows its stack.
  throw failed.find((reason) => !(reason instanceof Failure)) ?? new Failure(failed.map(({ message }) => message).join("\n✗ "));
}

/** rustfmt and clippy, which a small installation of Rust leaves out. */
async function ensureComponents() {
  const missing = { fmt: "rustfmt", clippy: "clippy" };
  for (const [subcommand, component] of Object.entries(missing)) {
    if (spawnSync("cargo", [subcommand, "--version"]).status === 0) continue;
    say(`安装 ${component} · adding ${component}`);
    await run("rustup", ["component", "add", component]);
  }
}

/** The command that answers are compared with, as the Rust tests have it built: by itself it would have other features. */
async function buildCommand() {
  say("编译测试用的命令 · building the command for the tests");
  await run("cargo", ["test", "--locked", "--features", "cli", "--no-run", "--test", "cli"]);
}

/** Runs the test files of some folders; a folder without any is a mistake. */
async function tests(folders, env = {}) {
  const files = folders.flatMap((folder) => {
    const found = filesIn(folder).filter((file) => /\.test\.(?:ts|mjs)$/u.test(file));
    if (found.length === 0) throw new Failure(`there are no tests in ${folder}`);
    return found;
  });
  // Only now: what it reads comes with the npm packages.
  const { stripAhead } = await import("./typescript-hooks.mjs");
  await stripAhead(["www/src", "tests"].flatMap((folder) => filesIn(folder)));
  // By itself Node leaves one core idle. Tests of the page wait for half of their time: one file more than there are cores.
  const waits = folders.some((folder) => folder.includes("browser")) ? 1 : 0;
  const together = `--test-concurrency=${Math.max(2, availableParallelism()) + waits}`;
  await run(node, [together, "--import", inRoot("scripts/typescript.mjs").replace(/^(?=[A-Z]:)/u, "file:///"), "--test", "--test-reporter=spec", ...files], { env });
}

await main(async () => {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !(name in parts));
  if (unknown.length > 0) throw new Failure(`no such part: ${unknown.join(" ")}; there are ${Object.keys(parts).join(" ")}`);
  const start = performance.now();
  // Lints and the engine both need it, and must not fetch it twice.
  await build.ensureTarget();
  for (const rows of order) {
    await doRows(rows.map((row) => row.filter((name) => asked.length === 0 || asked.includes(name))).filter((row) => row.length > 0));
  }
  console.log(`\n✓ 全部通过 · all passed (${Math.round((performance.now() - start) / 1000)} s)`);
});
