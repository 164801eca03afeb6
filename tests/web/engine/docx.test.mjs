// The command and the page read Word documents alike: what each finds in a document is the same, byte for byte.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { after, test } from "node:test";
import { strToU8, zipSync } from "fflate";
import { openOffice } from "../../../www/src/import/office/read.ts";
import { box, deleted, docx, inserted, level, list, p, plainDocx, run, shared, table } from "../make/docx.ts";
import { numbered } from "../make/numbered.ts";
import { analyze } from "./engine.mjs";
import { texts } from "./letters.mjs";

const command = process.env.DAFU_COMMAND;
assert.ok(command, "DAFU_COMMAND names the command; npm test sets it");
const folder = mkdtempSync(path.join(os.tmpdir(), "dafu-docx-"));
after(() => {
  rmSync(folder, { recursive: true });
});

function ran(bytes) {
  const file = path.join(folder, "letter.docx");
  writeFileSync(file, bytes);
  return spawnSync(command, ["analyze", "--compact", file], { encoding: "utf8", maxBuffer: 1 << 28 });
}

function same(bytes) {
  const opened = openOffice(bytes, "zip");
  assert.ok(opened.is === "letter");
  const { stdout, stderr, status } = ran(bytes);
  assert.equal(status, 0, stderr);
  assert.equal(stdout, `${JSON.stringify(analyze(opened.reading.text))}\n`);
}

test("the command reads numbers, notes, boxes, tables and revisions as the page does", () => {
  same(numbered());
  const { stderr } = ran(numbered());
  assert.match(stderr, /页眉页脚 1 处、批注 1 条、删除的修订 1 处、隐藏的文字 1 处未读入/u);
});

test("the command reads what is wrapped, nested, based on itself and deleted as the page does", () => {
  const styles = `<w:style w:type="paragraph" w:styleId="x"><w:basedOn w:val="y"/></w:style><w:style w:type="paragraph" w:styleId="y"><w:basedOn w:val="x"/></w:style>`;
  const levels = shared(1, level(0, "chineseCounting", "%1、"), level(1, "decimal", "%1.%2", { more: "<w:isLgl/>" }), level(2, "bullet", "\uF0B7"));
  const numbers = levels + list(1, 1) + list(2, 1, '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="4"/></w:lvlOverride>');
  const body = [
    p("一封信", { style: "x" }),
    p("甲", { list: 1, level: 0 }),
    p("乙", { list: 1, level: 1 }),
    p("丙", { list: 1, level: 2 }),
    p("丁", { list: 2, level: 1 }),
    p("无", { list: 7, level: 1 }),
    p(run("前半") + deleted("删去"), { more: "<w:rPr><w:del w:id='1' w:author='甲' w:date='2024-01-01T00:00:00Z'/></w:rPr>" }),
    p(inserted("后半") + '<w:r><w:tab/><w:br/><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'),
    `<w:sdt><w:sdtContent>${table(["格一", p("格二之一") + p("格二之二")], ["格三", ""])}</w:sdtContent></w:sdt>`,
    p(box(p("框里") + p(box(p("框里的框"))))),
  ].join("");
  same(docx({ body, styles, numbering: numbers }));
});

test("a note that names itself ends", () => {
  const notes = `<w:footnote w:id="1">${p('<w:r><w:t>注一</w:t><w:footnoteReference w:id="1"/></w:r>')}</w:footnote>`;
  same(docx({ body: p('<w:r><w:t>正文</w:t><w:footnoteReference w:id="1"/></w:r>'), footnotes: notes }));
});

test("the command reads invented letters as the page does", () => {
  for (const { text } of texts.slice(0, 30)) same(plainDocx(text));
});

const refused = [
  ["a zip of something else", zipSync({ "a.txt": strToU8("文字") }), /不是 Word 文件/u],
  ["a document cut off", numbered().slice(0, 900), /不完整或已损坏/u],
  ["a bomb", docx({ body: p("文"), files: { "word/document.xml": new Uint8Array(20 << 20) } }), /解压后过大/u],
  ["a document type", docx({ body: "", files: { "word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' } }), /文档类型定义/u],
  ["nesting without end", docx({ body: "<w:sdt>".repeat(300) + "</w:sdt>".repeat(300) }), /嵌套过深/u],
  ["only a picture", docx({ body: p('<w:r><w:drawing><a:blip r:embed="x"/></w:drawing></w:r>') }), /只有图片/u],
];
for (const [name, bytes, sentence] of refused) {
  test(`the command refuses ${name} with a sentence`, () => {
    const { stdout, stderr, status } = ran(bytes);
    assert.match(stderr, sentence);
    assert.deepEqual([stdout, status], ["", 1]);
  });
}
