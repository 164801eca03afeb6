/** 打印前的选择和纸上的字。 */
export const print = {
  title: "打印",
  what: "内容",
  whats: { all: "要素、台账和原文", ledger: "只印台账" },
  pictures: "加印的图",
  mono: "黑白",
  monoNote: "线型和字标照样分得出各类",
  day: "页脚日期（可不填）",
  start: "打印",
  cancel: "取消",
  ledgerOf: (letter: string) => `${letter} 承诺台账`,
  refusal: "未采纳",
  reason: "原因",
  page: "第",
  pages: "页",
  engine: (version: string) => `答复函读解 ${version}`,
};
