// Chromium's PDFs hold radicals in place of characters that look the same; the engine reads them as those characters.
import { readFileSync } from "node:fs";
import { inRoot } from "../../../scripts/shell.mjs";

const rows = readFileSync(inRoot("data/chars/radical.txt"), "utf8").split("\n").filter((line) => line !== "" && !line.startsWith("#"));
const meant = new Map(rows.map((row) => row.split("\t").slice(0, 2)));

/** A text as one reads it: without white space, its radicals as characters. */
export const asRead = (text) => Array.from(text.replace(/[\s\ufeff]+/gu, ""), (sign) => meant.get(sign) ?? sign).join("");
