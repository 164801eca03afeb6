// The project's own letters as the engine reads them, and texts that are no letters.
import { readFileSync, readdirSync } from "node:fs";
import init, { analyze, type Options } from "../../../www/pkg/dafu.js";
import type { Analysis } from "../../../www/src/engine/analysis";

const root = new URL("../../../", import.meta.url);

await init({ module_or_path: readFileSync(new URL("www/pkg/dafu_bg.wasm", root)) });

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

export const readings: readonly Reading[] = [
  ...readdirSync(letters, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => read(name, readFileSync(new URL(`${name}/letter.txt`, letters), "utf8"))),
  read("empty", ""),
  read("blank", "\n　\r\n \n"),
  read("no letter", "今天天气很好。我们去公园吧！"),
  read("Windows line ends", "关于第1号提案答复的函\r\n张三委员：\r\n　　提案收悉。\r\n　　我局将于2024年底前完成。\r\n"),
  read("one long line", `我局将于2024年底前新建路灯8盏，${"继续推进，".repeat(3000)}完成。`),
  read("rare characters", "𠮷䶮委员：\n　　我局将继续推进《关于𬭚的办法》。\n"),
];
