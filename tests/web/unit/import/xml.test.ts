// XML that is made to harm, and XML that only looks strange.
import assert from "node:assert/strict";
import { test } from "node:test";
import { en } from "../../../../www/src/i18n/en";
import { zhCN } from "../../../../www/src/i18n/zh-CN";
import { at, attribute, readXml, textOf } from "../../../../www/src/import/office/xml";
import { Refused } from "../../../../www/src/import/reading";

const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);

function refusal(words: string | Uint8Array): string {
  try {
    readXml(typeof words === "string" ? bytes(words) : words);
  } catch (error) {
    assert.ok(error instanceof Refused, String(error));
    assert.equal(error.code, "E-XML");
    return error.why;
  }
  return "";
}

const laughs = Array.from({ length: 20 }, (_, index) => `<!ENTITY a${index + 1} "${`&a${index};`.repeat(10)}">`).join("");
const nested = (depth: number): string => "<a>".repeat(depth) + "</a>".repeat(depth);
const wide = (count: number): string => `<a ${Array.from({ length: count }, (_, index) => `b${index}="1"`).join(" ")}/>`;

const fixtures: Record<string, [string | Uint8Array, string]> = {
  "a billion laughs": [`<!DOCTYPE a [<!ENTITY a0 "ha">${laughs}]><a>&a20;</a>`, "doctype"],
  "quadratic growth": [`<!DOCTYPE a [<!ENTITY x "${"甲".repeat(50_000)}">]><a>${"&x;".repeat(1000)}</a>`, "doctype"],
  "an entity from a file": ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "doctype"],
  "an entity from the net": ['<!DOCTYPE a [<!ENTITY x SYSTEM "https://example.com/x">]><a>&x;</a>', "doctype"],
  "entities in parameters": ['<!DOCTYPE a [<!ENTITY % x "<!ENTITY y \'z\'>"> %x;]><a>&y;</a>', "doctype"],
  "a document type elsewhere": ['<!DOCTYPE a SYSTEM "https://example.com/a.dtd"><a/>', "doctype"],
  "an entity that nobody defined": ["<a>&nbsp;</a>", "entity"],
  "an entity without an end": ["<a>&amp</a>", "malformed"],
  "256 deep": [nested(256), ""],
  "257 deep": [nested(257), "depth"],
  "a million deep": ["<a>".repeat(1_000_000), "depth"],
  "256 attributes": [wide(256), ""],
  "257 attributes": [wide(257), "attributes"],
  "half a million elements and one": [`<a>${"<b/>".repeat(500_000)}</a>`, "elements"],
  "an attribute twice": ['<a b="1" b="2"/>', "malformed"],
  "no end": ["<a><b></b>", "malformed"],
  "an end too many": ["<a></a></a>", "malformed"],
  "tags that cross": ["<a><b></a></b>", "malformed"],
  "a character that XML forbids": ["<a>\u0001</a>", "malformed"],
  "a number beyond Unicode": ["<a>&#x110000;</a>", "entity"],
  nothing: ["", "malformed"],
  "text only": ["甲", "malformed"],
  "bytes that are no UTF-8": [Uint8Array.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]), "encoding"],
};

for (const [name, [words, expected]] of Object.entries(fixtures)) {
  test(`xml: ${name}`, () => {
    assert.equal(refusal(words), expected);
  });
}

test("the five entities, numbers, CDATA and prefixes are read", () => {
  const root = readXml(bytes('<?xml version="1.0"?><w:a xmlns:w="x" w:v="&lt;&#20013;"><!-- <no> --><w:t>&amp;&lt;&gt;&quot;&apos;&#x4E2D;<![CDATA[<甲>]]></w:t></w:a>'));
  assert.equal(attribute(root, "v"), "<中");
  const inner = at(root, "t");
  assert.equal(inner && textOf(inner), "&<>\"'中<甲>");
});

test("UTF-16 and the encodings of Chinese programs are read", () => {
  const utf16 = Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Uint16Array.from("<a>中</a>", (letter) => letter.charCodeAt(0)).buffer)]);
  assert.equal(textOf(readXml(utf16)), "中");
  const gbk = Uint8Array.from([...bytes('<?xml version="1.0" encoding="GBK"?><a>'), 0xd6, 0xd0, ...bytes("</a>")]);
  assert.equal(textOf(readXml(gbk)), "中");
});

test("every refusal of XML has its own sentence in both languages", () => {
  const reasons = [...new Set(Object.values(fixtures).map(([, reason]) => reason))].filter((reason) => reason !== "");
  for (const words of [zhCN, en]) assert.equal(new Set(reasons.map((reason) => words.files.xml[reason] ?? reason)).size, reasons.length);
});
