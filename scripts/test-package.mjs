// npm run test:package: the packed npm package in fresh projects, as others would use it. Fetches their packages.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import * as build from "./build.mjs";
import { browsers } from "./browsers.mjs";
import { pack, packageFolder } from "./package.mjs";
import { inRoot, main, run, say } from "./shell.mjs";

const examples = ["html", "node", "vite-react", "vite-vue"];
const command = `target/debug/dafu${process.platform === "win32" ? ".exe" : ""}`;

await main(async () => {
  await build.beforePage();
  await packageFolder();
  const { file } = pack();
  const engines = await browsers();
  if (!process.env.DAFU_COMMAND) {
    say("编译测试用的命令 · building the command for the tests");
    await run("cargo", ["build", "--locked", "--features", "cli", "--bin", "dafu"]);
  }
  // Far from the checkout: nothing of its own packages is to be found from there.
  const folder = mkdtempSync(path.join(tmpdir(), "dafu-examples-"));
  try {
    for (const name of examples) await prepare(path.join(folder, name), name, file);
    say("检查各个示例 · the examples, in Node, Chromium, Firefox and WebKit");
    const env = { ...engines, DAFU_EXAMPLES: folder, DAFU_COMMAND: process.env.DAFU_COMMAND ?? inRoot(command) };
    await run(process.execPath, ["--test", "--test-reporter=spec", inRoot("tests/web/examples/examples.test.mjs")], { env });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** A copy of an example with the packed package and whatever else it asks for installed. */
async function prepare(folder, name, file) {
  say(`安装示例 · installing examples/${name}`);
  cpSync(inRoot("examples", name), folder, { recursive: true });
  const manifest = path.join(folder, "package.json");
  const content = JSON.parse(readFileSync(manifest, "utf8"));
  content.dependencies.dafu = `file:${file}`;
  writeFileSync(manifest, JSON.stringify(content, null, 2));
  await run("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: folder });
}
