// What is written about <dafu-letter> is what its sources say.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import Ajv from "ajv";
import { documented, manifest } from "../../../../scripts/element-docs.mjs";
import { inRoot } from "../../../../scripts/shell.mjs";
import { cssVariables } from "../../../../www/src/styles/tokens.ts";

const markdown = readFileSync(inRoot("docs/element.md"), "utf8");
const [{ declarations: [element] }] = manifest().modules;
const names = (list) => list.map(({ name }) => name);

test("docs/element.md has the tables of the sources: npm run element-docs writes them", () => {
  assert.equal(markdown, documented(markdown));
  assert.notEqual(documented(markdown.replace("`no-history`", "`no-future`")), markdown.replace("`no-history`", "`no-future`"));
});

test("the manifest has the form that editors read", () => {
  const schema = createRequire(import.meta.url)("custom-elements-manifest/schema.json");
  const valid = new Ajv({ schemaId: "auto", meta: true, unknownFormats: "ignore" }).compile(schema);
  assert.ok(valid(manifest()), JSON.stringify(valid.errors, null, 1));
  assert.equal(valid({ ...manifest(), modules: [{ kind: "javascript-module" }] }), false);
});

test("the whole contract is there, and everything is explained in both languages", () => {
  const contract = {
    attributes: "lang theme view kinds readonly no-export no-history max-chars timeout-ms worker anchor heading-level reference-date scheme",
    events: "dafu-ready dafu-start dafu-progress dafu-result dafu-error dafu-select dafu-filter dafu-mark dafu-before-export",
    slots: "empty toolbar-start toolbar-end footer card-actions notice",
    cssParts: "bar outline text sentence mark mark-commitment mark-done mark-time mark-quantity mark-org legend legend-item ledger row row-current card tabs tab status error progress print-root",
    members: "text result filters marks messages state version schemaVersion analyze cancel select find exportAs importJSON clear print define",
  };
  for (const [kind, wanted] of Object.entries(contract)) {
    assert.deepEqual(wanted.split(" ").filter((name) => !names(element[kind]).includes(name)), [], kind);
    for (const { name, description } of element[kind]) assert.match(description, /\p{sc=Han}/u, name);
  }
  assert.ok(!names(element.attributes).includes("src"));
});

test("thirty variables and more, colours with a dark one of their own, a line for every kind", () => {
  assert.ok(cssVariables.length >= 30);
  const all = names(element.cssProperties);
  assert.equal(new Set(all).size, cssVariables.length);
  for (const kind of ["commitment", "report", "date", "quantity", "organisation"]) {
    assert.ok(all.includes(`--dafu-kind-${kind}`) && all.includes(`--dafu-line-${kind}`), kind);
  }
  for (const [name, [light, dark]] of cssVariables) if (light.startsWith("#")) assert.notEqual(light, dark, name);
});
