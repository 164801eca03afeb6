// A link to a sentence finds it again after small changes, and says so when it is gone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { anchorFor, findAnchor, readAnchor, writeAnchor } from "../../../www/src/model/anchor";
import type { Span } from "../../../www/src/model/kinds";
import { readings } from "./letters";

/** Sentences of a text, cut at their full stops. */
function sentences(text: string): { span: Span }[] {
  const ends = [...text.matchAll(/。/gu)].map(({ index }) => index + 1);
  return ends.map((end, nth) => ({ span: [ends[nth - 1] ?? 0, end] }));
}

const text = "前言很长很长很长。我局将完成路灯改造。我局将完成路灯改造。资金由县财政安排。感谢支持。";

/** Where the sentence with these words is found in a changed text. */
function again(offset: number, changed: string): string | null {
  const anchor = anchorFor(text, sentences(text), offset);
  const read = anchor && readAnchor(writeAnchor(anchor));
  assert.deepEqual(read, anchor);
  const span = read && findAnchor(changed, sentences(changed), read);
  return span && `${span[0]} ${changed.slice(...span)}`;
}

const second = text.indexOf("。我局") + 1;
const third = text.indexOf("我局", second + 1);

test("of two sentences with the same words the right one is found", () => {
  assert.equal(again(second, text), `${second} 我局将完成路灯改造。`);
  assert.equal(again(third + 3, text), `${third} 我局将完成路灯改造。`);
});

test("sentences before it may come and go, and blanks do not count", () => {
  assert.equal(again(third, `又一句。又一句。${text}`), `${third + 8} 我局将完成路灯改造。`);
  assert.equal(again(text.indexOf("资金"), text.replace("由县财政", "由\n县 财政"))?.includes("县 财政"), true);
});

test("a sentence that was rewritten is found by its neighbours", () => {
  assert.ok(again(text.indexOf("资金"), text.replace("县财政安排", "市财政全额安排"))?.includes("市财政全额"));
});

test("a sentence that is gone is not found", () => {
  assert.equal(again(text.indexOf("资金"), "完全不同的一封信。没有那一句。"), null);
});

test("what is no anchor is none", () => {
  for (const written of ["", "x", "a.b.c", "1z.0", "1z.0.一二三四五六七八九.", "1z.99999999..", "<b>.1.2.3"]) assert.equal(readAnchor(written), null, written);
});

test("every sentence of every letter is found in it", () => {
  for (const { name, text: letter, analysis } of readings) {
    for (const { span } of analysis.statements) {
      const anchor = anchorFor(letter, analysis.statements, span[0]);
      const read = anchor && readAnchor(writeAnchor(anchor));
      assert.deepEqual(read && findAnchor(letter, analysis.statements, read), span, `${name} ${letter.slice(...span)}`);
    }
  }
});
