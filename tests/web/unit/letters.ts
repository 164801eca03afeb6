// The project's own letters as the engine reads them, and texts that are no letters.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import process from "node:process";
import init, { analyze, type Options } from "../../../www/pkg/dafu.js";
import type { Analysis } from "../../../www/src/engine/analysis";

const root = new URL("../../../", import.meta.url);

const wasm = readFileSync(new URL("www/pkg/dafu_bg.wasm", root));
await init({ module_or_path: wasm });

export interface Reading {
  readonly name: string;
  readonly text: string;
  readonly analysis: Analysis;
}

/** A text and what the engine finds in it. */
export function read(name: string, text: string, options: Options = {}): Reading {
  return { name, text, analysis: analyze(text, options) };
}

const letters = new URL("tests/letters/", root);

const texts: readonly (readonly [name: string, text: string])[] = [
  ...readdirSync(letters, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => [name, readFileSync(new URL(`${name}/letter.txt`, letters), "utf8")] as const),
  ["empty", ""],
  ["blank", "\n　\r\n \n"],
  ["no letter", "今天天气很好。我们去公园吧！"],
  ["Windows line ends", "关于第1号提案答复的函\r\n张三委员：\r\n　　提案收悉。\r\n　　我局将于2024年底前完成。\r\n"],
  ["one long line", `我局将于2024年底前新建路灯8盏，${"继续推进，".repeat(3000)}完成。`],
  ["rare characters", "𠮷䶮委员：\n　　我局将继续推进《关于𬭚的办法》。\n"],
];

/** Every test file is a process of its own: the first one writes down what the engine found, the others read that. */
function shared(): readonly Reading[] {
  const file = new URL("target/readings.json", root);
  const hash = createHash("sha256").update(wasm).update(readFileSync(new URL("www/pkg/dafu.js", root)));
  const key = hash.update(JSON.stringify(texts)).digest("hex");
  if (existsSync(file)) {
    const [found, ...kept] = JSON.parse(readFileSync(file, "utf8")) as [string, ...Reading[]];
    if (found === key) return kept;
  }
  const made = texts.map(([name, text]) => read(name, text));
  const written = JSON.stringify([key, ...made]);
  // As JSON they must be what the engine gave.
  assert.deepEqual(JSON.parse(written), [key, ...made]);
  // Whole or not at all: several processes may write it.
  mkdirSync(new URL("target/", root), { recursive: true });
  const beside = new URL(`target/readings.json.${process.pid}`, root);
  writeFileSync(beside, written);
  renameSync(beside, file);
  return made;
}

export const readings = shared();
