// Invented letters for the tests of the page.
import { readFileSync } from "node:fs";
import { inRoot } from "../../../scripts/shell.mjs";

const sample = (name) => readFileSync(inRoot("www/src/samples", `${name}.txt`), "utf8");

/** Short, with a date, a condition and a refusal. */
export const lamps = sample("lamps");
/** With sections and inline lists. */
export const elderly = sample("elderly");
/** With masthead, contact and copies. */
export const water = sample("water");

/** No letter at all. */
export const recipe = "番茄洗净切块，鸡蛋打散。锅里放油，先炒鸡蛋，再放番茄，加盐出锅。\n";

/** Printed line by line, with a page number between two halves of a sentence. */
export const printed = `关于县政协第9号提案的答复

陈委员：

您提出的《关于疏通南渠的提案》收悉，现答复如下：

南渠全长8公里，2023年已清淤3公里。下一步，我局将于2024年

- 1 -

11月底前完成其余5公里的清淤，并加固渠堤。

青禾县水利局
2024年4月2日
`;

/** A letter of so many bytes in UTF-8: its promises over and over. */
export function longLetter(bytes) {
  const at = lamps.indexOf("下一步");
  const promises = "下一步，我局将于2024年10月底前在老街西段新装太阳能路灯14盏，并继续做好日常巡检。\n待原粮站地块完成移交后，计划改建临时停车场。\n";
  return lamps.slice(0, at) + promises.repeat(Math.ceil(bytes / Buffer.byteLength(promises))) + lamps.slice(at);
}

/** In the engine's worker, a letter with 〔陷阱〕 traps and one with 〔死循环〕 never ends. */
export const breakEngine = (page) =>
  page.addInitScript(() => {
    const prelude = `{
      const instantiate = WebAssembly.instantiate;
      WebAssembly.instantiate = async (...given) => {
        const { instance, module } = { instance: await instantiate(...given), module: given[0] };
        const { exports } = instance;
        const analyze = (start, length, ...rest) => {
          const text = new TextDecoder().decode(new Uint8Array(exports.memory.buffer, start, length));
          if (text.includes("〔陷阱〕")) throw new WebAssembly.RuntimeError("unreachable");
          while (text.includes("〔死循环〕"));
          return exports.analyze(start, length, ...rest);
        };
        return { instance: { exports: { ...exports, analyze } }, module };
      };
    }`;
    globalThis.Blob = class extends Blob {
      constructor(parts, options) {
        super(options?.type?.startsWith("text/javascript") ? [prelude, ...parts] : parts, options);
      }
    };
  });
