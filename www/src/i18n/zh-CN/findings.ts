import type { Answer } from "../../engine/analysis";
import type { Scheme } from "../../engine/protocol";
import type { Detail } from "../detail";

/** 问与答、办理结果、读的时候发现。 */
export const findingWords = {
  questions: {
    list: "问与答",
    verdicts: {
      done: "已办",
      planned: "拟办",
      explained: "只作说明",
      refused: "未采纳",
      not_addressed: "未见回应",
    } satisfies Record<Answer, string>,
    also: (verdicts: readonly string[]) => `，也有：${verdicts.join("、")}`,
    more: (count: number) => `另有 ${count} 句`,
    proposal: {
      add: "补上提案原文",
      added: "已补上提案原文",
      label: "提案原文",
      hint: "信里没有附原文时，粘贴在这里，逐点核对有没有答复。只用于这封信。",
      use: "核对",
      remove: "去掉原文",
    },
  },

  outcome: {
    suggests: "正文看来：",
    scheme: "分类办法",
    schemes: { none: "不比", national: "全国四类", three: "三类", four: "四类" } satisfies Record<Scheme, string>,
    outcomes: {
      solved: "已解决",
      in_progress: "正在解决",
      planned: "列入计划",
      explained_only: "只作说明",
      refused: "未采纳",
    } as Record<string, string>,
    or: "或",
    agrees: (printed: string, said: string) => `${printed} 是${said}，与正文相合`,
    disagrees: (printed: string, said: string) => `${printed} 是${said}，与正文不合`,
    noClass: (printed: string) => `这种办法没有 ${printed}`,
  },

  findings: {
    none: "没有要提醒的。",
    count: (count: number) => `${count} 处`,
    more: (count: number) => `其余 ${count} 处`,
    zones: "功能区",
    list: "读的时候发现",
  },

  /** Codes that the engine knows; a detail is words of the letter or a number. */
  finding: {
    "repair.page_break": () => "分页把句子断开，已接上",
    "repair.line_wrap": () => "硬换行把段落断开，已接上",
    "repair.run_together": () => "两段连在一行，已分开",
    "repair.flat": () => "全文挤在一行，已按空格恢复换行",
    "repair.furniture": () => "页码、页眉夹在正文里，已略过",
    "repair.space": () => "字间多余的空格，读的时候略过",
    "repair.character": () => "形近或全半角混用的字符，按常用字读",
    "repair.radical": () => "部首形的字，按常用字读",
    "repair.misread": () => "有错字、错符号或缺字，按通常的写法读",
    "repair.invisible": () => "看不见的字符，读的时候略过",
    "numbering.start": (d) => `编号不从头开始${told(d["found"], "见到")}`,
    "numbering.gap": (d) => `编号不连续${told(d["expected"], "应为")}${told(d["found"], "见到")}`,
    "numbering.repeat": (d) => `编号重复${told(d["found"], "见到")}`,
    "numbering.level": (d) => `编号层级跳跃${told(d["expected"], "应为")}${told(d["found"], "见到")}`,
    "figure.disagrees": (d) => `数字对不上：${d["arithmetic"] ?? ""}`,
    "figure.one_reading": (d) =>
      `数字只有${readings[String(d["reading"])] ?? "换一种读法"}才对得上：${d["arithmetic"] ?? ""}`,
    "question.not_addressed": (d) => `没有找到对这一点的回应：${d["point"] ?? ""}`,
    "outcome.disagrees": (d) =>
      `类别 ${d["printed"] ?? ""} 按所选办法是${outcomes(d["meaning"])}，正文看来是${outcomes(d["inferred"])}`,
    "date.unresolved": () => "这个时间没有年份可依，未能落到日历上",
  } as Record<string, (detail: Detail) => string>,

  findingOther: (code: string) => `其他（${code}）`,
};

function told(value: string | number | undefined, label: string): string {
  return value === undefined ? "" : `，${label}“${value}”`;
}

/** 办理结果的名称，几个之间用“或”。 */
function outcomes(names: string | number | undefined): string {
  return String(names ?? "")
    .split(" ")
    .map((name) => findingWords.outcome.outcomes[name] ?? name)
    .join(findingWords.outcome.or);
}

/** 数字在哪种读法下对得上。 */
const readings: Readonly<Record<string, string>> = {
  increase_to: "把“增长了”读作“增长到”",
  points: "把百分数读作百分点",
  truncated: "去尾而不四舍五入",
  simple_average: "按简单平均计算",
  years_inclusive: "首尾两年都算在内",
};
