// The ledger as CSV: what a spreadsheet reads is what stands in the cells, and none of it is computed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ledgerTable } from "../../../../www/src/export/ledger";
import { readings } from "../letters";
import { parseCsv } from "./parse-csv";
import { payloads } from "./payloads";
import { notesOn, sample, taken, written } from "./taken";

/** Excel takes UTF-8 for what it is by its mark only, and lines end as in Windows. */
function parse(content: string): string[][] {
  assert.ok(content.startsWith("\ufeff") && content.endsWith("\r\n"));
  assert.ok(!/(?<!\r)\n/u.test(content));
  return parseCsv(content.slice(1));
}

for (const reading of [...readings, sample]) {
  test(`CSV and cells say the same: ${reading.name}`, async () => {
    const letter = taken(reading);
    const { headings, rows } = await ledgerTable(letter);
    // A spreadsheet shows the apostrophe's cell without it.
    const shown = parse(await written("csv", letter)).map(([, ...cells]) => cells.map((cell) => cell.replace(/^'(?=[=+\-@＝＋－＠\t\r\n])/u, "")));
    assert.deepEqual(shown, [headings, ...rows].map((cells) => cells.map((cell) => cell.replace(/[\r\n]/gu, " "))));
  });
}

test("forty ways to write a formula, none of which is one", async () => {
  assert.equal(payloads.length, 40);
  for (const payload of payloads) {
    const notes = notesOn(sample, { 0: { remark: payload, correction: payload } });
    const [headings = [], row = []] = parse(await written("csv", taken(sample, { notes })));
    for (const name of ["更正", "备注"]) {
      const cell = row[headings.indexOf(name)] ?? "";
      assert.match(cell, /^[^=+\-@＝＋－＠\t\r\n]/u, payload);
      assert.ok(cell.endsWith(payload.trim().replace(/[\r\n]/gu, " ").slice(-3)), payload);
    }
  }
});
