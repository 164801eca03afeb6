// The examples as projects of somebody else's: scripts/test-package.mjs has installed the packed package in them. Their pages
// are opened in three engines.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { test } from "node:test";
import { serve } from "../../../scripts/serve.mjs";
import { inRoot } from "../../../scripts/shell.mjs";
import { find, inEachEngine, until } from "../browsers/engines.mjs";

const { DAFU_COMMAND: command, DAFU_EXAMPLES: folder } = process.env;
/* global document */
assert.ok(command && folder, "npm run test:package sets DAFU_COMMAND and DAFU_EXAMPLES");

const of = (...parts) => path.join(folder, ...parts);

/** Runs a program in an example; what it prints beside its answer is shown where it fails. */
function runs(name, program, args, input = "") {
  const done = spawnSync(program, args, { cwd: of(name), input, encoding: "utf8", maxBuffer: 1 << 28, shell: process.platform === "win32" });
  assert.equal(done.status, 0, `${done.stdout}\n${done.stderr}`);
  return done.stdout;
}

const printed = (letter, ...options) => spawnSync(command, [...options, "-"], { input: letter, encoding: "utf8", maxBuffer: 1 << 28 }).stdout;
const checkTypes = (name, project = ".") => runs(name, process.execPath, [inRoot("node_modules/typescript/bin/tsc"), "--noEmit", "--project", project]);

/** The letter of an example is shown with its marks, its result is the command's, and the page says of it what it is to say. */
async function shows(page, root, said = null) {
  const server = await serve(root);
  try {
    page.complaints.length = 0;
    await page.open(server.address);
    await find(page, "table", "承诺台账");
    const { text, json } = await page.run(() => {
      const element = document.querySelector("dafu-letter");
      return { text: element.text, json: JSON.stringify(element.result, null, 2) };
    });
    assert.match(text, /^关于县政协第57号提案的答复\n/u);
    assert.equal(`${json}\n`, printed(text, "analyze"));
    // The page tells it in a line of its own, a moment after the element.
    const heard = () => page.run(() => [...document.querySelectorAll("[role=status]")].map(({ textContent }) => textContent));
    if (said !== null) await until(async () => (await heard()).includes(said), async () => `${page.name} says ${(await heard()).join()}`);
    assert.deepEqual(page.complaints, []);
  } finally {
    await server.close();
  }
}

test("Node: the same JSON and the same ledger as the command", () => {
  for (const name of ["lamps", "elderly", "water"]) {
    const letter = readFileSync(inRoot("www/src/samples", `${name}.txt`), "utf8");
    assert.equal(runs("node", process.execPath, ["read.mjs"], letter), printed(letter, "analyze"));
    assert.equal(runs("node", process.execPath, ["read.mjs", "--ledger"], letter), printed(letter, "ledger"));
  }
  checkTypes("node");
});

test("Vite with React 19: types, build", () => {
  checkTypes("vite-react");
  runs("vite-react", "npm", ["run", "build"]);
});

test("React on a server: the import does nothing, the letter is in the markup", () => {
  const markup = runs("vite-react", "npm", ["run", "--silent", "server"]);
  assert.match(markup, /<dafu-letter view="split">关于县政协第57号提案的答复/u);
});

test("Vite with Vue 3: types, build", () => {
  runs("vite-vue", "npm", ["run", "types"]);
  runs("vite-vue", "npm", ["run", "build"]);
});

inEachEngine((state) => {
  test("plain HTML, without a bundler and under a strict policy", () => shows(state.page, of("html")));

  for (const [name, project] of [["React 19", "vite-react"], ["Vue 3", "vite-vue"]]) {
    test(`the page that Vite built with ${name}`, () => shows(state.page, of(project, "dist"), "承诺 1 条"));
  }
});
