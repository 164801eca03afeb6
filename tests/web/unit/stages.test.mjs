// The bar of progress follows the stages that the engine has.
import assert from "node:assert/strict";
import { test } from "node:test";
import { serve } from "../../../www/src/engine/serve";
import { shareBefore, stages } from "../../../www/src/engine/stages";
import { wasm } from "../engine/engine.mjs";

/** What the worker says while it reads a letter. */
async function told(text) {
  const answers = [];
  const answer = (given) => answers.push(given);
  await serve({ id: 1, ask: "start", module: await WebAssembly.compile(wasm) }, answer);
  await serve({ id: 2, ask: "analyze", text, referenceDate: null, scheme: "none" }, answer);
  return answers;
}

test("every stage of a long letter is told in order, then the result", async () => {
  const answers = await told("下一步，我局将于2024年10月底前新装路灯14盏。\n".repeat(3000));
  assert.deepEqual(answers.flatMap((given) => (given.is === "stage" ? [given.stage] : [])), stages);
  assert.equal(answers.at(-1)?.is, "analyzed");
});

test("a short letter is done before anybody could watch", async () => {
  assert.deepEqual((await told("我局将于今年底前完成。")).map((given) => given.is), ["started", "analyzed"]);
});

test("the bar begins empty, never goes back, and is not full before the result is there", () => {
  const shares = stages.map(shareBefore);
  assert.equal(shares[0], 0);
  assert.deepEqual(shares, [...shares].sort((a, b) => a - b));
  assert.ok((shares.at(-1) ?? 100) < 100);
});
