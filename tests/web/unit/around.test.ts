// The words on either side of a place.
import assert from "node:assert/strict";
import { test } from "node:test";
import { around } from "../../../www/src/model/around";

test("white space between the place and its words does not count", () => {
  const text = "省内高校和科\n\n- 3 -\n\n研院所共同建设";
  assert.deepEqual(around(text, [6, 15]), ["省内高校和科", "研院所共同建设"]);
  assert.deepEqual(around(text, [15, 15])[1], "研院所共同建设");
});

test("the ends of the text and rare characters are no trouble", () => {
  assert.deepEqual(around("", [0, 0]), ["", ""]);
  const rare = "𠮷".repeat(40);
  for (let at = 0; at <= rare.length; at += 1) {
    for (const side of around(rare, [at, at])) assert.doesNotMatch(side, /[\uD800-\uDFFF]/u, String(at));
  }
});
