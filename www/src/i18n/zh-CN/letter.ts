import type { FactKey } from "../../model/facts";

/** 原文和它旁边的要素、目录、图例。 */
export const letterWords = {
  panes: {
    text: "原文",
    facts: "要素",
    outline: "目录",
    ledger: "台账",
    entities: "实体",
    findings: "发现",
    charts: "图",
    views: "视图",
    close: "关闭",
  },

  facts: {
    names: {
      title: "标题",
      reply_kind: "文种",
      issuing_body: "发文机关",
      document_number: "发文字号",
      signer: "签发人",
      outcome_class: "办理类别",
      proposal: "所答复的",
      "proposal.title": "案由",
      addressees: "主送",
      lead_units: "主办",
      co_units: "会办",
      closing: "结语",
      signature: "署名",
      date: "成文日期",
      contact: "联系人",
      disclosure: "公开属性",
      cc: "抄送",
      print_office: "印发机关",
      print_date: "印发日期",
      copies: "份数",
    } satisfies Record<FactKey, string>,
    kinds: {
      reply: "答复",
      lead_opinion: "主办意见",
      co_opinion: "会办意见",
      part: "分办答复",
      supplement: "补充答复",
      excerpt: "答复摘要",
    } as Record<string, string>,
    missing: "未写",
    inferred: "推断",
    basis: {
      signature: "据署名",
      title: "据标题",
      document_number: "据文号",
      proposal_number: "据建议提案编号",
      session: "据届次",
      print_date: "据印发日期",
      latest_event: "据文中最晚的事",
    } as Record<string, string>,
    classNote: "各地含义不同，此处照录原文",
    proposal: ({ assembly, term, meeting, number, kind }: ProposalWords) =>
      [
        { npc: "人大", cppcc: "政协", "": "" }[assembly] ?? "",
        term === null ? "" : `${hanNumber(term)}届`,
        meeting === null ? "" : `${hanNumber(meeting)}次会议`,
        number === null ? "" : `第${number}号`,
        { suggestion: "建议", proposal: "提案", motion: "议案", "": "" }[kind] ?? "",
      ].join(""),
    summary: { paragraphs: "段", sentences: "句", commitments: "承诺", dated: "有时限", measured: "有目标", reports: "已办", refusals: "未采纳" },
    go: (name: string) => `在原文中看“${name}”`,
  },

  outline: {
    empty: "这封信没有编号的章节",
    commitments: (count: number) => `${count} 条承诺`,
    roles: { prospect: "下一步", retrospect: "已做", answer: "逐条答复" } as Record<string, string>,
    expand: (name: string) => `展开 ${name}`,
    collapse: (name: string) => `收起 ${name}`,
    more: (count: number) => `再显示 ${count} 节`,
    untitled: "（无标题）",
  },

  legend: {
    label: "图例与开关",
    short: "图例",
    sentences: "句子",
    mentions: "实体",
    only: (name: string) => `只看${name}`,
    all: "全部显示",
    hint: "单击开关，双击只看这一种",
    badges: "字标",
  },

  zones: {
    masthead: "版头",
    title: "标题",
    addressee: "主送",
    opening: "开头",
    body: "正文",
    request: "请求",
    closing: "结语",
    signature: "落款",
    notes: "附注",
    attachments: "附件",
    cc: "抄送",
    imprint: "版记",
    furniture: "页码页眉",
    proposal: "原建议提案",
  } as Record<string, string>,

  verdict: {
    title: "不像答复函",
    missing: (signs: string) => `缺：${signs}。仍照样分析，请自行判断。`,
    signs: {
      title: "标题",
      addressee: "称谓",
      receipt: "收悉",
      reply_phrase: "答复语",
      number: "建议提案编号",
      proposal: "案由",
      closing: "结语",
      signature: "落款",
    } as Record<string, string>,
    join: "、",
  },
};

/** What is known of the paper answered, for a short name of it. */
export interface ProposalWords {
  readonly assembly: string;
  readonly kind: string;
  readonly term: number | null;
  readonly meeting: number | null;
  readonly number: string | null;
}

/** 1…99 as 一…九十九, the way sessions are counted. */
function hanNumber(value: number): string {
  const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
  if (value < 1 || value > 99) return String(value);
  const ten = Math.floor(value / 10);
  return `${ten > 1 ? (digits[ten] ?? "") : ""}${ten > 0 ? "十" : ""}${digits[value % 10] ?? ""}`;
}
