// Texts that the engine is tried with: every letter at hand, and odd ones.
import { readFileSync } from "node:fs";
import path from "node:path";
import { ownLetters, sharedTexts } from "../../score/sets.mjs";

const odd = {
  empty: "",
  blank: " \n　\r\n\t\n",
  "no letter": "今天天气很好。我们去公园吧！",
  "Windows line ends": "关于第1号提案答复的函\r\n张三委员：\r\n　　您提出的提案收悉。\r\n　　我局将于2024年底前完成。\r\n",
  "rare characters": "关于第1号提案答复的函\n𠮷䶮委员：\n　　您提出的《关于𬭚𬭛的建议》收悉。我局将继续推进。\n",
  "odd characters": "答复\u0000函\u2028我局\uFEFF将\u202E继续\u200B推进😀。\n",
  "large numbers": "总投资99999999999999999999亿元，占0.0000001%，约1.5亿元。",
};

/** `{name, text, file?}`: the project's own letters, those of ../shared where they are at hand, and odd texts. */
export const texts = [
  ...ownLetters().map(({ name, text, file }) => ({ name, text, file })),
  ...sharedTexts().map((file) => ({ name: path.basename(file), text: readFileSync(file, "utf8"), file })),
  ...Object.entries(odd).map(([name, text]) => ({ name, text })),
];
