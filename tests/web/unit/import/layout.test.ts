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
  assert.equal(read(lines).text, `${"　".repeat(9)}关于答复的函\n${full}按月巡查。\n　　${full}按月巡查。\n${full.slice(1)}。\n二、打算\n${full}\n\n隔开的段\n`);
});

test("an indent of spaces is an indent; that of a first line is two characters, however narrow the spaces are", () => {
  const first = `　　${full.slice(2)}`;
  assert.equal(read(page(at(full, 0), at(first, 1), at("完。", 2))).text, `${full}\n${first}完。\n`);
  assert.equal(read(page(at(full, 0), at(full.slice(2), 1, 80 + 1.3 * size, { width: 25.7 * size }), at("完。", 2))).text, `${full}\n${first}完。\n`);
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
  assert.equal(read(page(...pieces)).text, `联系人：张三${" ".repeat(28)}电话：1234\n　　AI chip\n`);
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
  assert.equal(read(long).text.split("\n")[0]?.trim(), `${full.slice(0, 19)}的答复`);
  const short = page(at(full.slice(0, 12), 0, 80 + (432 - 264) / 2, { size: 22, width: 264 }), at("的答复", 1, 80 + (432 - 66) / 2, { size: 22, width: 66 }), ...body);
  assert.equal(read(short).text.split("\n")[1]?.trim(), "的答复");
});

test("a numbered line that ends a sentence is a heading where the one before it is", () => {
  const lines = page(at("（一）加强管理。", 0), at(full, 1), at("按月巡查。", 2), at(`（二）${full.slice(0, 23)}。`, 3), at(full, 4), at("完。", 5));
  assert.match(read(lines).text, /。\n（二）.{23}。\n我局/u);
});

test("a title as wide as the text goes on in the middle of the next line", () => {
  const body = [2, 5, 8].flatMap((row) => [at(full.slice(2), row, 112), at(full.slice(1), row + 1, 80, { width: 27 * size }), at("按月巡查。", row + 2)]);
  const line = (row: number): Piece => at(full.slice(0, 19), row, 80 + (432 - 418) / 2, { size: 22, width: 19 * 22 });
  assert.equal(read(page(line(0), line(1), ...body)).text.split("\n")[0]?.trim(), full.slice(0, 19).repeat(2));
});

test("where most paragraphs are one line, what stands between them is still space", () => {
  const short = [0, 2, 4, 6, 8, 10].map((row) => at("按月巡查。", row));
  const long = [12, 15, 18].flatMap((row) => [at(full, row), at("完。", row + 1)]);
  assert.equal(read(page(...short, ...long)).text, `${"按月巡查。\n\n".repeat(6)}${`${full}完。\n\n`.repeat(3).trimEnd()}\n`);
});

test("lines that were cut by hand stay as they are, but for what ran over the edge", () => {
  const cut = full.slice(0, 24);
  const lines = page(at("关于答复的函", 0), at(full, 1), at("巡查", 2), at(cut, 3), at(cut, 4), at(full, 5), at("巡查", 6), at(full, 7), at(full, 8), at("巡查", 9), at(cut, 10), at("完。", 11));
  assert.equal(read(lines).text, `关于答复的函\n${full}巡查\n${cut}\n${cut}\n${full}巡查\n${full}\n${full}巡查\n${cut}\n完。\n`);
});

test("a few characters between full lines tell of cut lines, headings do not", () => {
  const over = [0, 2, 4].flatMap((row) => [at(full, row), at("巡查", row + 1)]);
  assert.match(read(page(...over, at(full, 6), at(full, 7), at("完。", 8))).text, new RegExp(`\n${full}\n${full}完。\n$`, "u"));
  const heads = [0, 4].flatMap((row) => [at(`一、${full.slice(0, 22)}`, row), at(full, row + 1), at(full, row + 2), at("完。", row + 3)]);
  assert.match(read(page(...heads)).text, new RegExp(`\n${full}${full}完。\n`, "u"));
});

test("a narrow column on a wide page was cut by hand", () => {
  const cut = full.slice(0, 20);
  assert.equal(read(page(...[0, 1, 2, 3].map((row) => at(cut, row)), at("完。", 4))).text, `${`${cut}\n`.repeat(4)}完。\n`);
});

