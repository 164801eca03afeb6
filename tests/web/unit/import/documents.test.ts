// What is printed comes out of every kind of document, and what is not is counted.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { strToU8, zipSync } from "fflate";
import { openOffice } from "../../../../www/src/import/office/read";
import { numeral } from "../../../../www/src/import/office/numerals";
import { Refused, type Reading } from "../../../../www/src/import/reading";
import { box, deleted, docx, inserted, level, list, p, plainDocx, run, shared, table } from "../../make/docx";
import { numbered, printed } from "../../make/numbered";
import { ofd } from "../../make/ofd";

function read(bytes: Uint8Array<ArrayBuffer>, kind: "zip" | "ole" = "zip"): Reading {
  const opened = openOffice(bytes, kind);
  assert.ok(opened.is === "letter");
  return opened.reading;
}

function refusal(bytes: Uint8Array<ArrayBuffer>, kind: "zip" | "ole" = "zip"): string {
  try {
    openOffice(bytes, kind);
  } catch (error) {
    assert.ok(error instanceof Refused, String(error));
    return [error.code, error.why, error.kind].filter((word) => word !== "").join(" ");
  }
  return "";
}

const file = (name: string): Uint8Array<ArrayBuffer> => Uint8Array.from(readFileSync(new URL(`../../../files/${name}`, import.meta.url)));
const folder = new URL("../../../letters/", import.meta.url);
const letters = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, text: readFileSync(new URL(`${name}/letter.txt`, folder), "utf8") }));
const squeezed = (text: string): string => text.replace(/\s+/gu, "");

test("Word: numbers, notes, boxes, tables, revisions, edges", () => {
  const { text, notes } = read(numbered());
  assert.equal(text, printed);
  assert.deepEqual(notes, { deletions: 1, hidden: 1, footnotes: 1, headers: 1, comments: 1 });
});

test("Word 97 and OpenDocument, as LibreOffice wrote them from the same letter", () => {
  for (const [name, kind] of [["numbered.doc", "ole"], ["numbered.odt", "zip"]] as const) {
    const { text, notes } = read(file(name), kind);
    const lines = (words: string): string[] => words.split("\n").map(squeezed).filter((line) => line !== "").sort();
    assert.deepEqual(lines(text), lines(printed), name);
    assert.deepEqual({ ...notes, boxes: 0 }, { deletions: 1, hidden: 1, footnotes: 1, headers: 1, comments: 1, boxes: 0 }, name);
  }
});

test("the invented letters come back line by line from Word, and whole from OFD", () => {
  for (const { name, text } of letters.slice(0, 40)) {
    assert.equal(read(plainDocx(text)).text.trimEnd(), text.trimEnd(), name);
    assert.equal(squeezed(read(ofd(text)).text), squeezed(text), name);
  }
});

test("a list begins again where its document says so, and only there", () => {
  const levels = shared(1, level(0, "decimal", "%1."), level(1, "lowerLetter", "%2)"), level(2, "decimal", "%3)", { more: '<w:lvlRestart w:val="0"/>' }));
  const place = (at: number): { list: number; level: number } => ({ list: 1, level: at });
  const body = [0, 1, 2, 1, 2, 0, 1, 2].map((at) => p("x", place(at))).join("");
  const { text } = read(docx({ body, numbering: levels + list(1, 1) }));
  assert.equal(text, "1. x\na) x\n1) x\nb) x\n2) x\n2. x\na) x\n3) x\n");
});

