// Workbooks and Word documents: whole, and text in every cell.
import assert from "node:assert/strict";
import { test } from "node:test";
import { unzipSync, strFromU8 } from "fflate";
import { SaxesParser } from "saxes";
import { workbook } from "../../../../www/src/export/workbook";
import { readings } from "../letters";
import { payloads } from "./payloads";
import { notesOn, sample, taken, unpacked } from "./taken";

/** What Office would refuse, a parser refuses. */
function checkXml(files: Readonly<Record<string, string>>): void {
  for (const content of Object.values(files)) {
    const parser = new SaxesParser();
    parser.on("error", (error) => { throw error; });
    parser.write(content).close();
  }
}

/** Cells of a sheet, as what they show. */
const cellsOf = (sheet: string): string[] =>
  [...sheet.matchAll(/<c [^>]*t="(\w+)"><is><t[^>]*>([^<]*)<\/t>/gu)].map(([, type, words = ""]) => {
    assert.equal(type, "inlineStr");
    return words.replace(/&lt;/gu, "<").replace(/&gt;/gu, ">").replace(/&quot;/gu, '"').replace(/&amp;/gu, "&");
  });

test("six sheets, each with headings that stay and filter", async () => {
  const files = await unpacked("xlsx", taken(sample));
  assert.deepEqual([...(files["xl/workbook.xml"] ?? "").matchAll(/<sheet name="([^"]+)"/gu)].map(([, name]) => name), ["概况", "承诺台账", "实体", "数量", "时限", "章节"]);
  for (let number = 1; number <= 6; number += 1) {
    const sheet = files[`xl/worksheets/sheet${number}.xml`] ?? "";
    assert.match(sheet, /<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"\/>/u);
    assert.match(sheet, /<autoFilter ref="A1:[A-Z]+\d+"\/>/u);
    assert.equal([...sheet.matchAll(/<c /gu)].length, cellsOf(sheet).length);
  }
  const ledger = cellsOf(files["xl/worksheets/sheet2.xml"] ?? "");
  assert.equal(ledger[0], "序号");
  assert.ok(ledger.includes("（二）我局将于2024年底前会同县财政局修订《清淤办法》。"));
  assert.ok(ledger.includes("2024-12-31"));
  assert.ok(cellsOf(files["xl/worksheets/sheet4.xml"] ?? "").includes("300万元"));
  assert.ok(cellsOf(files["xl/worksheets/sheet5.xml"] ?? "").includes("2024年6月30日前"));
  assert.ok(cellsOf(files["xl/worksheets/sheet6.xml"] ?? "").includes("下一步打算"));
});

test("whatever people write is text, never a formula", async () => {
  for (const payload of payloads) {
    const files = await unpacked("xlsx", taken(sample, { notes: notesOn(sample, { 0: { remark: payload, correction: payload } }) }));
    checkXml(files);
    for (const [path, sheet] of Object.entries(files).filter(([path]) => path.startsWith("xl/worksheets/"))) {
      assert.ok(!/<(?:f|v)[ >]/u.test(sheet), `${path} ${payload}`);
      assert.equal([...sheet.matchAll(/<c /gu)].length, cellsOf(sheet).length);
    }
  }
});

test("cells hold what XML cannot, and no more than a cell may", () => {
  const strange = ["\0\x01a\x0b", "\ud800x", "_x0041_", "a\r\nb", "字".repeat(40_000), "\u202e反"];
  const bytes = workbook([{ name: "表", headings: ["一"], rows: strange.map((cell) => [cell]) }], String);
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
  checkXml(files);
  const cells = cellsOf(files["xl/worksheets/sheet1.xml"] ?? "");
  assert.deepEqual(cells.slice(1, 5), ["a", "\ufffdx", "_x005F_x0041_", "a\nb"]);
  assert.equal(cells[5]?.length, 32_767);
  assert.equal(cells[6], "[U+202E]反");
});

test("a long sentence is seen whole: its row is as high as it needs, and a short one a line", () => {
  const long = "我局将修缮沿河步道。".repeat(30);
  const bytes = workbook([{ name: "表", headings: ["一", "二"], rows: [["短", "短"], ["短", long], ["短", "甲\n乙\n丙"]] }], String);
  const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  const heights = [...sheet.matchAll(/<row r="\d+" ht="(\d+)" customHeight="1">/gu)].map(([, high]) => Number(high));
  const [, one = 0, whole = 0, three] = heights;
  // Forty characters to a line at most.
  assert.ok(one >= 15 && one < 30 && whole >= (long.length / 40) * 15, heights.join());
  assert.equal(three, 3 * one);
});

test("a Word table with its headings on every page, rows whole", async () => {
  const files = await unpacked("docx", taken(sample, { notes: notesOn(sample, { 1: { progress: "in_progress", remark: "<b>&" } }) }));
  checkXml(files);
  const document = files["word/document.xml"] ?? "";
  assert.match(document, /w:orient="landscape"/u);
  assert.equal([...document.matchAll(/<w:tblHeader\/>/gu)].length, 1);
  assert.equal([...document.matchAll(/<w:cantSplit\/>/gu)].length, 5);
  assert.match(document, />2024年底前</u);
  assert.match(document, />进行中</u);
  assert.match(document, />&lt;b&gt;&amp;</u);
});

for (const reading of readings) {
  test(`every letter makes whole files, the same each time: ${reading.name}`, async () => {
    for (const id of ["xlsx", "docx"] as const) {
      const files = await unpacked(id, taken(reading));
      checkXml(files);
      assert.deepEqual(await unpacked(id, taken(reading)), files);
    }
  });
}
