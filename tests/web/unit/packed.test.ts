// Letters in links: there and back, and whatever else stands in a link is refused soon.
import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { DafuError } from "../../../www/src/engine/errors";
import { pack, unpack } from "../../../www/src/links/packed";
import { readings } from "./letters";

const because = (why: string) => (error: unknown): boolean => error instanceof DafuError && error.code === "E-LINK" && error.detail["why"] === why;
const packed = (bytes: Buffer): string => `1.${deflateRawSync(bytes, { level: 9 }).toString("base64url")}`;

test("every letter comes back as it was", async () => {
  for (const { text } of readings) assert.equal(await unpack(await pack(text)), text);
  assert.equal(await unpack(await pack("\ufeff𠮷\r\n")), "\ufeff𠮷\r\n");
});

test("a link that was cut off is said to be", async () => {
  const whole = await pack("关于第1号提案的答复".repeat(200));
  for (const length of [0, 1, 2, 5, Math.floor(whole.length / 2), whole.length - 2]) {
    await assert.rejects(unpack(whole.slice(0, length)), because("cut"), String(length));
  }
});

test("what is no link is refused", async () => {
  for (const words of ["<script>", "1.####", "1", ".", "1.AAAA", "{}", "__proto__"]) await assert.rejects(unpack(words), because("cut"), words);
  await assert.rejects(unpack(packed(Buffer.from([0xff, 0xfe, 0x80]))), because("cut"));
});

test("another version is named as the reason", async () => {
  await assert.rejects(unpack("2.AAAA"), because("version"));
});

test("two megabytes are refused unread, and a bomb while it grows", async () => {
  await assert.rejects(unpack(`1.${"A".repeat(2_000_000)}`), because("long"));
  const bomb = packed(Buffer.alloc(40_000_000, 0x61));
  assert.ok(bomb.length < 64_000, `${bomb.length} signs`);
  await assert.rejects(unpack(bomb), because("long"));
});
