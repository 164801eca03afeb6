// Annotations: every place holds what it says, counted in characters, and the engine finds its own reading again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { codePoints } from "../../../../www/src/export/code-points";
import { itemsOf } from "../../../../www/src/model/kinds";
import { read, readings } from "../letters";
import { notesOn, sample, taken, unpacked, written } from "./taken";

interface Selector {
  readonly start?: number;
  readonly end?: number;
  readonly exact?: string;
}
interface Annotated {
  readonly items: readonly { readonly motivation: string; readonly target: { readonly selector: readonly [Selector, Selector] } }[];
}

const rare = read("rare and broken", "𠮷䶮委员：\n　　𠮷市将继续推进\n《关于𬭚的办法》，由𠮷䶮负责。\n");
const all = [...readings, sample, rare];

test("characters of two units count once", () => {
  const place = codePoints("a𠮷b\ud800");
  assert.deepEqual([0, 1, 2, 3, 4, 5].map(place), [0, 1, 1, 2, 3, 4]);
});

for (const reading of all) {
  const characters = Array.from(reading.text);

  test(`web annotations quote the letter: ${reading.name}`, async () => {
    const { items } = JSON.parse(await written("jsonld", taken(reading))) as Annotated;
    assert.equal(items.length, itemsOf(reading.analysis).length);
    for (const { target: { selector: [position, quote] } } of items) {
      assert.equal(characters.slice(position.start, position.end).join(""), quote.exact);
    }
  });

  test(`brat's marks stand in one line each and say what they cover: ${reading.name}`, async () => {
    const files = await unpacked("brat", taken(reading));
    const kinds = new Set((files["annotation.conf"] ?? "").split("\n"));
    const lines = (files["letter.ann"] ?? "").split("\n").filter((line) => line.startsWith("T"));
    assert.equal(lines.length, itemsOf(reading.analysis).length);
    for (const line of lines) {
      const [, , kind = "", places = "", words = ""] = /^(T\d+)\t(\w+) ([\d ;]+)\t(.*)$/u.exec(line) ?? assert.fail(line);
      assert.ok(kinds.has(kind));
      const pieces = places.split(";").map((place) => place.split(" ").map(Number)).map(([start, end]) => characters.slice(start, end).join(""));
      assert.ok(pieces.every((piece) => !/[\r\n]/u.test(piece)));
      assert.equal(pieces.join(" "), words);
    }
  });
}

test("a mark across a line is in two pieces", async () => {
  const broken = all.filter(({ text, analysis }) => itemsOf(analysis).some(({ span }) => /\S\s*\n\s*\S/u.test(text.slice(...span))));
  assert.ok(broken.length > 0);
  for (const reading of broken) assert.match((await unpacked("brat", taken(reading)))["letter.ann"] ?? "", / \d+ \d+;\d+ \d+/u);
});

test("notes and strength go with the marks in brat", async () => {
  const files = await unpacked("brat", taken(sample, { notes: notesOn(sample, { 0: { verdict: "wrong", remark: "转述" } }) }));
  assert.match(files["letter.ann"] ?? "", /^A1\tStrength T\d+ firm$/mu);
  assert.match(files["letter.ann"] ?? "", /^#1\tAnnotatorNotes T\d+\t核对：误判; 备注：转述$/mu);
});
