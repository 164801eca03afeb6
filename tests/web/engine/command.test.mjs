// The engine in Node and the command give the same JSON, byte for byte.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import process from "node:process";
import { test } from "node:test";
import { analyze, version } from "./engine.mjs";
import { sharedLetters } from "../../score/sets.mjs";
import { texts } from "./letters.mjs";

const command = process.env.DAFU_COMMAND;
assert.ok(command, "DAFU_COMMAND names the command; npm test sets it");

function printed(input, ...options) {
  const done = spawnSync(command, ["analyze", ...options, "-"], { input, encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(done.status, 0, done.stderr);
  return done.stdout;
}

for (const { name, text } of texts) {
  test(`same JSON as the command: ${name}`, () => {
    assert.equal(`${JSON.stringify(analyze(text), null, 2)}\n`, printed(text));
  });
}

if (!sharedLetters()) test("same JSON as the command: letters of ../shared", { skip: "../shared is not at hand" });

test("same JSON with a reference date, and on one line", () => {
  const text = "我局将于今年底前完成，明年继续推进。";
  const analysis = analyze(text, { reference_date: "2023-06-28" });
  assert.equal(`${JSON.stringify(analysis)}\n`, printed(text, "--compact", "--reference-date", "2023-06-28"));
});

test("same version", () => {
  const done = spawnSync(command, ["--version"], { encoding: "utf8" });
  assert.equal(done.stdout, `dafu ${version()}\n`);
});
