// TypeScript types of the result, from its JSON Schema.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { compile } from "json-schema-to-typescript";
import { inRoot } from "./shell.mjs";

const schema = JSON.parse(readFileSync(inRoot("schema/analysis.schema.json"), "utf8"));
const types = await compile(schema, "Analysis", {
  additionalProperties: false,
  bannerComment: "// Made from schema/analysis.schema.json by scripts/types.mjs; change src/wire/types.rs instead.",
  format: false,
});
const file = inRoot("www/src/engine/analysis.d.ts");
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, types);
