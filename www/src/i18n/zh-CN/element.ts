/** 组件自己的文字：工具条、窄栏、打印。 */
export const elementWords = {
  tools: "工具",
  empty: "还没有答复函。",
  print: "打印",
  exporting: "导出",
  counts: (commitments: string, dated: string) => `承诺 ${commitments} 条，写了时限的 ${dated} 条`,
  more: (rest: number) => `其余 ${rest} 条`,
  done: (chars: string) => `已分析 ${chars} 字`,
  blocked: "没有打印：浏览器拦下了打印用的窗口。请允许本站弹出窗口，再试一次。",
};
