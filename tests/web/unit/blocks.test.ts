// The letter's text is cut into blocks and runs without losing or doubling a character.
import assert from "node:assert/strict";
import { test } from "node:test";
import { planChunks } from "../../../www/src/dom/chunks";
import { blocksOf } from "../../../www/src/model/blocks";
import { runsOf, type Mark } from "../../../www/src/model/marks";

const paragraph = (text: string, zone: string, ...parts: string[]): { spans: [number, number][]; zone: string } => ({
  zone,
  spans: parts.map((part) => [text.indexOf(part), text.indexOf(part) + part.length]),
});

const tiles = (spans: readonly { start: number; end: number }[], length: number): void => {
  let at = 0;
  for (const { start, end } of spans) {
    assert.equal(start, at);
    assert.ok(end > start);
    at = end;
  }
  assert.equal(at, length);
};

test("blocks tile the text: indents go forward, blank lines back, furniture stands alone", () => {
  const text = "标题\n\n　　第一段上半\n\n- 1 -\n\n下半。\n- 2 -\n　　第二段。\n\n";
  const paragraphs = [
    paragraph(text, "title", "标题"),
    paragraph(text, "body", "第一段上半", "下半。"),
    paragraph(text, "body", "第二段。"),
  ];
  const blocks = blocksOf(text, { paragraphs });
  tiles(blocks, text.length);
  assert.deepEqual(
    blocks.map(({ start, end, zone }) => [zone, text.slice(start, end)]),
    [
      ["title", "标题\n\n"],
      ["body", "　　第一段上半\n\n- 1 -\n\n下半。\n"],
      ["furniture", "- 2 -\n"],
      ["body", "　　第二段。\n\n"],
    ],
  );
});

test("a text without paragraphs is lines; an empty one is nothing", () => {
  const text = "一行\r\n\r\n又一行";
  const blocks = blocksOf(text, { paragraphs: [] });
  tiles(blocks, text.length);
  assert.equal(blocks.length, 2);
  assert.deepEqual(blocksOf("", { paragraphs: [] }), []);
});

test("white space before the first words belongs to them", () => {
  const text = "\n\n  标题\n";
  const blocks = blocksOf(text, { paragraphs: [paragraph(text, "title", "标题")] });
  tiles(blocks, text.length);
});

test("a paragraph inside another's page break gives way", () => {
  const text = "上半\n脚注\n下半";
  const blocks = blocksOf(text, { paragraphs: [paragraph(text, "body", "上半", "下半"), paragraph(text, "notes", "脚注")] });
  tiles(blocks, text.length);
});

test("chunks hold every block once, and an endless line in pieces", () => {
  const text = `标题\n${"很长的一行，没有换行。".repeat(2000)}\n末尾`;
  const [first = "", second = "", third = ""] = text.split("\n");
  const blocks = blocksOf(text, {
    paragraphs: [paragraph(text, "title", first), paragraph(text, "body", second), paragraph(text, "body", third)],
  });
  const long: Mark = { id: "s1", kind: "report", span: [3, 20_000], variant: "", lane: 2 };
  const chunks = planChunks(blocks, [long]);
  tiles(chunks, text.length);
  tiles(chunks.flatMap(({ blocks: inside }) => inside), text.length);
  assert.ok(chunks.every(({ start, end }) => end - start <= 1500));
  assert.equal(chunks.filter(({ marks }) => marks.includes(long)).length, chunks.filter(({ start, end }) => start < 20_000 && end > 3).length);
});

test("runs are cut where marks begin and end, the widest mark first", () => {
  const mark = (id: string, kind: Mark["kind"], start: number, end: number, lane: number): Mark => ({ id, kind, span: [start, end], variant: "", lane });
  const marks = [mark("s1", "commitment", 0, 10, 2), mark("e1", "date", 2, 6, 0), mark("s1.condition", "condition", 4, 8, 1)];
  assert.deepEqual(
    runsOf([0, 12], marks).map(({ span, marks: over }) => [...span, over.map(({ id }) => id).join(" ")]),
    [
      [0, 2, "s1"],
      [2, 4, "s1 e1"],
      [4, 6, "s1 s1.condition e1"],
      [6, 8, "s1 s1.condition"],
      [8, 10, "s1"],
      [10, 12, ""],
    ],
  );
});
