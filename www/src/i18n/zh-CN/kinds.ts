import type { MarkKind } from "../../model/kinds";

/** 标记的种类，和句子算作什么。 */
export const kindWords = {
  kinds: {
    commitment: { name: "承诺", badge: "诺" },
    report: { name: "已办", badge: "办" },
    refusal: { name: "未采纳", badge: "否" },
    condition: { name: "条件", badge: "若" },
    organisation: { name: "机构", badge: "机" },
    person: { name: "人名", badge: "人" },
    place: { name: "地点", badge: "地" },
    date: { name: "时间", badge: "时" },
    money: { name: "金额", badge: "钱" },
    ratio: { name: "比例", badge: "比" },
    quantity: { name: "数量", badge: "数" },
    document: { name: "文件", badge: "文" },
    document_number: { name: "文号", badge: "号" },
    programme: { name: "计划工程", badge: "项" },
    event: { name: "会议活动", badge: "会" },
    phone: { name: "电话", badge: "电" },
  } satisfies Record<MarkKind, { name: string; badge: string }>,

  other: "其他",

  strengths: { firm: "明确", soft: "努力", request: "请求" } as Record<string, string>,

  reasons: {
    money: "资金",
    plan: "规划计划",
    policy: "政策标准",
    authority: "权限",
    land: "用地",
    technique: "技术安全",
    other: "其他",
  } as Record<string, string>,

  says: {
    future: "将来",
    done: "已完成",
    ongoing: "进行中",
    effort: "努力方向",
    request: "请求",
    refusal: "不予采纳",
    condition: "条件",
    announce: "引出下文",
    quote: "引述建议",
    courtesy: "客套",
    fact: "陈述事实",
    role: "章节作用",
    scope: "承上文",
    limit: "限度",
    intent: "要做的事",
    opener: "转入下一步",
    prospect: "展望",
    retrospect: "回顾",
    answer: "逐条答复",
    hope: "希望",
    advice: "建议他人",
    background: "政策背景",
    state: "现状",
  } as Record<string, string>,
};
