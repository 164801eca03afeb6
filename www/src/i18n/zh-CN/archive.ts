/** 存档的打开，和导出时出的错。 */
export const archiveWords = {
  restored: (notes: number) => (notes === 0 ? "存档" : `存档，带回标记 ${notes} 条`),
  lost: (notes: number) => `有 ${notes} 条标记在这次的台账里找不到对应的承诺，仍留着，再存档时会带上`,
  /** 为什么不打开。 */
  refused: {
    malformed: () => "不是完整的 JSON，可能没有下载完。",
    foreign: () => "不是本页的存档。请打开 .dafu.json 文件，或打开原文。",
    analysis: () => "这是分析结果，里面没有原文，无法再读。请打开“存档（可再打开）”导出的 .dafu.json，或打开原文。",
    version: (version) => `这是第 ${version} 版的存档，本页只认得第 1 版。请更新本页后再打开。`,
    shape: () => "里面的内容不合存档的格式，可能被改动过。",
    keys: () => "里面有存档不会有的键名（如 __proto__），像是构造出来的。",
  } as Record<string, (version: string) => string>,
  marks: "没有导出：原文里有 ⟦ 或 ⟧，而标注文件正用这两个符号作标记。",
  inside: (copied: boolean): string =>
    copied
      ? "微信、QQ 里打开的网页不能下载文件，已改为复制文字。要存成文件，请在浏览器中打开本页。"
      : "微信、QQ 里打开的网页不能下载文件。请在浏览器中打开本页，再导出。",
  notFetched: "没有导出：要用的部件没有取到，网络中断了。请联网后再试。",
};