test("lists share a count unless they start anew; a level may be changed for one list", () => {
  const numbering =
    shared(1, level(0, "decimal", "%1.")) + list(1, 1) + list(2, 1) + list(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>') +
    list(4, 1, `<w:lvlOverride w:ilvl="0">${level(0, "chineseCounting", "第%1条")}</w:lvlOverride>`);
  const body = [1, 2, 3, 3, 4].map((id) => p("x", { list: id, level: 0 })).join("");
  assert.equal(read(docx({ body, numbering })).text, "1. x\n2. x\n7. x\n8. x\n第九条 x\n");
});

test("numbers above print in digits where they must, and a list may be that of a style", () => {
  const styles = '<w:style w:type="numbering" w:styleId="s"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
  const numbering =
    shared(1, level(0, "chineseCounting", "%1、"), level(1, "decimal", "%1.%2", { more: "<w:isLgl/>" })) +
    '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="s"/></w:abstractNum>' + list(1, 1) + list(2, 2);
  const body = p("x", { list: 2, level: 0 }) + p("y", { list: 2, level: 1 });
  assert.equal(read(docx({ body, numbering, styles })).text, "一、x\n1.1 y\n");
});

test("bullets, lists without a number and lists that are not there", () => {
  const numbering = shared(1, level(0, "bullet", "\uf0b7"), level(1, "none", "")) + list(1, 1) + list(2, 9);
  const body = p("x", { list: 1, level: 0 }) + p("y", { list: 1, level: 1 }) + p("z", { list: 2, level: 0 }) + p("u", { list: 3, level: 0 });
  assert.equal(read(docx({ body, numbering })).text, "• x\ny\nz\nu\n");
});

test("a paragraph whose mark was deleted goes on with the next and takes no number", () => {
  const numbering = shared(1, level(0, "decimal", "%1.")) + list(1, 1);
  const gone = '<w:rPr><w:del w:id="1" w:author="甲"/></w:rPr>';
  const body = p("甲", { list: 1, level: 0, more: gone }) + p("乙", { list: 1, level: 0 }) + p(deleted("丙"), { list: 1, level: 0, more: gone }) + p("丁", { list: 1, level: 0 });
  const { text, notes } = read(docx({ body, numbering }));
  assert.equal(text, "1. 甲乙\n2. 丁\n");
  assert.deepEqual(notes, { deletions: 1 });
});

test("fields, links, content controls, symbols and phonetic guides read as printed", () => {
  const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE \\@ "yyyy"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("2024年")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const ruby = '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>liǔ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>柳</w:t></w:r></w:rubyBase></w:ruby></w:r>';
  const symbols = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:tab/><w:noBreakHyphen/><w:softHyphen/><w:br/></w:r>';
  const body =
    p(field + `<w:hyperlink>${run("网址")}</w:hyperlink>` + ruby + symbols + inserted("完")) +
    `<w:sdt><w:sdtPr/><w:sdtContent>${p("控件")}</w:sdtContent></w:sdt>` +
    table([p(run("一")) + p(run("二")), "三"]);
  assert.equal(read(docx({ body })).text, "2024年网址柳☑\t-\n完\n控件\n一\n二\n三\n");
});

test("a text box is read once, after its paragraph; a picture is counted", () => {
  const picture = '<w:r><w:drawing><a:graphic><a:graphicData><a:blip/></a:graphicData></a:graphic></w:drawing></w:r>';
  const { text, notes } = read(docx({ body: p(box(p("框里")) + run("框外")) + p(picture + run("图旁")) }));
  assert.equal(text, "框外\n框里\n图旁\n");
  assert.deepEqual(notes, { pictures: 1 });
});

test("a footer with nothing but the page's number is not told of", () => {
  const { notes } = read(docx({ body: p("甲"), header: p("某局文件"), footer: p("— 1 —") }));
  assert.deepEqual(notes, { headers: 1 });
});

test("OFD: pages come apart from their numbers, wrapped lines come together", () => {
  const long = "我局将于2024年底前完成柳溪路一公里人行道改造，安装路灯八盏，并安排专人每月巡查一次，发现损坏及时修复。";
  const { text, notes } = read(ofd(`　　${long}\n`.repeat(20)));
  assert.deepEqual([...new Set(text.trimEnd().split("\n"))], [`　　${long}`]);
  assert.equal(notes.page_numbers, 2);
});

test("a document without text is no empty letter", () => {
  const blank = { "Doc_0/Pages/Page_0/Content.xml": '<ofd:Page xmlns:ofd="x"><ofd:Content><ofd:Layer><ofd:ImageObject/></ofd:Layer></ofd:Content></ofd:Page>' };
  assert.equal(refusal(ofd("甲", { more: blank })), "E-SCAN OFD");
  const picture = p('<w:r><w:drawing><a:graphic><a:blip/></a:graphic></w:drawing></w:r>');
  assert.equal(refusal(docx({ body: picture })), "E-SCAN DOCX");
});

test("documents of other kinds, locked and broken ones say what they are", () => {
  const pack = (files: Record<string, string>): Uint8Array<ArrayBuffer> =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, words]) => [name, strToU8(words)])));
  assert.equal(refusal(pack({ "[Content_Types].xml": "x", "xl/workbook.xml": "x" })), "E-TYPE .xlsx");
  assert.equal(refusal(pack({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "x" })), "E-TYPE .ods");
  const odt = { mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<x/>" };
  assert.equal(refusal(pack({ ...odt, "META-INF/manifest.xml": "<m><file-entry><encryption-data/></file-entry></m>" })), "E-LOCK");
  assert.equal(refusal(docx({ body: "", files: { "word/document.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' } })), "E-XML doctype");
  assert.equal(refusal(pack({ "[Content_Types].xml": "x", "word/other.xml": "x" })), "E-READ no-text");
  assert.equal(refusal(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), "ole"), "E-READ damaged");
});

test("a Word 97 file with any part changed is read or refused, and nothing else", () => {
  const whole = file("numbered.doc");
  for (let at = 0; at < whole.length; at += 41) {
    const bytes = whole.slice();
    bytes.fill(0xff, at, at + 4);
    refusal(bytes, "ole");
    refusal(whole.slice(0, at), "ole");
  }
});

test("numbers are written in every form that letters use", () => {
  const row = (format: string, ...values: number[]): string => values.map((value) => numeral(value, format)).join(" ");
  assert.equal(row("chineseCountingThousand", 1, 10, 11, 20, 21, 101, 110, 1000, 10_005), "一 十 十一 二十 二十一 一百零一 一百一十 一千 一万零五");
  assert.equal(row("ideographDigital", 10, 21), "一〇 二一");
  assert.equal(row("chineseLegalSimplified", 3, 12), "叁 壹拾贰");
  assert.equal(row("decimalEnclosedCircle", 1, 20, 21, 51), "① ⑳ ㉑ 51");
  assert.equal(row("ideographTraditional", 1, 10, 11), "甲 癸 11");
  assert.equal(row("upperLetter", 1, 26, 27), "A Z AA");
  assert.equal(row("lowerRoman", 4, 9, 1994), "iv ix mcmxciv");
  assert.equal(row("decimalZero", 3, 12), "03 12");
  assert.equal(row("decimalFullWidth", 12), "１２");
  assert.equal(row("nobodyKnows", 12), "12");
});
