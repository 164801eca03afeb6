// Zips that are made to harm: each is refused for what it is, whatever its headers say.
import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { en } from "../../../../www/src/i18n/en";
import { zhCN } from "../../../../www/src/i18n/zh-CN";
import { openOffice } from "../../../../www/src/import/office/read";
import { archiveLimits, Zip } from "../../../../www/src/import/office/zip";
import { Refused } from "../../../../www/src/import/reading";
import { docx, p } from "../../make/docx";
import { zip } from "../../make/zip";

const MiB = 1 << 20;
const letter = docx({ body: p("关于第1号提案的答复") });
const zeros = (length: number): Buffer => Buffer.alloc(length);
/** 200 MB in 200 kB. */
const bomb = { name: "a", packed: deflateRawSync(zeros(200 * MiB), { level: 9 }) };

/** Why a zip is refused when all that is in it is read. */
function refusal(bytes: Uint8Array, limits = archiveLimits): string {
  try {
    const opened = new Zip(bytes, limits);
    for (const name of opened.names) opened.read(name);
  } catch (error) {
    assert.ok(error instanceof Refused, String(error));
    return error.code === "E-ZIP" ? error.why : error.code;
  }
  return "";
}

const a = { name: "a.txt", data: "甲" };
const b = { name: "b.txt", data: "乙" };

const fixtures: Record<string, [Uint8Array, string]> = {
  "an honest zip": [zip([a, b]), ""],
  "sizes written behind the data": [zip([{ ...a, later: true }, b]), ""],
  "a stored entry": [zip([{ ...a, method: 0 }]), ""],
  "an empty zip": [zip([]), ""],
  "a comment": [zip([a], { comment: "PK\u0005\u0006" }), ""],
  "zeros: 200 MB in 200 kB": [zip([bomb]), "ratio"],
  "a bomb that says it is small": [zip([{ name: "a", data: zeros(8 * MiB), local: { size: 10 }, central: { size: 10 } }]), "ratio"],
  "an entry of 17 MiB": [zip([{ name: "a", data: zeros(17 * MiB), method: 0 }]), "entry"],
  "an entry that is longer than told": [zip([{ ...a, local: { size: 1 }, central: { size: 1 } }]), "damaged"],
  "too many entries": [zip(Array.from({ length: 2001 }, (_, index) => ({ name: `${index}` }))), "entries"],
  "a directory that leaves some out": [zip([a, b], { end: { count: 1, countHere: 1 } }), "truncated"],
  "two entries with the same bytes": [zip([a, { ...a, shareWith: 0 }]), "duplicate"],
  "two names for the same bytes": [zip([a, { name: "z.txt", data: "甲", shareWith: 0 }]), "mismatch"],
  "entries that overlap": [zip([{ name: "a", data: zip([b]).subarray(0, 44), method: 0 }, { ...b, central: { at: 31 } }]), "overlap"],
  "../": [zip([{ ...a, name: "../a.txt" }]), "name"],
  "a path from the root": [zip([{ ...a, name: "/etc/a.txt" }]), "name"],
  "a path of Windows": [zip([{ ...a, name: "c:\\a.txt" }]), "name"],
  "a name with NUL": [zip([{ ...a, name: "a.txt\0.exe" }]), "name"],
  "an empty name": [zip([{ ...a, name: "" }]), "name"],
  "zip64 by its count": [zip([a], { end: { count: 0xffff, countHere: 0xffff } }), "zip64"],
  "zip64 by its locator": [zip([a], { before: Buffer.concat([Buffer.from("PK\u0006\u0007"), zeros(16)]) }), "zip64"],
  "zip64 by an entry": [zip([{ ...a, central: { size: 0xffffffff } }]), "zip64"],
  "an encrypted entry": [zip([{ ...a, flags: 0x0801 }]), "E-LOCK"],
  "another method": [zip([{ ...a, method: 12, packed: Buffer.from("x") }]), "method"],
  "one part of several": [zip([a], { end: { disk: 1 } }), "parts"],
  "cut off at the end": [zip([a, b]).subarray(0, -10), "truncated"],
  "cut off in the middle": [zip([a, b]).subarray(0, 60), "truncated"],
  "something behind the end": [new Uint8Array([...zip([a]), 1, 2, 3]), "truncated"],
  "something before the start": [new Uint8Array([1, 2, 3, ...zip([a])]), "truncated"],
  "a directory far away": [zip([a], { end: { start: 0x7fffffff } }), "truncated"],
  "a header that tells another size": [zip([{ ...a, local: { packedSize: 2 } }]), "mismatch"],
  "a header that tells another name": [zip([{ ...a, local: { name: "b.txt" } }]), "mismatch"],
  "a checksum that is wrong": [zip([{ ...a, local: { crc: 1 }, central: { crc: 1 } }]), "damaged"],
  "data that is no deflate": [zip([{ ...a, packed: Buffer.from([0xff, 0xff, 0xff]) }]), "damaged"],
  "data that breaks off": [zip([{ ...a, data: "甲乙丙丁", packed: deflateRawSync("甲乙丙丁").subarray(0, 5) }]), "damaged"],
};

