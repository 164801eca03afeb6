// Letters that are put away and opened again; files that only look like it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readArchive } from "../../../../www/src/import/archive";
import { kindOf } from "../../../../www/src/import/kinds";
import { Refused } from "../../../../www/src/import/reading";
import { blankNote } from "../../../../www/src/state/user-layer";
import { read, readings } from "../letters";
import { notesOn, sample, taken, written } from "./taken";

const noted = notesOn(sample, { 0: { verdict: "wrong", remark: "转述\n第二行" }, 1: { progress: "done", checked: "2024-10-08", correction: "“改”" } });

for (const reading of [...readings, sample]) {
  test(`a letter comes back as it was put away, byte for byte: ${reading.name}`, async () => {
    const notes = notesOn(reading, Object.fromEntries(reading.analysis.items.map((_, index) => [index, { remark: `备注${index}` }])));
    const options = { scheme: "four", referenceDate: "2024-01-31", proposal: "一、装路灯。\n" } as const;
    const content = await written("archive", taken(reading, { notes, options }));
    const { text, restored } = readArchive(content);
    assert.equal(text, reading.text);
    assert.deepEqual([restored.scheme, restored.referenceDate, restored.proposal], ["four", "2024-01-31", "一、装路灯。\n"]);
    assert.deepEqual(new Map([...restored.notes].sort()), new Map([...notes].sort()));
    const again = await written("archive", taken(read("again", text, { reference_date: "2024-01-31" }), { notes: restored.notes, options }));
    assert.equal(again, content);
  });
}

test("an archive that knows no proposal opens without one, and a letter without one is put away as before", async () => {
  const content = await written("archive", taken(sample));
  assert.ok(!content.includes("proposal"));
  assert.equal(readArchive(content).restored.proposal, null);
});

test("notes on other letters stay out, those that an older engine made of this one stay in", async () => {
  const notes = new Map([...noted, ["别的信里的承诺。", { ...blankNote, remark: "不该带上" }], ["我局将于2024年底前会同县财政局", { ...blankNote, remark: "旧引擎的条目" }]]);
  const content = await written("archive", taken(sample, { notes }));
  assert.ok(!content.includes("不该带上"));
  assert.ok(content.includes("旧引擎的条目"));
});

const good = JSON.parse(await written("archive", taken(sample, { notes: noted }))) as Record<string, unknown>;
const changed = (change: Record<string, unknown>): string => JSON.stringify({ ...good, ...change });
const note = { verdict: "", correction: "", progress: "", checked: "", remark: "x" };

const bad: Record<string, readonly [string, string]> = {
  "cut off": [JSON.stringify(good).slice(0, -20), "malformed"],
  "two megabytes of junk": ["{\"format\":".padEnd(2_000_000, "[{"), "malformed"],
  "deep junk": ["[".repeat(1_000_000), "malformed"],
  "a list": ["[]", "shape"],
  nothing: ["null", "shape"],
  "another program's": ['{"a":1}', "foreign"],
  "another format": [changed({ format: "other" }), "foreign"],
  "an analysis": [JSON.stringify(sample.analysis), "analysis"],
  "a newer version": [changed({ version: 2 }), "version"],
  "no version": [changed({ version: "1" }), "shape"],
  "a proposal that is no text": [changed({ options: { scheme: "none", reference_date: null, proposal: 1 } }), "shape"],
  "no text": [changed({ text: null }), "shape"],
  "text that is none": [changed({ text: { length: 9 } }), "shape"],
  "notes as a list": [changed({ notes: [] }), "shape"],
  "a note that is words": [changed({ notes: { a: "b" } }), "shape"],
  "a remark that is none": [changed({ notes: { a: { ...note, remark: 1 } } }), "shape"],
  "a verdict that is none": [changed({ notes: { a: { ...note, verdict: "maybe" } } }), "shape"],
  "a day that is none": [changed({ notes: { a: { ...note, checked: "2024-13-99" } } }), "shape"],
  "a scheme that is none": [changed({ options: { scheme: "five", reference_date: null } }), "shape"],
  "no options": [changed({ options: 1 }), "shape"],
  "__proto__ at the top": [JSON.stringify(good).replace("{", '{"__proto__":{"x":1},'), "keys"],
  "__proto__ among notes": [JSON.stringify({ ...good, notes: {} }).replace('"notes":{}', '"notes":{"__proto__":{"remark":"x"}}'), "keys"],
  "constructor in a note": [changed({ notes: { a: { ...note, constructor: "x" } } }), "keys"],
  "more notes than any letter has": [changed({ notes: Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`n${index}`, note])) }), "shape"],
};

for (const [name, [content, why]] of Object.entries(bad)) {
  test(`refused: ${name}`, () => {
    assert.throws(() => readArchive(content), (error) => error instanceof Refused && error.code === "E-JSON" && error.why === why);
    assert.equal(Object.prototype.toString.call({}), "[object Object]");
    assert.ok(!("x" in {}));
  });
}

test("our own file is known by its content, whatever it is called; a letter that begins with a brace is a letter", async () => {
  const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);
  const content = await written("archive", taken(sample));
  for (const name of ["a.dafu.json", "a.json", "a.txt", "a", "a.dafu"]) assert.equal(kindOf(name, bytes(content)).kind, "json", name);
  assert.equal(kindOf("a.txt", bytes("{张三委员：提案收悉。}")).kind, "text");
});
