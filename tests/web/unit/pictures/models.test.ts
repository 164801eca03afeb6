// What the pictures count, over all invented letters: nothing is lost, nothing is counted twice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { actionFamilies, familyOf } from "../../../../www/src/model/pictures/action-families";
import { bodiesOf } from "../../../../www/src/model/pictures/bodies";
import { coverage } from "../../../../www/src/model/pictures/coverage";
import { dateLine } from "../../../../www/src/model/pictures/date-line";
import { matrixOf } from "../../../../www/src/model/pictures/matrix";
import { quantityLedger } from "../../../../www/src/model/pictures/quantities";
import { flatten } from "../../../../www/src/model/outline";
import { density, sectionRows } from "../../../../www/src/model/pictures/sections";
import { ladder } from "../../../../www/src/model/pictures/strength";
import { read, readings } from "../letters";

const letter = read(
  "pictures",
  `关于县政协第12号提案答复的函

陈委员：

您提出的《关于方便老人就餐的提案》收悉。该提案由我局主办，县财政局会办。现答复如下：

一、已做的工作

2023年，我局投入资金120万元，建成助餐点15个，日均服务老人600人。

二、下一步打算

我局将于2024年10月底前新建助餐点6个。继续推进助餐服务。待资金落实后，新增送餐车2辆。积极研究建立补贴机制。由县卫生健康局培训护理员40名。

青禾县民政局
2024年4月2日
`,
).analysis;

const promises = (analysis: typeof letter): number => analysis.statements.filter(({ kind }) => kind === "commitment").length;

for (const { name, analysis } of readings) {
  test(`every promise is on the line, in the tray or out of the calendar: ${name}`, () => {
    const { rows, undated, unresolved } = dateLine(analysis);
    assert.equal(rows.filter(({ kind }) => kind === "commitment").length + undated.length + unresolved.length, promises(analysis));
    for (const { from, to } of rows) assert.ok(from ?? to);
  });

  test(`every promise stands on one rung: ${name}`, () => {
    const ids = [...ladder(analysis).values()].flat().map(({ place }) => place.id);
    assert.equal(ids.length, promises(analysis));
    assert.equal(new Set(ids).size, ids.length);
  });

  test(`every promise has somebody, or nobody, in the matrix: ${name}`, () => {
    const { rows, families } = matrixOf(analysis);
    const ids = rows.flatMap(({ cells }) => [...cells.values()].flat().map(({ id }) => id));
    assert.equal(new Set(ids).size, promises(analysis));
    for (const family of families) assert.ok(rows.some(({ cells }) => cells.has(family)), family);
  });

  test(`shares of sentences make up the whole: ${name}`, () => {
    const { characters, sentences, mentions } = coverage(analysis);
    assert.equal(sentences.reduce((sum, share) => sum + share.characters, 0), characters);
    assert.equal(sentences.reduce((sum, share) => sum + share.places.length, 0), analysis.statements.length);
    for (const share of mentions) assert.ok(share.characters <= characters);
  });

  test(`sections of the first level hold every sentence once: ${name}`, () => {
    const rows = sectionRows(analysis);
    const top = rows.filter(({ depth }) => depth === 0).flatMap(({ promised, reported, described }) => [...promised, ...reported, ...described]);
    assert.equal(top.length, analysis.statements.filter(({ step }) => step !== "place").length);
    for (const row of rows) assert.ok(density(row) >= 0 && density(row) <= 1);
    // A reader knows each that holds a sentence by more than its number.
    const markers = new Map(flatten(analysis.outline).map(({ id, marker }) => [id, marker]));
    const bare = rows.filter(({ id, name: told, promised, reported, described }) => promised.length + reported.length + described.length > 0 && told === markers.get(id ?? ""));
    assert.deepEqual(bare.map(({ name: told }) => told), []);
  });

  test(`figures are in the letter's own words, the largest first: ${name}`, () => {
    const printed = new Set(analysis.entities.map(({ text }) => text));
    for (const { rows } of quantityLedger(analysis).groups) {
      for (const { number, rest } of rows) assert.ok(printed.has(number + rest), number + rest);
      const sizes = rows.map(({ size }) => size ?? -1);
      assert.deepEqual(sizes, [...sizes].sort((a, b) => b - a));
    }
  });

  test(`no body stands in two layers: ${name}`, () => {
    const names = [...bodiesOf(analysis).values()].flat().map((body) => body.name);
    assert.equal(new Set(names).size, names.length);
  });
}

test("a past act, a deadline and the day between them", () => {
  const { hinge, rows, undated } = dateLine(letter);
  assert.deepEqual(hinge, { day: "2024-04-02", inferred: false });
  assert.deepEqual(rows.map(({ kind, when, to }) => [kind, when, to]), [
    ["report", "2023年", "2023-12-31"],
    ["commitment", "2024年10月底前", "2024-10-31"],
  ]);
  assert.equal(undated.length, promises(letter) - 1);
});

test("who is to do what, and who is left out", () => {
  const { rows } = matrixOf(letter);
  assert.deepEqual(rows.map(({ who, name }) => [who, name]).slice(0, 2), [["self", "我局"], ["unsaid", ""]]);
  const trained = rows.find(({ name }) => name === "县卫生健康局");
  assert.deepEqual([...(trained?.cells.keys() ?? [])], ["train"]);
});

test("verbs of two words go with the last, unknown ones nowhere", () => {
  const sorted = ["制定", "研究制定", "新建", "立即组织", "督促", "研究", "翻跟斗"].map(familyOf);
  assert.deepEqual(sorted, ["rules", "rules", "build", "serve", "watch", "study", "other"]);
  assert.equal(new Set(actionFamilies).size, actionFamilies.length);
});

test("the ladder names the words that put a promise on its rung", () => {
  const cues = Object.fromEntries([...ladder(letter)].map(([rung, steps]) => [rung, steps.map(({ cue }) => cue)]));
  assert.deepEqual(cues["dated"], ["2024年10月底前"]);
  assert.deepEqual(cues["conditional"], ["待资金落实后"]);
  assert.deepEqual(cues["continuing"]?.[0], "继续");
  assert.ok(cues["study"]?.some((cue) => cue.includes("研究")), JSON.stringify(cues));
});

test("lead, joint body, another that is to act", () => {
  const bodies = bodiesOf(letter);
  const names = (layer: Parameters<typeof bodies.get>[0]): string[] => (bodies.get(layer) ?? []).map(({ name }) => name);
  assert.deepEqual(names("lead"), ["青禾县民政局"]);
  assert.deepEqual(names("co"), ["县财政局"]);
  assert.deepEqual(names("acting"), ["县卫生健康局"]);
});

test("a figure tells what, when, whose, and is cut before its unit", () => {
  const money = quantityLedger(letter).groups.find(({ unit }) => unit === "CNY")?.rows[0];
  assert.deepEqual([money?.number, money?.rest, money?.when, money?.kind], ["120万", "元", "2023年", "report"]);
});
