// Letters cut, mixed and spoilt at random: the engine in Node and the command still agree, and spans still hold.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import process from "node:process";
import { test } from "node:test";
import { randomNumbers } from "../../score/noise.mjs";
import { analyze } from "./engine.mjs";
import { texts } from "./letters.mjs";

const count = 400;
const longest = 1500;
const odd = ["\r\n", "　", "\u0000", "\uFEFF", "\u202E", "𠮷", "⻓", "①", "——", "《", "》", "“", "（一）", "一、", "12", "％", "。", "\n\n", "…"];

/** A text made of pieces of letters, with odd characters strewn in and some of its own taken out. */
function mutated(random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const characters = [];
  for (let pieces = 1 + Math.floor(random() * 3); pieces > 0; pieces -= 1) {
    const source = [...pick(texts).text];
    const start = Math.floor(random() * source.length);
    characters.push(...source.slice(start, start + Math.floor(random() * longest)));
  }
  for (let changes = Math.floor(random() * 20); changes > 0; changes -= 1) {
    const place = Math.floor(random() * characters.length);
    const removed = random() < 0.5 ? Math.floor(random() * 5) : 0;
    characters.splice(place, removed, ...(random() < 0.7 ? [pick(odd)] : []));
  }
  return characters.join("");
}

test(`${count} spoilt letters give the same JSON as the command`, () => {
  const random = randomNumbers(20230628);
  const letters = Array.from({ length: count }, (_, id) => ({ id, text: mutated(random) }));
  const input = letters.map((letter) => `${JSON.stringify(letter)}\n`).join("");
  const done = spawnSync(process.env.DAFU_COMMAND, ["analyze", "--jsonl"], { input, encoding: "utf8", maxBuffer: 1 << 30 });
  assert.equal(done.status, 0, done.stderr);
  const lines = done.stdout.split("\n");
  for (const { id, text } of letters) {
    const analysis = analyze(text);
    assert.equal(JSON.stringify({ id, analysis }), lines[id], JSON.stringify(text));
    for (const { span, text: words } of analysis.statements) {
      // The words are the slice without line breaks, and without page numbers between two lines.
      const squashed = (value) => value.replace(/\s+/gu, "");
      const slice = squashed(text.slice(...span));
      assert.ok(isSubsequence(squashed(words), slice), `${JSON.stringify(words)} in ${JSON.stringify(slice)}`);
    }
  }
});

function isSubsequence(part, whole) {
  let place = 0;
  for (let unit = 0; unit < whole.length; unit += 1) if (whole[unit] === part[place]) place += 1;
  return place === part.length;
}
