// What crosses between JavaScript and the engine.
import assert from "node:assert/strict";
import { test } from "node:test";
import { analyze, decode, ledger, wasm } from "./engine.mjs";
import { texts } from "./letters.mjs";

test("the engine imports its binding glue and nothing else", () => {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(wasm));
  assert.ok(imports.length > 0);
  for (const { module, name, kind } of imports) {
    assert.deepEqual([module, kind], ["./dafu_bg.js", "function"]);
    assert.match(name, /^__wb(?:g|indgen)_/u);
    assert.doesNotMatch(name, /fetch|request|socket|storage|cookie|date|now|random|crypto|window|document|global|self/iu);
  }
});

test("every span lies in the text, and ends behind its start", () => {
  for (const { name, text } of texts) {
    const walk = (value) => {
      if (value === null || typeof value !== "object") return;
      for (const [key, item] of Object.entries(value)) {
        const spans = key === "span" && item ? [item] : key === "spans" ? item : [];
        for (const [start, end] of spans) {
          assert.ok(start >= 0 && start <= end && end <= text.length, `${name}: ${key} ${start}–${end} of ${text.length}`);
          assert.ok(!splitsPair(text, start) && !splitsPair(text, end), `${name}: ${start}–${end} splits a character`);
        }
        walk(item);
      }
    };
    walk(analyze(text));
  }
});

const splitsPair = (text, at) => /[\uD800-\uDBFF]/u.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/u.test(text.charAt(at));

test("a lone surrogate keeps its place", () => {
  const text = "我局将\uD842继续推进。";
  assert.deepEqual(analyze(text), analyze(text.replace("\uD842", "\uFFFD")));
});

test("the same letter gives the same analysis, whatever was read before", () => {
  const [first] = texts;
  const before = JSON.stringify(analyze(first.text));
  for (const { text } of texts) analyze(text);
  assert.equal(JSON.stringify(analyze(first.text)), before);
});

test("options may be left out; wrong ones are refused", () => {
  const text = "我局将于今年底前完成。";
  const expected = analyze(text);
  for (const options of [undefined, null, {}, { reference_date: null }]) assert.deepEqual(analyze(text, options), expected);
  assert.throws(() => analyze(text, { reference_date: 2023 }), Error);
  assert.throws(() => analyze(text, { reference_date: "2023-02-30" }), /2023-02-30/u);
});

test("a listener hears of each stage", () => {
  const heard = [];
  const text = "我局将于今年底前完成。";
  assert.deepEqual(analyze(text, null, (stage) => heard.push(stage)), analyze(text));
  assert.deepEqual([heard[0], heard.at(-1)], ["letter", "wire"]);
  assert.doesNotThrow(() => analyze(text, null, () => assert.fail("of no concern to the engine")));
});

const letter = "关于绿化的答复\n张委员：\n　　您好。\n";
const utf16 = (text) => new Uint8Array(new Uint16Array([...text].map((character) => character.charCodeAt(0))).buffer);
// 关于绿化的建议
const gbk = Uint8Array.of(0xb9, 0xd8, 0xd3, 0xda, 0xc2, 0xcc, 0xbb, 0xaf, 0xb5, 0xc4, 0xbd, 0xa8, 0xd2, 0xe9);

test("a ledger is written in the forms there are", () => {
  const letter = "关于第1号提案的答复\n李雷委员：\n您提出的提案收悉。\n下一步，我局将于年底前装灯3盏。\n某局\n2024年6月3日\n";
  assert.match(ledger(letter, "csv", false, false), /^\uFEFF来源,序号.*李×委员/su);
  assert.match(ledger(letter, "markdown", true, true, { reference_date: "2023-01-01" }), /^\| 序号 \|/u);
  const noted = ledger(letter, "csv", false, false, null, ["进行中", "2024-10-08", "确认", "", "已开工"]);
  assert.match(noted, /进行中,,2024-10-08,确认,,已开工,/u);
  const [headings, row] = JSON.parse(ledger(letter, "cells", true, false, null, ["进行中", "", "", "", "\"a\"\n,b"]));
  assert.deepEqual([headings[0], headings.length, row.length], ["来源", 30, 30]);
  assert.deepEqual(["提出人", "进展", "备注"].map((name) => row[headings.indexOf(name)]), ["李雷委员", "进行中", "\"a\" ,b"]);
  assert.throws(() => ledger(letter, "pdf", false, false), /csv, markdown or cells, not pdf/u);
});

test("files are decoded", () => {
  const utf8 = new TextEncoder().encode(letter);
  const good = { certain: true, damaged: false };
  assert.deepEqual(decode(utf8), { text: letter, encoding: "utf-8", ...good });
  assert.deepEqual(decode(new TextEncoder().encode(`\uFEFF${letter}`)), { text: letter, encoding: "utf-8", ...good });
  assert.deepEqual(decode(utf16(letter)), { text: letter, encoding: "utf-16le", ...good });
  assert.deepEqual(decode(utf16(`\uFEFF${letter}`)), { text: letter, encoding: "utf-16le", ...good });
  assert.deepEqual(decode(gbk), { text: "关于绿化的建议", encoding: "gb18030", ...good });
  assert.deepEqual(decode(gbk, "gbk"), { text: "关于绿化的建议", encoding: "gbk", ...good });
  assert.deepEqual(decode(new Uint8Array()), { text: "", encoding: "utf-8", ...good });
  const cut = utf8.subarray(0, utf8.length - 2);
  assert.equal(decode(cut).damaged, true);
  assert.equal(decode(cut, "utf-8").damaged, true);
  assert.equal(decode(utf8, "gb18030").certain, true);
  assert.deepEqual(decode(gbk, "utf-8").damaged, true);
});

test("files that are no text say so with a code", () => {
  const codeOf = (bytes) => {
    try {
      decode(bytes);
    } catch (error) {
      assert.ok(error instanceof Error);
      return error.code;
    }
    return undefined;
  };
  assert.equal(codeOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13)), "E-TYPE");
  assert.equal(codeOf(Uint8Array.of(0x20, 0xff, 0xff)), "E-ENC");
});
