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
  assert.equal(read(lines).text, `关于答复的函\n${full}按月巡查。\n${full}按月巡查。\n${full.slice(1)}。\n二、打算\n${full}\n\n隔开的段\n`);
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
  assert.equal(read(page(...pieces)).text, `联系人：张三${" ".repeat(28)}电话：1234\nAI chip\n`);
});

test("where lines are spread, one that ends before the edge ends its paragraph, though nothing more would go in", () => {
  const spread = (row: number): Piece => at(full.slice(0, 26), row, 80, { width: 27 * size });
  const lines = page(spread(0), spread(1), at(`${full.slice(0, 25)}。`, 2), at("（《办法》）另发。", 3), spread(4), at("按月巡查。", 5), at("感谢您的关心。", 6));
  assert.equal(read(lines).text.split("\n")[1], "（《办法》）另发。");
});

test("where first lines are set in, a full line goes on with a number that is not", () => {
  const first = (row: number): Piece => at(full.slice(2), row, 112);
  const lines = page(first(0), at("按月巡查。", 1), first(2), at("按月巡查。", 3), at(`${full.slice(3)}。`, 4, 112), at("1.从速办理。", 5), first(6));
  assert.match(read(lines).text, /并。1\.从速办理。\n/u);
});

test("a page of first lines only has its edge where the other pages have it", () => {
  const first = (row: number): Piece => at(full.slice(2), row, 112);
  const other = page(...[0, 2, 4, 6].flatMap((row) => [first(row), at("按月巡查。", row + 1)]), at("完。", 8));
  const { text } = read(page(...[0, 1, 2, 3, 4, 5, 6, 7].map((row) => at(full, row)), at("完。", 8)), page(...other.pieces));
  assert.equal(text.match(/并按月巡查。/gu)?.length, 4);
});

test("a title that is broken because it is too long is one line, one that is broken by hand is two", () => {
  const title = { size: 22, width: 19 * 22 };
  const body = [2, 4, 6, 8].flatMap((row) => [at(full.slice(2), row, 112), at("按月巡查。", row + 1)]);
  const long = page(at(full.slice(0, 19), 0, 80 + (432 - 418) / 2, title), at("的答复", 1, 80 + (432 - 66) / 2, { size: 22, width: 66 }), ...body);
  assert.equal(read(long).text.split("\n")[0], `${full.slice(0, 19)}的答复`);
  const short = page(at(full.slice(0, 12), 0, 80 + (432 - 264) / 2, { size: 22, width: 264 }), at("的答复", 1, 80 + (432 - 66) / 2, { size: 22, width: 66 }), ...body);
  assert.equal(read(short).text.split("\n")[1], "的答复");
});

test("a numbered line that ends a sentence is a heading where the one before it is", () => {
  const lines = page(at("（一）加强管理。", 0), at(full, 1), at("按月巡查。", 2), at(`（二）${full.slice(0, 23)}。`, 3), at(full, 4), at("完。", 5));
  assert.match(read(lines).text, /。\n（二）.{23}。\n我局/u);
});
