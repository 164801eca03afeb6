// Names and telephone numbers are hidden in everything that is passed on, and every position still holds.
import assert from "node:assert/strict";
import { test } from "node:test";
import { formats } from "../../../../www/src/export/formats";
import { ledgerTable } from "../../../../www/src/export/ledger";
import { passedOn } from "../../../../www/src/export/mask";
import { readings, read } from "../letters";
import { bytes, notesOn, sample, taken, unpacked, written } from "./taken";
import { unzipSync, strFromU8 } from "fflate";

const secrets = ["李雷雷", "韩梅梅", "1234567"];

/** All words of a file, those in a zip too. */
async function wordsOf(id: (typeof formats)[number]["id"], names: boolean): Promise<string> {
  const content = await bytes(id, taken(sample, { names }));
  const zipped = content[0] === 0x50 && content[1] === 0x4b;
  return zipped ? Object.values(unzipSync(content)).map((part) => strFromU8(part)).join("\n") : new TextDecoder().decode(content);
}

for (const { id, hides } of formats) {
  test(`${id} ${hides ? "hides names and numbers unless asked" : "holds the letter as it is"}`, async () => {
    const [hidden, shown] = [await wordsOf(id, false), (await wordsOf(id, true)).replace(/\r\n /gu, "")];
    for (const secret of secrets) assert.equal(hidden.replace(/\r\n /gu, "").includes(secret), !hides, secret);
    assert.ok(shown.includes("韩梅梅"));
  });
}

for (const reading of [...readings, sample, read("broken name", "张三四\n五委员：\n　　提案收悉。\n　　我局将由张三四五于2024年底前办理。电话：138 0000 1111。\n")]) {
  test(`what is hidden is as long as before: ${reading.name}`, () => {
    const hidden = passedOn(taken(reading));
    assert.equal(hidden.text.length, reading.text.length);
    assert.equal(hidden.analysis.statements.length, reading.analysis.statements.length);
    hidden.analysis.statements.forEach(({ text }, index) => assert.equal(text.length, reading.analysis.statements[index]?.text.length));
    // Lines stay lines.
    assert.deepEqual([...hidden.text.matchAll(/\n/gu)].map(({ index }) => index), [...reading.text.matchAll(/\n/gu)].map(({ index }) => index));
  });

  test(`the page hides as the engine does: ${reading.name}`, async () => {
    const { rows, headings } = await ledgerTable(taken(reading));
    const items = passedOn(taken(reading)).analysis.items.map(({ text }) => flat(text));
    // The particulars, where the engine does not read names as mentions, are hidden here as well: never less than there.
    rows.slice(0, items.length).forEach((row, index) => {
      const matter = flat(row[headings.indexOf("承诺事项")] ?? "");
      const ours = items[index] ?? "";
      assert.equal(ours.length, matter.length);
      for (let at = 0; at < matter.length; at += 1) assert.ok(ours[at] === matter[at] || ours[at] === "×" || ours[at] === "*", `${ours} for ${matter}`);
    });
  });
}

test("hiding twice is hiding once", () => {
  const once = passedOn(taken(sample));
  const twice = passedOn(once);
  assert.equal(twice.text, once.text);
  assert.deepEqual(twice.analysis, once.analysis);
});

test("notes stay with their items when the names in them are hidden", async () => {
  const letter = taken(sample, { notes: notesOn(sample, { 0: { remark: "已开工" } }) });
  assert.match(await written("md", letter), /由韩××负责，李××委员监督。\n> ¶7 · [\d–]+\n\n- 备注：已开工/u);
});

test("brat and scoring carry the letter byte for byte", async () => {
  for (const id of ["brat", "gold"] as const) assert.equal((await unpacked(id, taken(sample)))["letter.txt"], sample.text);
});

const flat = (words: string): string => words.replace(/[\0-\x20]/gu, "").trim();
