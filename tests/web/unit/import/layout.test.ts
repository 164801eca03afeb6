// Lines on pages become paragraphs again; what repeats on pages is told apart from what a letter says twice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { textOfPages, type Page, type Piece } from "../../../../www/src/import/layout";
import { Counter, type Notes } from "../../../../www/src/import/reading";

const size = 16;
const at = (text: string, row: number, left = 80, more: Partial<Piece> = {}): Piece => ({
  text,
  x: left,
  y: 100 + row * 28,
  width: Array.from(text).length * size,
  size,
  ...more,
});
const page = (...pieces: Piece[]): Page => ({ width: 595, height: 842, pieces });
const full = "我局将于年底前完成柳溪路一公里人行道改造安装路灯八盏并"; // 27 characters: the width of the page
const number = (text: string): Piece => at(text, 0, 280, { y: 790 });

function read(...pages: Page[]): { text: string; notes: Notes } {
  const counter = new Counter();
  return { text: textOfPages(pages, counter), notes: counter.notes };
}

test("a full line goes on with one that is not set off; an indented, a short or a numbered one begins anew", () => {
  const lines = page(
    at("关于答复的函", 0, 230),
    at(full, 1, 80),
    at("按月巡查。", 2),
    at(full, 3, 112, { width: 25 * size }),
    at("按月巡查。", 4),
    at(`${full.slice(1)}。`, 5),
    at("二、打算", 6),
    at(full, 7),
    at("隔开的段", 9),
  );
  assert.equal(read(lines).text, `关于答复的函\n${full}按月巡查。\n${full}按月巡查。\n${full.slice(1)}。\n二、打算\n${full}\n隔开的段\n`);
});

test("an indent of spaces is an indent", () => {
  const first = `　　${full.slice(2)}`;
  assert.equal(read(page(at(full, 0), at(first, 1), at("完。", 2))).text, `${full}\n${full.slice(2)}完。\n`);
});

test("a paragraph goes on over the end of a page; the number between is left out", () => {
  const first = page(at(full, 0), at(full, 1), number("— 1 —"));
  const second = page(at("按月巡查。", 0), at("完。", 1), number("— 2 —"));
  const { text, notes } = read(first, second);
  assert.equal(text, `${full}${full}按月巡查。\n完。\n`);
  assert.deepEqual(notes, { page_numbers: 2 });
});

test("page numbers in every dress; a number within the text stays", () => {
  for (const dress of ["1", "- 1 -", "—1—", "第 1 页", "第1页 共2页", "1/2", "· 1 ·"]) {
    const { text, notes } = read(page(at("甲。", 0), at("2024", 1), number(dress)));
    assert.equal(text, "甲。\n2024\n", dress);
    assert.deepEqual(notes, { page_numbers: 1 }, dress);
  }
});

test("a running head is left out; an organ that heads and signs a letter of two pages is not", () => {
  const head = at("青禾县文件", 0, 250, { y: 40 });
  const { text, notes } = read(page(head, at("甲。", 0), at("乙。", 1)), page(head, at("丙。", 0), at("丁。", 1)));
  assert.equal(text, "甲。\n乙。\n丙。\n丁。\n");
  assert.deepEqual(notes, { heads: 2 });
  const organ = at("青禾县教育局", 0, 200);
  const signed = read(page(organ, at("答复", 1, 230), at("甲。", 2)), page(organ, at("2024年6月1日", 1, 200)));
  assert.equal(signed.text.match(/青禾县教育局/gu)?.length, 2);
});

test("pieces of a line come in their order, wide gaps stay gaps, words in Latin letters keep their spaces", () => {
  const pieces = [at("电话：1234", 0, 400), at("联系人：张三", 0, 80), at("AI", 1, 112, { width: 14 }), at("chip", 1, 136, { width: 30 })];
  assert.equal(read(page(...pieces)).text, "联系人：张三  电话：1234\nAI chip\n");
});
