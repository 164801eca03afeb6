// Lines under the text never lie on each other, however marks overlap.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Analysis } from "../../../www/src/engine/analysis";
import type { Item, MarkKind, Span } from "../../../www/src/model/kinds";
import { marksOf, type Mark } from "../../../www/src/model/marks";

const nothing = { outline: [], statements: [] } as unknown as Analysis;
const item = (id: string, kind: MarkKind, span: Span): Item => ({ id, kind, span, text: "", statement: null, entity: null });

const lanes = (...items: Item[]): Record<string, number> =>
  Object.fromEntries(marksOf(nothing, items).map(({ id, lane }) => [id, lane]));

/** Twelve ways in which marks meet: kind, start, end. */
const shapes: Record<string, [MarkKind, number, number][]> = {
  "one mention": [["date", 0, 4]],
  "a sentence alone": [["report", 0, 20]],
  "a mention in a sentence": [["commitment", 0, 20], ["date", 3, 9]],
  "two mentions side by side": [["commitment", 0, 20], ["date", 3, 9], ["money", 9, 14]],
  "a condition around a mention": [["commitment", 0, 20], ["condition", 0, 8], ["date", 2, 6]],
  "refusal and condition crossing": [["refusal", 0, 10], ["condition", 6, 16]],
  "two conditions crossing in a sentence": [["commitment", 0, 30], ["condition", 0, 12], ["condition", 8, 20]],
  "mentions crossing": [["place", 0, 6], ["organisation", 3, 10]],
  "a mention in a mention": [["organisation", 0, 12], ["place", 0, 2]],
  "the same span four times": [["commitment", 0, 9], ["condition", 0, 9], ["refusal", 0, 9], ["date", 0, 9]],
  "five layers": [["commitment", 0, 40], ["condition", 0, 30], ["refusal", 5, 30], ["organisation", 6, 20], ["place", 6, 8]],
  "sentences that touch": [["commitment", 0, 10], ["report", 10, 20], ["commitment", 20, 30]],
};

for (const [name, shape] of Object.entries(shapes)) {
  test(`lanes: ${name}`, () => {
    const marks = marksOf(nothing, shape.map(([kind, start, end], index) => item(`i${index}`, kind, [start, end])));
    assert.equal(marks.length, shape.length);
    const meet = (a: Mark, b: Mark): boolean => a !== b && a.span[0] < b.span[1] && b.span[0] < a.span[1];
    for (const mark of marks) {
      for (const other of marks.filter((candidate) => meet(mark, candidate))) assert.notEqual(mark.lane, other.lane);
    }
  });
}

test("mentions lie nearest to the characters, sentences farthest", () => {
  const got = lanes(item("s1", "commitment", [0, 20]), item("s1.condition", "condition", [0, 8]), item("e1", "date", [2, 6]));
  assert.deepEqual(got, { s1: 2, "s1.condition": 1, e1: 0 });
});

test("what does not overlap shares a lane", () => {
  assert.deepEqual(lanes(item("s1", "report", [0, 9]), item("s2", "commitment", [9, 20])), { s1: 2, s2: 2 });
});
