// The examples as projects of somebody else's: scripts/test-package.mjs has installed the packed package in them.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";
import { launchOptions } from "../../../scripts/chromium.mjs";
import { serve } from "../../../scripts/serve.mjs";
import { inRoot } from "../../../scripts/shell.mjs";

const { DAFU_COMMAND: command, DAFU_EXAMPLES: folder } = process.env;
assert.ok(command && folder, "npm run test:package sets DAFU_COMMAND and DAFU_EXAMPLES");

const of = (...parts) => path.join(folder, ...parts);
let browser;
before(async () => (browser = await chromium.launch(await launchOptions())));
after(() => browser?.close());

/** Runs a program in an example; what it prints beside its answer is shown where it fails. */
function runs(name, program, args, input = "") {
  const done = spawnSync(program, args, { cwd: of(name), input, encoding: "utf8", maxBuffer: 1 << 28, shell: process.platform === "win32" });
  assert.equal(done.status, 0, `${done.stdout}\n${done.stderr}`);
  return done.stdout;
}

const printed = (letter, ...options) => spawnSync(command, [...options, "-"], { input: letter, encoding: "utf8", maxBuffer: 1 << 28 }).stdout;
const checkTypes = (name, project = ".") => runs(name, process.execPath, [inRoot("node_modules/typescript/bin/tsc"), "--noEmit", "--project", project]);

/** The letter of an example is shown with its marks, and its result is the command's. */
async function shows(root, complaints = []) {
  const server = await serve(root);
  const page = await browser.newPage({ locale: "zh-CN" });
  page.setDefaultTimeout(20_000);
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.location().url.endsWith("/favicon.ico")) complaints.push(message.text());
  });
  try {
    await page.goto(server.address);
    await page.getByRole("table", { name: "承诺台账" }).waitFor();
    const [text, json] = await page.evaluate(() => {
      const element = globalThis.document.querySelector("dafu-letter");
      return [element.text, JSON.stringify(element.result, null, 2)];
    });
    assert.match(text, /^关于县政协第57号提案的答复\n/u);
    assert.equal(`${json}\n`, printed(text, "analyze"));
    assert.deepEqual(complaints, []);
    return await page.getByRole("status").allInnerTexts();
  } finally {
    await page.close();
    await server.close();
  }
}

test("plain HTML, without a bundler and under a strict policy", () => shows(of("html")));

test("Node: the same JSON and the same ledger as the command", () => {
  for (const name of ["lamps", "elderly", "water"]) {
    const letter = readFileSync(inRoot("www/src/samples", `${name}.txt`), "utf8");
    assert.equal(runs("node", process.execPath, ["read.mjs"], letter), printed(letter, "analyze"));
    assert.equal(runs("node", process.execPath, ["read.mjs", "--ledger"], letter), printed(letter, "ledger"));
  }
  checkTypes("node");
});

test("Vite with React 19: types, build, page", async () => {
  checkTypes("vite-react");
  runs("vite-react", "npm", ["run", "build"]);
  assert.ok((await shows(of("vite-react/dist"))).includes("承诺 1 条"));
});

test("React on a server: the import does nothing, the letter is in the markup", () => {
  const markup = runs("vite-react", "npm", ["run", "--silent", "server"]);
  assert.match(markup, /<dafu-letter view="split">关于县政协第57号提案的答复/u);
});

test("Vite with Vue 3: types, build, page", async () => {
  runs("vite-vue", "npm", ["run", "types"]);
  runs("vite-vue", "npm", ["run", "build"]);
  assert.ok((await shows(of("vite-vue/dist"))).includes("承诺 1 条"));
});
