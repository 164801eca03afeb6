// What a release says of itself: checksums that can be checked, and what the page is made of.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { npmBill } from "../../../scripts/release-bill.mjs";
import { checksums } from "../../../scripts/release.mjs";
import { inRoot } from "../../../scripts/shell.mjs";

test("every file has its checksum, under its name from where it lies", () => {
  const lines = checksums("www/src/samples").trimEnd().split("\n");
  const named = Object.fromEntries(lines.map((line) => line.split("  ").reverse()));
  assert.deepEqual(Object.keys(named), ["elderly.txt", "lamps.txt", "samples.ts", "water.txt"]);
  for (const [file, sum] of Object.entries(named)) {
    assert.equal(sum, createHash("sha256").update(readFileSync(inRoot("www/src/samples", file))).digest("hex"));
  }
});

test("the bill of npm packages names what the page is built from, not the tools, and is the same each time", () => {
  const bill = npmBill();
  const { dependencies, devDependencies } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
  const listed = new Map(bill.components.map(({ name, version }) => [name, version]));
  for (const [name, version] of Object.entries(dependencies)) assert.equal(listed.get(name), version);
  for (const name of Object.keys(devDependencies)) assert.ok(!listed.has(name), name);
  assert.deepEqual(npmBill(), bill);
  // Nothing of the machine that it was made on.
  assert.ok(!JSON.stringify(bill).includes(inRoot()));
});
