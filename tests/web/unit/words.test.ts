// Whatever the engine names has words in both languages.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Entity } from "../../../www/src/engine/analysis";
import { en } from "../../../www/src/i18n/en";
import { formatNumber } from "../../../www/src/i18n/number";
import { zhCN } from "../../../www/src/i18n/zh-CN";
import { interval, meaningOf } from "../../../www/src/model/values";

const languages = { zhCN, en };
const root = new URL("../../../", import.meta.url);
const files = (folder: string, ending: string): string[] =>
  readdirSync(fileURLToPath(new URL(folder, root)), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(new URL(`${folder}/${name.replaceAll("\\", "/")}`, root), "utf8"));

const found = (texts: string[], pattern: RegExp): string[] => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name ?? ""))),
];

for (const [language, words] of Object.entries(languages)) {
  test(`what counted for a sentence has a word: ${language}`, () => {
    const says = found(files("data/rules", ".toml"), /^says = "([a-z_]+)"/gmu);
    assert.ok(says.length > 5);
    assert.deepEqual(says.filter((name) => !(name in words.says)), []);
  });

  test(`every sign of a reply letter has a name: ${language}`, () => {
    const signs = found(files("src/analysis", ".rs"), /^ +\("([a-z_]+)", /gmu);
    assert.ok(signs.length > 5);
    assert.deepEqual(signs.filter((sign) => !(sign in words.verdict.signs)), []);
  });

  test(`every box of a promise has a name: ${language}`, () => {
    const boxes = found(files("src/statement", "testability.rs"), /Self::[A-Z][a-z]+ => "([a-z]+)"/gu);
    assert.equal(boxes.length, 4);
    assert.deepEqual(boxes.filter((box) => !(box in words.card.boxes)), []);
  });

  test(`the questions are told in the order in which they are asked: ${language}`, () => {
    const table = files("src/statement", "classify.rs")[0] ?? "";
    const asked = found([table], /\(Step::([A-Z][a-z]+), \|/gu).map((name) => name.toLowerCase());
    assert.deepEqual(Object.keys(words.explain.questions), asked);
  });

  test(`parts, relations, states and measures have names: ${language}`, () => {
    const names = (file: string): string[] => found(files("src/statement", file), /Self::[A-Z][a-z]+ => "([a-z]+)"/gu);
    const { parts, relations } = words.ledger;
    assert.deepEqual(new Set(names("party.rs")), new Set([...Object.keys(parts), ...Object.keys(relations)]));
    const states = found(files("src/wire", "statements.rs"), /Status::[A-Z][a-z]+ => "([a-z]+)"/gu);
    assert.deepEqual(states, Object.keys(words.card.statuses));
    const measures = found(files("src/statement", "target.rs"), /\(\s*"([a-z_]+)",\s*Words::of\(/gu);
    assert.deepEqual(new Set(measures), new Set(Object.keys(words.card.comparators)));
  });

  test(`every kind of reply has a name: ${language}`, () => {
    const table = files("src/letter/facts", "mod.rs")[0] ?? "";
    const kinds = found([table], /^ +\("[^"a-z]+", "([a-z_]+)"\)/gmu);
    assert.ok(kinds.length > 4);
    assert.deepEqual(kinds.filter((kind) => !(kind in words.facts.kinds)), []);
  });

  test(`every finding has a sentence: ${language}`, () => {
    const codes = found(files("src/check", ".rs"), /"((?:repair|numbering|date|figure|outcome|question|zone|letter)\.[a-z_]+)"/gu);
    assert.ok(codes.length > 3);
    assert.deepEqual(codes.filter((code) => !(code in words.finding)), []);
    for (const say of Object.values(words.finding)) assert.notEqual(say({ expected: "三", found: "四" }), "");
  });
}

test("both languages have the same keys at every depth", () => {
  const keys = (value: unknown, at: string): string[] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([name, inner]) => keys(inner, `${at}.${name}`))
      : [at];
  assert.deepEqual(keys(en, "").sort(), keys(zhCN, "").sort());
});

test("numbers are grouped", () => {
  const said = [0, 999, 1000, 20_400_000, 16.32, 0.1 + 0.2, -1234.5].map(formatNumber);
  assert.deepEqual(said, ["0", "999", "1,000", "20,400,000", "16.32", "0.3", "-1,234.5"]);
});

test("values are said as a reader would", () => {
  const say = (value: object): string => meaningOf({ value: value as Entity["value"] }, zhCN).join(" · ");
  assert.equal(say({ from: "2024-01-01", to: "2024-12-31", precision: "year", anchor: null }), "2024-01-01 至 2024-12-31 · 到年");
  assert.equal(say({ low: null, high: 63_000_000, approx: true, currency: "CNY" }), "不超过 63,000,000 元");
  assert.equal(say({ low: 20, high: 30, approx: false, unit: "家" }), "20–30 家");
  assert.equal(say({ low: 140, high: null, approx: true, unit: "名" }), "140 名 以上");
  assert.equal(say({ low: 62.6, high: 62.6, kind: "multiple" }), "62.6 倍");
  assert.equal(say({ low: 21, high: 21, kind: "percent" }), "21%");
  assert.equal(say({ full_name: "云州市民政局", level: "city", region: "云州市" }), "全称 云州市民政局 · 市级 · 云州市");
  assert.equal(meaningOf({ value: null }, zhCN).length, 0);
  assert.equal(interval(null, "2024-10-31", en), "until 2024-10-31");
  assert.equal(interval("2024-06-18", "2024-06-18", zhCN), "2024-06-18");
});
