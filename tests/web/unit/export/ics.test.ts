// Calendars by RFC 5545: whole days, lines of 75 bytes, the same entry every time.
import assert from "node:assert/strict";
import { test } from "node:test";
import { read, readings } from "../letters";
import { notesOn, sample, taken, written } from "./taken";

const linesOf = (content: string): string[] => content.replace(/\r\n[ \t]/gu, "").split("\r\n");
const values = (content: string, name: string): string[] => linesOf(content).flatMap((line) => (line.startsWith(name) ? [line.slice(name.length)] : []));

test("a dated promise is a whole day; words that name no day are marked", async () => {
  const content = await written("ics", taken(sample));
  assert.deepEqual(values(content, "DTSTART;VALUE=DATE:"), ["20240630", "20241231"]);
  assert.deepEqual(values(content, "DTEND;VALUE=DATE:"), ["20240701", "20250101"]);
  const summaries = values(content, "SUMMARY:");
  assert.match(summaries[0] ?? "", /^2024年6月30日前 （一）我局将于/u);
  assert.match(summaries[1] ?? "", /^约 2024年底前 （二）我局将于/u);
});

test("promises without a time, and those that are none, stay out", async () => {
  const content = await written("ics", taken(sample, { notes: notesOn(sample, { 0: { verdict: "wrong" } }) }));
  assert.deepEqual(values(content, "DTSTART;VALUE=DATE:"), ["20241231"]);
  const none = await written("ics", taken(read("none", "我局将继续推进清淤。\n")));
  assert.deepEqual(linesOf(none).filter((line) => line === "BEGIN:VEVENT"), []);
});

test("an entry is the same entry, names hidden or not, and no two are alike", async () => {
  const uids = values(await written("ics", taken(sample)), "UID:");
  assert.equal(new Set(uids).size, 2);
  assert.deepEqual(values(await written("ics", taken(sample, { names: true })), "UID:"), uids);
});

for (const reading of [...readings, sample]) {
  test(`no line is longer than 75 bytes, and none parts a character: ${reading.name}`, async () => {
    const content = await written("ics", taken(reading));
    assert.ok(content.endsWith("END:VCALENDAR\r\n"));
    assert.ok(!content.replace(/\r\n/gu, "").includes("\n"));
    for (const line of content.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(!content.includes("\ufffd") || reading.text.includes("\ufffd"));
    const count = (name: string): number => linesOf(content).filter((line) => line.startsWith(name)).length;
    for (const name of ["UID:", "DTSTAMP:", "DTSTART;VALUE=DATE:", "END:VEVENT"]) assert.equal(count(name), count("BEGIN:VEVENT"), name);
  });
}

test("commas, semicolons and line breaks stand as text", async () => {
  const reading = read("signs", "我局将于2024年6月30日前清淤3公里,含A;B\\C。\n");
  const description = values(await written("ics", taken(reading)), "DESCRIPTION:")[0] ?? "";
  assert.match(description, /3公里\\,含A\\;B\\\\C。\\n/u);
});
