// The project's own letters: their annotations fit together, and the engine reads them no worse than it did.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { analyze } from "../web/engine/engine.mjs";
import { faultsOf } from "./consistency.mjs";
import { score } from "./measures.mjs";
import { ownFolder, ownLetters, ownNames } from "./sets.mjs";
import { table } from "./table.mjs";

const floors = JSON.parse(readFileSync(new URL("floors.json", import.meta.url), "utf8"));

test("there are at least twelve annotated letters", () => {
  assert.ok(ownNames().length >= 12, `${ownNames().length} folders in tests/letters`);
});

for (const name of ownNames()) {
  test(`annotations fit together: ${name}`, () => {
    assert.deepEqual(faultsOf((kind) => path.join(ownFolder, name, kind)), []);
  });
}

test("scores stay above the floors in floors.json", () => {
  const letters = ownLetters();
  const result = score(letters, Object.fromEntries(letters.map(({ name, text }) => [name, analyze(text)])));
  console.log(table(result).join("\n"));
  for (const [measure, floor] of Object.entries(floors)) {
    const reached = result[measure]?.f1 ?? 0;
    assert.ok(reached >= floor, `${measure}: F1 ${reached.toFixed(3)}, floor ${floor}`);
  }
});
