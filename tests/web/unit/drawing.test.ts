// How a letter is cut up to be drawn: nothing is lost, nothing is drawn twice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { CHUNK, planChunks } from "../../../www/src/dom/chunks";
import { blocksOf } from "../../../www/src/model/blocks";
import { itemsOf, rankOf } from "../../../www/src/model/kinds";
import { marksOf, runsOf } from "../../../www/src/model/marks";
import { read, readings } from "./letters";

// A text of white space is refused before it is drawn.
for (const { name, text, analysis } of readings.filter((reading) => reading.text === "" || reading.text.trim() !== "")) {
  const blocks = blocksOf(text, analysis);
  const items = itemsOf(analysis);
  const marks = marksOf(analysis, items);

  test(`blocks tile the letter: ${name}`, () => {
    assert.equal(blocks.map(({ start, end }) => text.slice(start, end)).join(""), text);
    for (const { start, end, pieces } of blocks) {
      let last = start;
      for (const [from, to] of pieces) {
        assert.ok(last <= from && from < to && to <= end, `${start}–${end}: ${from}–${to}`);
        last = to;
      }
    }
  });

  test(`chunks hold all blocks and marks: ${name}`, () => {
    const chunks = planChunks(blocks, marks);
    const inside = chunks.flatMap((chunk) => chunk.blocks);
    assert.equal(inside.map(({ start, end }) => text.slice(start, end)).join(""), text);
    for (const { start, end, marks: own } of chunks) {
      assert.ok(end - start <= CHUNK, `${start}–${end}`);
      const touching = marks.filter(({ span }) => span[0] < end && span[1] > start);
      assert.deepEqual(new Set(own), new Set(touching));
    }
  });

  test(`runs tile a stretch, and each mark covers its own: ${name}`, () => {
    const runs = runsOf([0, text.length], marks);
    assert.equal(runs.map(({ span }) => text.slice(...span)).join(""), text);
    for (const { span, marks: over } of runs) {
      for (const mark of marks) {
        const touches = mark.span[0] < span[1] && mark.span[1] > span[0];
        assert.equal(over.includes(mark), touches, `${mark.id} over ${span.join("–")}`);
      }
    }
  });

  test(`no two lines are drawn on each other: ${name}`, () => {
    const lines = marks.filter(({ kind }) => kind !== "heading" && kind !== "piece");
    for (const [index, mark] of lines.entries()) {
      for (const other of lines.slice(index + 1)) {
        if (other.span[0] >= mark.span[1]) break;
        assert.notEqual(mark.lane, other.lane, `${mark.id} and ${other.id}`);
      }
    }
  });

  test(`items stand in order, with their words: ${name}`, () => {
    assert.deepEqual(new Set(items.map(({ id }) => id)).size, items.length);
    for (const [index, item] of items.entries()) {
      const next = items[index + 1];
      if (next) assert.ok(item.span[0] <= next.span[0]);
      if (next?.span[0] === item.span[0] && next.span[1] === item.span[1]) assert.ok(rankOf(item.kind) <= rankOf(next.kind));
    }
  });
}

test("a paragraph over a page break is one block in pieces", () => {
  const text = "我局将继续推进\n— 2 —\n改造工作。\n";
  const paragraphs = [{ spans: [[0, 7], [14, 19]] as [number, number][], zone: "body" }];
  const [block, ...rest] = blocksOf(text, { paragraphs });
  assert.deepEqual([block?.start, block?.end, rest.length], [0, text.length, 0]);
  assert.deepEqual(block?.pieces.map(([start, end]) => text.slice(start, end)), ["我局将继续推进", "改造工作。"]);
});

test("a text of a million characters is cut up in no time to speak of", () => {
  const line = "我局将于2024年底前新建路灯8盏，完成改造。\n";
  const measure = (times: number): number => {
    const { text, analysis } = read("long", line.repeat(times));
    const start = performance.now();
    planChunks(blocksOf(text, analysis), marksOf(analysis, itemsOf(analysis)));
    return performance.now() - start;
  };
  measure(500);
  const [short, long] = [measure(2000), measure(8000)];
  // Four times the text may take four times as long, and a little more for a busy machine; not sixteen times.
  assert.ok(long < Math.max(short, 5) * 10, `${short.toFixed(1)} ms, then ${long.toFixed(1)} ms for four times the text`);
});
