// What the page makes of an analysis: the outline, the ledger, the groups of mentions, the facts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { toJson } from "../../../www/src/export/json";
import { fileName } from "../../../www/src/export/download";
import { zhCN } from "../../../www/src/i18n/zh-CN";
import { factRows } from "../../../www/src/model/facts";
import { groupEntities } from "../../../www/src/model/groups";
import { countKinds, itemsOf } from "../../../www/src/model/kinds";
import { actionsOf, ledgerRows, summaryOf } from "../../../www/src/model/ledger";
import { countCommitments, flatten, pathTo } from "../../../www/src/model/outline";
import { interval } from "../../../www/src/model/values";
import { readings } from "./letters";

for (const { name, text, analysis } of readings) {
  test(`counts agree with each other: ${name}`, () => {
    const summary = summaryOf(analysis);
    const kinds = countKinds(itemsOf(analysis));
    const rows = ledgerRows(analysis);
    const again = analysis.items.flatMap(({ places }) => places.slice(1));
    const told = analysis.statements.filter(({ kind, span }) => kind === "commitment" && !again.some(([start, end]) => start < span[1] && span[0] < end));
    assert.equal(rows.length, summary.commitments);
    const listed = new Set(rows.flatMap(({ statements }) => statements.map(({ id }) => id)));
    const overLists = new Set(flatten(analysis.outline).filter(({ children, heading }) => children.length > 0 && heading).map(({ id }) => id));
    assert.deepEqual(told.filter(({ id, section }) => !listed.has(id) && !(section !== null && overLists.has(section))), []);
    assert.ok([...listed].every((id) => told.some((statement) => statement.id === id)));
    for (const row of rows) {
      assert.ok(actionsOf(row).every((act) => act !== ""));
      assert.ok(row.reports.every(({ kind }) => kind === "report"));
    }
    assert.equal(kinds.get("report") ?? 0, summary.reports);
    assert.equal(kinds.get("refusal") ?? 0, summary.refusals);
    assert.deepEqual(ledgerRows(analysis).map(({ number }) => number), Array.from({ length: summary.commitments }, (_, index) => index + 1));
  });

  test(`each mention is in one group: ${name}`, () => {
    const grouped = [...groupEntities(analysis.entities).values()].flat().flatMap(({ mentions }) => mentions);
    assert.deepEqual(new Set(grouped), new Set(analysis.entities));
    assert.equal(grouped.length, analysis.entities.length);
  });

  test(`each section leads to itself: ${name}`, () => {
    const counts = countCommitments(analysis);
    const known = new Set(flatten(analysis.outline).map(({ id }) => id));
    for (const { id, span } of flatten(analysis.outline)) {
      assert.ok(pathTo(analysis.outline, span[0]).includes(id), id);
      assert.ok((counts.get(id) ?? -1) >= 0);
    }
    // What the outline counts is what the ledger lists.
    const sectionOf = new Map(analysis.statements.map(({ id: statement, section }) => [statement, section]));
    const inSections = analysis.items.filter(({ statements: [first = ""] }) => typeof sectionOf.get(first) === "string");
    assert.equal(analysis.outline.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0), inSections.length);
    for (const { section } of analysis.statements) if (section !== null) assert.ok(known.has(section), section);
    assert.ok(pathTo(analysis.outline, text.length + 1).length === 0);
  });

  test(`facts that are printed say where: ${name}`, () => {
    for (const { key, value, spans } of factRows(analysis, () => "第1号", (kind) => kind)) {
      for (const [start, end] of spans) assert.ok(end <= text.length && start < end, key);
      assert.notEqual(value, "");
    }
  });
}

test("the JSON is that of the command", () => {
  const [first] = readings;
  assert.ok(first);
  assert.equal(toJson(first.analysis), `${JSON.stringify(first.analysis, null, 2)}\n`);
});

test("intervals are said in words", () => {
  assert.equal(interval("2024-01-01", "2024-01-01", zhCN), "2024-01-01");
  assert.match(interval("2024-01-01", "2024-12-31", zhCN), /2024-01-01.*2024-12-31/u);
  assert.match(interval(null, "2024-12-31", zhCN), /2024-12-31/u);
  assert.equal(interval(null, null, zhCN), "");
});

test("file names hold nothing that a file system refuses", () => {
  assert.equal(fileName('关于"治水"的答复/函?\n', "json"), "关于 治水 的答复 函.json");
  assert.ok(fileName("长".repeat(300), "json").length <= 70);
});

test("a year that was inferred is told as a year, a part of one as its days", () => {
  const [{ analysis } = assert.fail()] = readings;
  const told = (value: string): (string | null)[] =>
    factRows({ ...analysis, facts: {}, fact_spans: {}, inferred: [{ key: "date", value, basis: "proposal_number", span: null }] } as unknown as typeof analysis, () => "", String)
      .filter(({ key }) => key === "date")
      .map((row) => row.value);
  assert.deepEqual(told("2021-01-01/2021-12-31"), ["2021"]);
  assert.deepEqual(told("2021-01-01/2021-06-30"), ["2021-01-01 – 2021-06-30"]);
});