test("what is left of a name goes on with it, whatever stands before it on the line", () => {
  const lines = page(at("青政函〔2024〕1号", 0), at("签发人：蒲志", 0, 80 + 21 * size), at("平", 1), ...[2, 3, 4].map((row) => at(full, row)), at("完。", 5));
  assert.match(read(lines).text, /签发人：蒲志平\n/u);
  const apart = page(at("青政函〔2024〕1号", 0), at("签发人：蒲志", 0, 80 + 21 * size), at("关于加强管理的答复", 1), ...[2, 3, 4].map((row) => at(full, row)));
  assert.match(read(apart).text, /签发人：蒲志\n关于/u);
});

test("a gap behind a sentence is where a paragraph begins, not a second thing", () => {
  const flat = [at(`${full.slice(0, 12)}。`, 3), at(full.slice(0, 12), 3, 80 + 15 * size), at("巡查并及时修复。", 4)];
  assert.match(read(page(...[0, 1, 2].map((row) => at(full, row)), ...flat)).text, /。 +我局[^\n]+巡查并及时修复。\n$/u);
});

test("a number is kept whole with its sign and its mark, and as wide as the font has it", () => {
  const digits = (text: string, row: number, left: number): Piece => at(text, row, left, { width: text.length * 0.64 * size });
  const short = full.slice(0, 22);
  const lines = page(...[0, 1, 2].map((row) => at(full, row)), at(short, 3), digits("14.35%", 4, 80), at("。", 4, 80 + 6 * 0.64 * size), digits("2024", 6, 80));
  assert.match(read(lines).text, new RegExp(`${short}14\\.35%。\n`, "u"));
});

test("where marks may stand beyond the edge, a sign for percent may not", () => {
  const percent = at("14.35%", 5, 80, { width: 6 * 0.64 * size });
  const lines = page(...[0, 1, 2].map((row) => at(full, row)), at(`${full}，`, 3), at(full.slice(0, 23), 4), percent, at("。", 5, 80 + 6 * 0.64 * size), at("2024", 7, 80, { width: 4 * 0.64 * size }));
  assert.match(read(lines).text, /[^\n]14\.35%。\n/u);
});

test("a comma of Latin letters stays with what it follows, and marks may stand beyond the edge", () => {
  const lines = page(...[0, 1, 2].map((row) => at(full, row)), at(full.slice(0, 25), 3, 80, { width: 25.8 * size }), at("悉,经研究。", 4));
  assert.match(read(lines).text, /八悉,经研究。\n$/u);
  const beyond = [0, 1].map((row) => at(`${full}，`, row));
  assert.match(read(page(...beyond, at(full, 2, 80, { width: 26.8 * size }), at("巡查。", 3))).text, /并巡查。\n$/u);
});

test("quotes are not parted from what they hold", () => {
  const lines = page(...[0, 1, 2].map((row) => at(full, row)), at(full.slice(0, 25), 3), at('点"中央厨房"。', 4));
  assert.match(read(lines).text, /点"中央厨房"。\n$/u);
  assert.equal(read(lines).text.trimEnd().split("\n").length, 1);
});

test("steps of a spread line are no spaces; one behind a sentence is", () => {
  const spread = Array.from("维护新就业形态者权益").map((sign, index) => at(sign, 0, 80 + index * 1.15 * size));
  assert.equal(read(page(...spread, at("劳 动", 0, 80 + 10 * 1.15 * size, { width: 2.15 * size }))).text, "维护新就业形态者权益劳动\n");
  const mixed = ["有", "12", "户", "34", "人", "56", "件"].map((text, index) => at(text, 0, 80 + index * 1.25 * size, { width: size }));
  assert.match(read(page(...mixed, at("答复 苟委员", 0, 80 + 9 * size))).text, /答复 苟委员/u);
  assert.equal(read(page(at("现答复如下：", 0), at("我局已办。", 0, 80 + 6.3 * size))).text, "现答复如下： 我局已办。\n");
});

test("where first lines are not set in, a colon or a number in a circle ends what was full", () => {
  const lines = (first: string, next: string): string => read(page(...[0, 1, 2].map((row) => at(full, row)), at(first, 3), at(next, 4))).text;
  assert.match(lines(`${full.slice(1)}：`, "二〇二四年开工。"), /：\n二/u);
  assert.match(lines(`${full.slice(1)}。`, "②增加车辆。"), /。\n②/u);
  assert.match(lines(`${full.slice(1)}。`, "增加车辆。"), /。增加/u);
});

test("a line of two things never goes on with the one before it", () => {
  const lines = page(...[0, 1, 2].map((row) => at(full, row)), at(`${full.slice(1)}。`, 3), at("办公室", 4), at("6月28日印发", 4, 80 + 15 * size));
  assert.match(read(lines).text, /。\n办公室 +6月28日印发\n$/u);
});
