// The ledger as people work in it: filters, order, and their own notes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { actorsIn, everything, filterRows } from "../../../www/src/model/ledger-filter";
import { ledgerRows } from "../../../www/src/model/ledger";
import { UserLayer } from "../../../www/src/state/user-layer";
import { readings } from "./letters";

for (const { name, analysis } of readings.filter(({ analysis: { items } }) => items.length > 1)) {
  test(`every filter parts the rows: ${name}`, () => {
    const rows = ledgerRows(analysis);
    const shown = (choice: Partial<typeof everything>): number => filterRows(rows, { ...everything, ...choice }, analysis.outline).length;
    assert.equal(shown({}), rows.length);
    assert.equal(shown({ stated: "time" }) + shown({ stated: "untimed" }), rows.length);
    assert.equal(shown({ stated: "either" }) + shown({ stated: "neither" }), rows.length);
    assert.ok(shown({ stated: "either" }) >= Math.max(shown({ stated: "time" }), shown({ stated: "number" })));
    assert.ok(shown({ stated: "either" }) <= shown({ stated: "time" }) + shown({ stated: "number" }));
    assert.equal(["firm", "soft", "request"].reduce((sum, strength) => sum + shown({ strength }), 0), rows.length);
    for (const actor of actorsIn(rows)) assert.ok(shown({ actor }) > 0, actor);
    assert.equal(shown({ actor: "self" }), rows.filter(({ item }) => item.actors.some(({ is_self: self }) => self)).length);
    assert.equal(new Set(rows.map(({ key }) => key)).size, rows.length);
  });

  test(`an order loses no row: ${name}`, () => {
    const rows = ledgerRows(analysis);
    const byTime = filterRows(rows, { ...everything, order: "time" }, analysis.outline);
    assert.deepEqual(new Set(byTime), new Set(rows));
    const days = byTime.map(({ item }) => item.deadlines.flatMap(({ to }) => to ?? []).sort().at(-1) ?? "9999");
    assert.deepEqual(days, [...days].sort());
    const byStrength = filterRows(rows, { ...everything, order: "strength" }, analysis.outline).map(({ item }) => item.strength);
    assert.deepEqual(byStrength, [...byStrength].sort((a, b) => ["firm", "soft", "request"].indexOf(a) - ["firm", "soft", "request"].indexOf(b)));
  });
}

test("sixty changes are undone and done again, one by one", () => {
  const layer = new UserLayer();
  const states = [layer.notes];
  for (let step = 0; step < 60; step += 1) {
    layer.write({ key: `item ${step % 7}`, change: { remark: `${step}` } });
    states.push(layer.notes);
  }
  for (let step = 59; step >= 0; step -= 1) {
    layer.undo();
    assert.deepEqual(layer.notes, states[step]);
  }
  assert.equal(layer.canUndo, false);
  for (let step = 1; step <= 60; step += 1) layer.redo();
  assert.deepEqual(layer.notes, states[60]);
  assert.equal(layer.canRedo, false);
});

test("a note without a word is none, and the same word is no change", () => {
  const layer = new UserLayer();
  let changes = 0;
  layer.addEventListener("change", () => (changes += 1));
  layer.write({ key: "a", change: { verdict: "wrong" } });
  layer.write({ key: "a", change: { verdict: "wrong" } });
  assert.equal(changes, 1);
  layer.write({ key: "a", change: { verdict: "" } });
  assert.equal(layer.notes.size, 0);
  layer.undo();
  assert.equal(layer.notes.get("a")?.verdict, "wrong");
});
