// The project's scorer and the one that came with the shared letters give the same numbers.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { score } from "./measures.mjs";
import { randomNumbers, spoilt } from "./noise.mjs";
import { ownLetters, sharedLetters, sharedScorer } from "./sets.mjs";
import { table, threeDigits } from "./table.mjs";

const kinds = ["entities.txt", "outline.tsv", "facts.json", "units.tsv", "statements.tsv", "paragraphs.tsv"];
const python = spawnSync("python3", ["--version"]).status === 0;
const skip =
  (!existsSync(sharedScorer) && "../shared/eval/score.py is not at hand") || (!python && "python3 is not installed");

/** Lays letters and analyses out as the other scorer wants them. */
function layOut(folder, letters, analyses) {
  for (const part of ["letters", "gold", "analyses"]) mkdirSync(path.join(folder, part));
  for (const letter of letters) {
    cpSync(letter.file, path.join(folder, "letters", `${letter.name}.txt`));
    for (const kind of kinds.filter((name) => existsSync(letter.goldFile(name)))) {
      cpSync(letter.goldFile(kind), path.join(folder, "gold", `${letter.name}.${kind}`));
    }
    writeFileSync(path.join(folder, "analyses", `${letter.name}.json`), JSON.stringify(analyses[letter.name]));
  }
}

function theirs(folder, ...options) {
  const parts = ["letters", "gold", "analyses"].map((part) => path.join(folder, part));
  const done = spawnSync("python3", [sharedScorer, ...parts, ...options], { encoding: "utf8" });
  assert.equal(done.status, 0, done.stderr);
  return done.stdout;
}

test("agrees digit for digit with ../shared/eval/score.py", { skip }, () => {
  const letters = [...sharedLetters(), ...ownLetters()];
  for (const seed of [1, 2, 3]) {
    const random = randomNumbers(seed);
    const analyses = Object.fromEntries(letters.map((letter) => [letter.name, spoilt(letter, random)]));
    const folder = mkdtempSync(path.join(os.tmpdir(), "dafu-score-"));
    try {
      layOut(folder, letters, analyses);
      const result = score(letters, analyses);
      assert.deepEqual(result, JSON.parse(theirs(folder, "--json")));
      assert.deepEqual(table(result), theirs(folder).trimEnd().split("\n"));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
});

test("halves go to the even digit", () => {
  assert.deepEqual([0.0625, 0.1875, 0.3125, 1, 2 / 3].map(threeDigits), ["0.062", "0.188", "0.312", "1.000", "0.667"]);
});