for (const [name, [bytes, expected]] of Object.entries(fixtures)) {
  test(`zip: ${name}`, () => {
    assert.equal(refusal(bytes), expected);
  });
}

test("the sum of all that is read is limited, not what pictures would add", () => {
  const parts = Array.from({ length: 3 }, (_, index) => ({ name: `${index}`, data: zeros(12 * MiB), method: 0 }));
  const limits = { entry: 16 * MiB, total: 32 * MiB, entries: 10 };
  assert.equal(refusal(zip(parts), limits), "total");
  const opened = new Zip(zip(parts), limits);
  assert.ok(opened.read("0") && opened.read("2"));
});

test("a bomb of 200 MB is refused before much of it is there", () => {
  const file = zip([{ name: "[Content_Types].xml", data: "x" }, { ...bomb, name: "word/document.xml" }]);
  const before = process.memoryUsage().arrayBuffers;
  assert.throws(() => openOffice(file, "zip"), (error) => error instanceof Refused && error.why === "ratio");
  assert.ok(process.memoryUsage().arrayBuffers - before < 64 * MiB);
});

test("a zip in a zip is not unpacked, and is not a letter", () => {
  const inner = zip([a]);
  const reason = (bytes: Uint8Array<ArrayBuffer>): string => {
    try {
      openOffice(bytes, "zip");
    } catch (error) {
      if (error instanceof Refused) return error.why;
    }
    return "";
  };
  assert.equal(reason(zip([{ name: "里.zip", data: Buffer.from(inner) }])), "nested");
  assert.equal(reason(zip([{ name: "图.png", data: "x" }])), "no-letters");
});

test("letters in a zip are found by their names, also by names in GBK; what is no letter is named", () => {
  const gbk = Buffer.from([0xb4, 0xf0, 0xb8, 0xb4]); // 答复
  const name = Buffer.concat([gbk, Buffer.from(".docx")]);
  const opened = openOffice(
    zip([
      { name, data: Buffer.from(letter), flags: 0 },
      { name: "二/答复.txt", data: "乙" },
      { name: "__MACOSX/._a.txt", data: "x" },
      { name: "表.xlsx", data: "x" },
    ]),
    "zip",
  );
  assert.ok(opened.is === "archive");
  assert.deepEqual(opened.members.map((member) => member.name), ["答复.docx", "二/答复.txt"]);
  assert.deepEqual(opened.skipped, ["表.xlsx"]);
});

test("every cut of a letter is refused, never half read", () => {
  for (let length = 0; length < letter.length; length += 7) {
    assert.throws(() => new Zip(letter.subarray(0, length)), (error) => error instanceof Refused && error.why === "truncated");
  }
});

test("a letter with any byte changed is read or refused, and nothing else", () => {
  for (let at = 0; at < letter.length; at += 3) {
    const bytes = letter.slice();
    bytes[at] = (bytes[at] ?? 0) ^ 0x55;
    try {
      openOffice(bytes, "zip");
    } catch (error) {
      assert.ok(error instanceof Refused, `${at}: ${String(error)}`);
    }
  }
});

test("every refusal of a zip has its own sentence in both languages", () => {
  const reasons = [...new Set(Object.values(fixtures).map(([, reason]) => reason))].filter((reason) => reason !== "" && reason !== "E-LOCK");
  for (const words of [zhCN, en]) {
    const sentences = [...reasons, "total", "nested", "no-letters"].map((reason) => words.files.zip[reason]);
    assert.ok(sentences.every((sentence) => sentence !== undefined));
    assert.equal(new Set(sentences).size, sentences.length);
  }
});
