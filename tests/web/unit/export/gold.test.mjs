// The reading as an annotated letter: scored against itself it is perfect; what the reader rejected is no commitment.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { DafuError } from "../../../../www/src/engine/errors";
import { read, readings } from "../letters";
import { sharedScorer } from "../../../score/sets.mjs";
import { readGold } from "../../../score/gold.mjs";
import { score } from "../../../score/measures.mjs";
import { notesOn, sample, taken, unpacked } from "./taken";

/** Writes the annotations of letters as they come out of the zip, and hands the folder to `body`. */
async function inFolder(letters, body) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "dafu-gold-"));
  try {
    for (const kind of ["letters", "gold", "analyses"]) mkdirSync(path.join(folder, kind));
    for (const [name, letter] of Object.entries(letters)) {
      for (const [file, content] of Object.entries(await unpacked("gold", letter))) {
        writeFileSync(path.join(folder, file === "letter.txt" ? "letters" : "gold", file.replace("letter", name)), content);
      }
      writeFileSync(path.join(folder, "analyses", `${name}.json`), JSON.stringify(letter.analysis));
    }
    return body(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const scored = (name, letter) =>
  inFolder({ [name]: letter }, (folder) => {
    const gold = readGold((kind) => path.join(folder, "gold", `${name}.${kind}`));
    return score([{ name, text: letter.text, gold }], { [name]: letter.analysis });
  });

for (const [index, reading] of [...readings, sample].entries()) {
  test(`a reading scores full marks against itself: ${reading.name}`, async () => {
    for (const [measure, { f1 }] of Object.entries(await scored(`letter${index}`, taken(reading)))) assert.equal(f1, 1, measure);
  });
}

test("the scorer that came with the shared letters agrees", { skip: existsSync(sharedScorer) ? false : "../shared is missing" }, async () => {
  const letters = Object.fromEntries([...readings, sample].map((reading, index) => [`letter${index}`, taken(reading)]));
  const result = await inFolder(letters, (folder) =>
    spawnSync("python3", [sharedScorer, ...["letters", "gold", "analyses"].map((kind) => path.join(folder, kind)), "--json"], { encoding: "utf8" }),
  );
  assert.equal(result.status, 0, result.stderr);
  for (const [measure, { f1 }] of Object.entries(JSON.parse(result.stdout))) assert.equal(f1, 1, measure);
});

test("what the reader rejected is no commitment, and corrections stand beside it", async () => {
  const notes = notesOn(sample, { 0: { verdict: "wrong", correction: "只是\n转述" } });
  const files = await unpacked("gold", taken(sample, { notes }));
  const labels = (files["letter.statements.tsv"] ?? "").trim().split("\n").map((line) => line.split("\t")[1]);
  const plain = ((await unpacked("gold", taken(sample)))["letter.statements.tsv"] ?? "").trim().split("\n").map((line) => line.split("\t")[1]);
  assert.equal(plain.filter((label) => label === "C").length - labels.filter((label) => label === "C").length, 1);
  assert.equal(labels[6], "N");
  assert.equal(files["letter.notes.tsv"], "7\twrong\t-\t-\t只是 转述\t-\n");
  const { commitment } = await scored("letter", taken(sample, { notes }));
  assert.ok(commitment && commitment.f1 < 1);
});

test("a letter with marks of its own is refused", async () => {
  await assert.rejects(unpacked("gold", taken(read("marks", "我局将新建⟦路灯⟧。\n"))), (error) => error instanceof DafuError && error.code === "E-MARKS");
});
