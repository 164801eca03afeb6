// The check of annotated letters finds what is wrong with them.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { faultsOf } from "./consistency.mjs";

const good = {
  "letter.txt": "答复\n一、治水\n市水利局将清淤3公里。\n",
  "entities.txt": "答复\n一、治水\n⟦ORG|市水利局⟧将清淤⟦QTY|3公里⟧。\n",
  "outline.tsv": "1\t一、\t治水\n",
  "facts.json": '{"title": "答复", "contact": {"phone": "1"}}',
  "units.tsv": "1\t0\t2\t答复\n2\t3\t7\t一、治水\n3\t8\t19\t市水利局将清淤3公里。\n",
  "statements.tsv": "1\tN\t-\t-\t-\n2\tN\t-\t-\t-\n3\tC\t市水利局\t-\tfirm\n",
  "paragraphs.tsv": "",
};

function faultsWith(change) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "dafu-letter-"));
  try {
    for (const [name, content] of Object.entries({ ...good, ...change })) writeFileSync(path.join(folder, name), content);
    return faultsOf((kind) => path.join(folder, kind));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a letter whose files fit together has no faults", () => {
  assert.deepEqual(faultsWith({}), []);
});

for (const [what, change] of Object.entries({
  "text changed by marking": { "entities.txt": good["entities.txt"].replace("清淤", "清理") },
  "unknown label": { "entities.txt": good["entities.txt"].replace("QTY", "NUM") },
  "open mark": { "entities.txt": good["entities.txt"].replace("公里⟧", "公里") },
  "white space in a mark": { "entities.txt": good["entities.txt"].replace("⟦QTY|3公里⟧。\n", "3公里⟦QTY|。\n⟧") },
  "unknown level": { "outline.tsv": "9\t一、\t治水\n" },
  "heading not in the letter": { "outline.tsv": "1\t一、\t治沙\n" },
  "unknown fact": { "facts.json": '{"tittle": "答复"}' },
  "fact of the wrong kind": { "facts.json": '{"copies": "5"}' },
  "no JSON": { "facts.json": "{" },
  "unit beside its text": { "units.tsv": good["units.tsv"].replace("\t8\t", "\t9\t") },
  "statement without its unit": { "statements.tsv": good["statements.tsv"].replace("3\tC", "4\tC") },
  "report with an actor": { "statements.tsv": good["statements.tsv"].replace("C", "R") },
  "unknown strength": { "statements.tsv": good["statements.tsv"].replace("firm", "strong") },
  "blank line joined": { "paragraphs.tsv": "2\t3\n" },
})) {
  test(`is told: ${what}`, () => {
    assert.notDeepEqual(faultsWith(change), []);
  });
}
