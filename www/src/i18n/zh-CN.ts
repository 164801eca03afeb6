import { archiveWords } from "./zh-CN/archive";
import { batch } from "./zh-CN/batch";
import { cardWords } from "./zh-CN/card";
import { checkWords } from "./zh-CN/check";
import { elementWords } from "./zh-CN/element";
import { errorWords } from "./zh-CN/errors";
import { exportWords } from "./zh-CN/export";
import { files } from "./zh-CN/files";
import { findingWords } from "./zh-CN/findings";
import { keeping } from "./zh-CN/keeping";
import { kindWords } from "./zh-CN/kinds";
import { ledgerWords } from "./zh-CN/ledger";
import { letterWords } from "./zh-CN/letter";
import { pageWords } from "./zh-CN/page";
import { pictures } from "./zh-CN/pictures";
import { print } from "./zh-CN/print";
import { tools } from "./zh-CN/tools";

/** 中文界面的全部文字，按题目分放。英文的键与此相同，缺一个就编译不过。 */
export const zhCN = {
  locale: "zh-CN",
  brand: "答复函读解",
  tagline: "读懂人大代表建议、政协提案的答复",
  ...pageWords,
  ...letterWords,
  ...kindWords,
  ...ledgerWords,
  ...findingWords,
  ...cardWords,
  ...errorWords,
  files,
  archive: archiveWords,
  tools,
  keeping,
  pictures,
  print,
  batch,
  element: elementWords,
  export: exportWords,
  check: checkWords,
};

export type Words = typeof zhCN;
