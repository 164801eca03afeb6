// No error is only written down: each is provoked in a browser.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { errorCodes } from "../../../www/src/engine/errors";

test("every code has a test that provokes it", () => {
  const folder = new URL("../browser/", import.meta.url);
  const tests = readdirSync(folder).filter((name) => name.endsWith(".test.mjs"));
  const words = tests.map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n");
  const provoked = (code: string): boolean => new RegExp(`(?:alert\\(page, |test\\(|hasText: )"${code}\\b`, "u").test(words);
  assert.deepEqual(errorCodes.filter((code) => !provoked(code)), []);
});
