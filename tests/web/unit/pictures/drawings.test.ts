// The drawings themselves: inside their frame, the same from page and file, honest when there is nothing or too much.
import assert from "node:assert/strict";
import { test } from "node:test";
import { SaxesParser } from "saxes";
import { en } from "../../../../www/src/i18n/en";
import { zhCN } from "../../../../www/src/i18n/zh-CN";
import { pictureIds } from "../../../../www/src/model/pictures/ids";
import { pictureSvg, pictureView } from "../../../../www/src/pictures/pictures";
import { clip, linear, textWidth, yearTicks, type Scene } from "../../../../www/src/pictures/scene";
import { slices } from "../../../../www/src/pictures/scene-element";
import { read, readings } from "../letters";

const scenes = (analysis: Parameters<typeof pictureView>[1], width: number): Scene[] =>
  pictureIds.flatMap((id) => pictureView(id, analysis, zhCN).draw?.(width) ?? []);

/** What sticks out of a scene's frame, with a pixel for the strokes. */
function sticking({ width, height, frame, spots }: Scene): string[] {
  return [...frame, ...spots.flatMap(({ shapes }) => shapes)].flatMap((shape) => {
    if (shape.is === "rect") {
      const { x, y } = shape;
      return x < -1 || y < -1 || x + shape.width > width + 1 || y + shape.height > height + 1 ? [JSON.stringify(shape)] : [];
    }
    if (shape.is !== "text" || shape.slanted) return [];
    const wide = textWidth(shape.text, shape.size);
    const left = shape.x - { start: 0, middle: wide / 2, end: wide }[shape.anchor ?? "start"];
    return left < -1 || left + wide > width + 1 || shape.y > height || !Number.isFinite(shape.x) ? [JSON.stringify(shape)] : [];
  });
}

test("nothing is drawn outside its frame", () => {
  for (const { name, analysis } of readings) {
    for (const width of [300, 588, 900]) assert.deepEqual(scenes(analysis, width).flatMap(sticking), [], name);
  }
});

test("saved pictures are XML of their own, in the light colours", () => {
  for (const { name, analysis } of readings.filter((_, index) => index % 6 === 0)) {
    for (const words of [zhCN, en]) {
      for (const id of pictureIds) assertXml(pictureSvg(id, analysis, words), `${name} ${id}`);
    }
  }
});

function assertXml(svg: string, name: string): void {
  assert.doesNotMatch(svg, /var\(|undefined|NaN|Infinity/u, name);
  const tags: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", (tag) => tags.push(tag.name));
  parser.on("error", (error) => assert.fail(`${name}: ${error.message}`));
  parser.write(svg).close();
  assert.equal(tags[0], "svg");
}

test("a letter without dates, figures or promises says so in a sentence and draws no frame", () => {
  const { analysis } = read("none", "今天天气很好。我们去公园吧！");
  for (const id of ["outline", "dates", "matrix", "quantities", "questions", "strength", "bodies"] as const) {
    const { draw, sentence } = pictureView(id, analysis, zhCN);
    assert.equal(draw, null, id);
    assert.match(sentence, /没有|看不出|排不出|画不出/u, id);
    assert.match(pictureSvg(id, analysis, zhCN), new RegExp(sentence.slice(0, 6), "u"));
  }
});

test("a very long letter draws so much and says how much more there is", () => {
  const section = (index: number): string =>
    `（${index}）第${index}项工作。我局将于2025年${1 + (index % 12)}月底前新建站点${index}个，投入资金${index}万元。县${index}局将做好培训。\n`;
  const text = `关于第1号提案的答复\n一、打算\n${Array.from({ length: 3000 }, (_, index) => section(index + 1)).join("")}`;
  const { analysis } = read("long", text);
  for (const id of pictureIds) {
    const view = pictureView(id, analysis, zhCN);
    const spots = view.draw?.(330).spots.length ?? 0;
    assert.ok(spots <= 220, `${id}: ${spots}`);
  }
  assert.ok(pictureView("dates", analysis, zhCN).more > 1000);
  assert.ok(pictureView("quantities", analysis, zhCN).more > 1000);
});

test("a name with markup in it stays a name", () => {
  const { analysis } = read("markup", "关于第1号提案的答复\n我局将于2025年底前新建<script>alert(1)</script>站点2个。\n");
  const svg = pictureSvg("dates", analysis, zhCN);
  assert.doesNotMatch(svg, /<script/u);
  assert.match(svg, /&lt;script&gt;/u);
});

test("a picture has a table, as wide as its head", () => {
  for (const { analysis } of readings) {
    for (const id of pictureIds) {
      const { draw, twin: make } = pictureView(id, analysis, zhCN);
      const twin = make();
      if (draw) assert.ok(twin.rows.length > 0, id);
      for (const { cells } of twin.rows) assert.equal(cells.length, twin.columns.length, id);
    }
  }
});

test("slices for paper cut through no spot and cover all", () => {
  for (const { analysis } of readings) {
    for (const scene of scenes(analysis, 588)) {
      const parts = slices(scene, 400);
      assert.equal(parts[0]?.[0], 0);
      assert.equal(parts.at(-1)?.[1], scene.height);
      parts.slice(1).forEach(([start], index) => assert.equal(start, parts[index]?.[1]));
      for (const { box } of scene.spots) {
        assert.ok(parts.some(([start, end]) => box.y >= start - 1 && box.y + box.height <= end + 1));
      }
    }
  }
});

test("scales, ticks and clipping", () => {
  assert.equal(linear([10, 20], [0, 100])(15), 50);
  assert.equal(linear([5, 5], [0, 100])(5), 50);
  const day = (iso: string): number => Date.parse(iso) / 86_400_000;
  assert.deepEqual(yearTicks(day("2022-06-01"), day("2026-02-01"), 9).map(({ year }) => year), [2023, 2024, 2025, 2026]);
  assert.ok(yearTicks(day("1990-01-01"), day("2030-01-01"), 5).length <= 5);
  assert.equal(clip("新建社区养老服务站", 80, 13), "新建社区养…");
  assert.equal(clip("新建", 80, 13), "新建");
});
