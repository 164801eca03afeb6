// Finding: however it is written, and back at the very characters of the letter.
import assert from "node:assert/strict";
import { test } from "node:test";
import { findAll, fold, hitFrom } from "../../../www/src/model/find";
import { readings } from "./letters";

const found = (text: string, query: string): string[] => findAll(fold(text), query).map((span) => text.slice(...span));

test("full and half width, capitals and the three zeros are the same", () => {
  assert.deepEqual(found("国办发〔２０２４〕Ｎｏ．７，二〇二四年、二零二四年、二○二四年", "二〇二四年"), ["二〇二四年", "二零二四年", "二○二四年"]);
  assert.deepEqual(found("〔２０２４〕Ｎｏ．７", "2024〕no.7"), ["２０２４〕Ｎｏ．７"]);
  assert.deepEqual(found("5G基站和５ｇ手机", "５G"), ["5G", "５ｇ"]);
});

test("blanks and line breaks between Chinese signs do not count", () => {
  assert.deepEqual(found("完 成　路\n灯改\u200b造", "路灯改造"), ["路\n灯改\u200b造"]);
  assert.deepEqual(found("共 320 盏", "共320盏"), ["共 320 盏"]);
  assert.deepEqual(found("共320盏", "共 320 盏"), ["共320盏"]);
  assert.deepEqual(found("投资8\n60万元", "860万"), ["8\n60万"]);
});

test("a blank between Latin words does", () => {
  assert.deepEqual(found("an onion, anonion", "an  onion"), ["an onion"]);
  assert.deepEqual(found("12 34", "1234"), []);
});

test("radicals and compatibility signs stand for the usual ones", () => {
  assert.deepEqual(found("⼀是执⾏", "一是执行"), ["⼀是执⾏"]);
});

test("hits do not overlap, and nothing is found for nothing", () => {
  assert.equal(found("好好好好", "好好").length, 2);
  assert.deepEqual(found("好", ""), []);
  assert.deepEqual(found("好", " \n"), []);
  assert.deepEqual(found("", "好"), []);
});

test("characters outside the first plane stay whole", () => {
  assert.deepEqual(found("𠮷䶮委员", "𠮷䶮"), ["𠮷䶮"]);
});

test("every sentence of every letter finds itself", () => {
  for (const { name, text, analysis } of readings) {
    const folded = fold(text);
    for (const { span } of analysis.statements.slice(0, 40)) {
      const sentence = text.slice(...span);
      const hits = findAll(folded, sentence);
      const wanted = fold(sentence).text;
      if (wanted === "") continue;
      assert.ok(hits.length > 0, `${name}: ${sentence}`);
      for (const hit of hits) assert.equal(fold(text.slice(...hit)).text, wanted, name);
    }
  }
});

test("a search goes on from where one reads, and from the end to the beginning", () => {
  const hits = findAll(fold("甲乙甲乙甲"), "甲");
  assert.equal(hitFrom(hits, 0), 0);
  assert.equal(hitFrom(hits, 1), 1);
  assert.equal(hitFrom(hits, 4), 2);
  assert.equal(hitFrom(hits, 5), 0);
});
