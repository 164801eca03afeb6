// What a file is, by what is in it before what it is called.
import assert from "node:assert/strict";
import { test } from "node:test";
import { en } from "../../../../www/src/i18n/en";
import { zhCN } from "../../../../www/src/i18n/zh-CN";
import { endingOf, groupOf, kindOf, mayBeLetter } from "../../../../www/src/import/kinds";
import { leftOutKinds, movedKinds } from "../../../../www/src/import/reading";
import { notesIn } from "../../../../www/src/page/file-facts";

const bytes = (words: string): Uint8Array => Uint8Array.from(words, (letter) => letter.charCodeAt(0));

test("a kind is told by the first bytes, then by the name", () => {
  const kind = (name: string, words: string): string => {
    const found = kindOf(name, bytes(words));
    return `${found.kind} ${found.ending}`.trim();
  };
  assert.equal(kind("信.docx", "PK\u0003\u0004"), "zip .docx");
  assert.equal(kind("信.txt", "PK\u0003\u0004"), "zip .txt");
  assert.equal(kind("信.doc", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"), "ole .doc");
  assert.equal(kind("信.wps", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"), "other .wps");
  assert.equal(kind("信.doc", "{\\rtf1"), "other .rtf");
  assert.equal(kind("信.doc", "\r\n<html xmlns:o='x'>"), "html .doc");
  assert.equal(kind("信.pdf", "\n\n%PDF-1.4"), "pdf .pdf");
  assert.equal(kind("信.txt", "\u0089PNG"), "other .png");
  assert.equal(kind("信", "text"), "text");
  assert.equal(kind("信.md", "# 答复"), "text .md");
  assert.equal(kind("信.HTM", "甲"), "html .htm");
  assert.equal(kind("信.mp3", "ID3"), "other .mp3");
});

test("names of files, odd ones too", () => {
  assert.deepEqual(["a.b.TXT", "noending", ".hidden", "a. b", "a.verylongending"].map(endingOf), [".txt", "", ".hidden", "", ""]);
  const names = ["信.docx", "夹/信.PDF", "._信.docx", "~$信.docx", "__MACOSX/信.txt", "图.png", "里.zip"];
  assert.deepEqual(names.filter(mayBeLetter), ["信.docx", "夹/信.PDF"]);
});

test("what can be read least has the most to say", () => {
  for (const words of [zhCN, en]) {
    for (const ending of [".wps", ".rtf", ".jpg", ".xlsx", ".ppt", ".rar"]) {
      assert.ok(words.files.types[groupOf(ending)]?.(ending).includes(ending), ending);
    }
  }
});

test("what was left out is said in one line, what was moved in another", () => {
  const notes = { headers: 2, comments: 1, deletions: 3, footnotes: 4 };
  assert.deepEqual(notesIn({ notes }, zhCN), ["页眉页脚 2 处、批注 1 条、删除的修订 3 处未读入", "脚注 4 条移到文末"]);
  assert.deepEqual(notesIn({ notes: {} }, en), []);
  const all = Object.fromEntries([...leftOutKinds, ...movedKinds].map((kind) => [kind, 7]));
  for (const words of [zhCN, en]) assert.equal(notesIn({ notes: all }, words).join("").match(/7/gu)?.length, leftOutKinds.length + movedKinds.length);
});
