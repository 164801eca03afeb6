// Steps of the build run when what they read has changed, and only then.
import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { inRoot } from "../../../scripts/shell.mjs";
import { step } from "../../../scripts/step.mjs";

const folder = "target/step-test";
const file = (name) => path.join(inRoot(folder), name);

after(() => {
  rmSync(inRoot(folder), { recursive: true });
  rmSync(inRoot("target/stamps/step-test"), { force: true });
});

test("a step runs once for the same input", async () => {
  mkdirSync(inRoot(folder, "in"), { recursive: true });
  writeFileSync(file("in/a"), "1");
  let runs = 0;
  const again = (without = []) =>
    step({
      name: "step-test",
      says: "step under test",
      inputs: [`${folder}/in`],
      without,
      outputs: [`${folder}/out`],
      action: async () => {
        runs += 1;
        writeFileSync(file("out"), "");
      },
    });
  assert.equal(await again(), true);
  assert.equal(await again(), false);
  writeFileSync(file("in/a"), "2");
  assert.equal(await again(), true);
  rmSync(file("out"));
  assert.equal(await again(), true, "the output is gone");
  writeFileSync(file("in/b"), "");
  assert.equal(await again([`${folder}/in/b`]), false, "b is left out");
  assert.equal(await again(), true, "b is new");
  assert.equal(runs, 4);
});

test("a step that fails runs again", async () => {
  const failing = (action) => step({ name: "step-test", says: "failing step", inputs: [`${folder}/in/a`], outputs: [], action });
  await failing(async () => {});
  assert.equal(await failing(async () => {}), false);
  writeFileSync(file("in/a"), "3");
  await assert.rejects(failing(async () => Promise.reject(new Error("no"))));
  writeFileSync(file("in/a"), "2");
  assert.equal(await failing(async () => {}), true, "what the failed run left behind is of no use");
});
