import { formatNumber } from "./number";
import { archiveWords } from "./zh-CN/archive";
import { batch } from "./zh-CN/batch";
import { checkWords } from "./zh-CN/check";
import { elementWords } from "./zh-CN/element";
import { embedWords } from "./zh-CN/embed";
import { exportWords } from "./zh-CN/export";
import { keeping } from "./zh-CN/keeping";
import { tools } from "./zh-CN/tools";
import { galleryWords } from "./zh-CN/gallery";
import type { Answer } from "../engine/analysis";
import type { ErrorCode } from "../engine/errors";
import type { Scheme } from "../engine/protocol";
import type { LeftOut, Moved } from "../import/reading";
import type { FactKey } from "../model/facts";
import type { MarkKind } from "../model/kinds";
import { pictures } from "./zh-CN/pictures";
import { print } from "./zh-CN/print";

type Detail = Readonly<Record<string, string | number>>;

/** 文件里没有读入的、挪了位置的东西，和读不了的文件。 */
const files = {
  leftOut: (list: string) => `${list}未读入`,
  moved: (list: string) => `${list}移到文末`,
  join: "、",
  notes: {
    headers: (count) => `页眉页脚 ${count} 处`,
    comments: (count) => `批注 ${count} 条`,
    deletions: (count) => `删除的修订 ${count} 处`,
    hidden: (count) => `隐藏的文字 ${count} 处`,
    pictures: (count) => `图片 ${count} 张`,
    objects: (count) => `嵌入的对象 ${count} 个`,
    heads: (count) => `每页重复的页眉 ${count} 行`,
    page_numbers: (count) => `页码 ${count} 处`,
    slanted: (count) => `${count} 页上斜排的文字（水印）`,
    blank_pages: (count) => `没有文字的页 ${count} 页`,
    footnotes: (count) => `脚注 ${count} 条`,
    boxes: (count) => `文本框 ${count} 处`,
  } satisfies Record<LeftOut | Moved, (count: number) => string>,
  /** 读不了的种类，按组说怎么办。 */
  types: {
    wps: (kind) => `暂不支持 ${kind}：请在 WPS 中全选复制后粘贴，或另存为 .docx。`,
    rtf: (kind) => `暂不支持 ${kind}：请用 Word 或 WPS 打开，另存为 .docx。`,
    image: (kind) => `${kind} 是图片，没有文字可读：请先识别成文字，再粘贴到这里。`,
    sheet: (kind) => `${kind} 是表格，不是信件：请复制其中的文字，粘贴到这里。`,
    slides: (kind) => `${kind} 是演示文稿，不是信件：请复制其中的文字，粘贴到这里。`,
    pdf: (kind) => `单文件版不带读 ${kind} 的部件：请打开后全选复制，粘贴到这里，或用网页版。`,
    archive: (kind) => `打不开 ${kind} 压缩包：请解压，把里面的文件拖进来，或改用 .zip。`,
  } as Record<string, (kind: string) => string>,
  zip: {
    entry: "里面有一个文件解压后超过 16 MB",
    total: "解压后过大",
    ratio: "压缩比高得不正常，像是压缩炸弹",
    entries: "里面的文件超过 2,000 个",
    overlap: "里面的文件互相重叠，是构造出来的",
    duplicate: "里面有两个同名的文件",
    name: "里面的文件名不安全（如 ../）",
    zip64: "是 ZIP64 格式，信件用不着这么大",
    parts: "是分卷压缩的一部分",
    method: "用了少见的压缩方法",
    mismatch: "目录与文件头说的不一样",
    truncated: "不完整，可能没有下载完",
    damaged: "里面的数据已损坏",
    nested: "压缩包里还是压缩包：请先解开一层",
    "no-letters": "里面没有能读的信件",
  } as Record<string, string>,
  xml: {
    doctype: "里面带有文档类型定义（DTD）",
    entity: "里面用了未定义的实体",
    depth: "里面的嵌套超过 256 层",
    attributes: "里面一个元素的属性超过 256 个",
    elements: "里面的元素超过 50 万个",
    encoding: "里面的文字编码不对",
    malformed: "里面的 XML 不合格式",
  } as Record<string, string>,
  read: {
    "old-word": "是 Word 95 或更早的格式：请用 Word 或 WPS 另存为 .docx",
    "no-text": "里面没有正文",
    damaged: "文件已损坏，或不是它所说的格式",
    slow: "读了很久还没有读完，已停止",
    pages: "超过 2,000 页",
  } as Record<string, string>,
};

/** 中文界面的全部文字。英文的键与此相同，缺一个就编译不过。 */
export const zhCN = {
  locale: "zh-CN",
  brand: "答复函读解",
  tagline: "读懂人大代表建议、政协提案的答复",

  bar: {
    label: "工具栏",
    open: "打开文件",
    fresh: "换一封",
    samples: "示例",
    edit: "编辑原文",
    read: "返回阅读",
    more: "更多",
    export: "导出",
    print: "打印",
    privacy: "原文不离开本机",
    language: "EN",
    languageTitle: "EN: switch to English",
    theme: { auto: "外观：跟随系统", light: "外观：浅色", dark: "外观：深色" },
    outline: "目录",
  },

  samples: {
    lamps: { name: "县里的短信", about: "路灯与停车，两段话" },
    elderly: { name: "市里的长信", about: "分章节，数量、金额、时限多" },
    water: { name: "县里的公文", about: "有文号、签发人、联系人、抄送" },
  },

  start: {
    title: "把答复函粘贴到这里",
    placeholder: "在这里粘贴或输入答复函全文，也可以把 Word、WPS、PDF、OFD、网页或文本文件拖进窗口",
    textarea: "答复函原文",
    choose: "选择文件",
    folder: "选择文件夹",
    analyze: "开始分析",
    clear: "清空",
    shortcut: "Ctrl+Enter",
    gives: ["章节目录与函件要素", "谁将做什么、何时完成：承诺台账", "时间、金额、数量、机构、文件"],
    privacy: "原文只在这台电脑里处理，断开网络同样能用。",
    oneFile: "下载单文件版",
    oneFileNote: "：一个网页文件，双击打开，不用安装，也不用联网。",
    or: "没有现成的？看一封示例：",
    long: (chars: string, seconds: string) => `文本较长，共 ${chars} 字，估计需要 ${seconds} 秒。`,
    chars: (chars: string) => `${chars} 字`,
    drop: "松手即可打开",
    dropHint: "支持 .docx .doc .odt .ofd .pdf .html .txt .md，以及装着它们的 .zip",
  },

  editor: { label: "编辑原文", hint: "停笔片刻即重新分析，左右两栏随之更新" },

  status: {
    done: (chars: string, milliseconds: string, engine: string) => `已分析 ${chars} 字 · ${milliseconds} 毫秒 · 引擎 ${engine}`,
    working: "正在分析…",
    idle: (engine: string) => `引擎 ${engine} 已就绪`,
    starting: "正在启动引擎…",
    encoding: (name: string, encoding: string) => `${name} · 按 ${encoding} 读取`,
    changeEncoding: "换编码",
    opening: (name: string) => `正在打开 ${name}…`,
    announce: (commitments: number, dated: number) => `已分析，承诺 ${commitments} 条，时限 ${dated} 个`,
    cancel: "停止",
    cancelled: "已停止，原文还在。",
    replaced: "已换成新的文本。",
    undo: "恢复上一封",
    copied: "已复制",
    notCopied: "浏览器不允许复制，请选中文字后自行复制",
  },

  files,
  archive: archiveWords,
  tools,
  keeping,
  pictures,
  print,
  batch,
  element: elementWords,

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

  ledger: {
    caption: "承诺台账",
    columns: {
      number: "序",
      action: "做什么",
      actor: "谁",
      deadline: "何时",
      target: "目标",
      strength: "强度",
      condition: "条件",
      quote: "原句",
    },
    self: "本机关",
    unsaid: "未写",
    none: "没有读到承诺。有的答复只讲已做的工作，空着就是如实。",
    hidden: (count: number) => `已隐藏 ${count} 条`,
    show: "显示",
    refusals: "未采纳的建议",
    reason: (name: string) => `原因：${name}`,
    why: "为什么",
    whyLong: (number: number) => `第 ${number} 条：为什么算承诺`,
    again: (nth: number) => `第 ${nth} 处也说`,
    reports: (count: number) => `同一部分已办 ${count} 条`,
    partner: (relation: string, name: string) => `${relation}${name}`,
    relations: { with: "会同", directed: "督促指导", supported: "配合", asked: "商请" } as Record<string, string>,
    parts: { lead: "牵头", with: "参与", directs: "督促指导", supports: "配合", other: "他方" } as Record<string, string>,
    page: (from: string, to: string, total: string) => `第 ${from}–${to} 条，共 ${total} 条`,
    previous: "上一页",
    next: "下一页",
    pages: "翻页",
  },

  /** The user's own notes on items of the ledger. */
  notes: {
    summary: "标记",
    label: (number: number) => `第 ${number} 条的标记`,
    unsaid: "未标",
    verdict: "核对",
    verdicts: { confirmed: "确认", wrong: "误判" } as Record<string, string>,
    correction: "改为",
    progress: "进展",
    progresses: {
      not_started: "未开始",
      in_progress: "进行中",
      done: "已完成",
      overdue: "逾期",
      not_applicable: "不适用",
    } as Record<string, string>,
    checked: "核实日期",
    remark: "备注",
  },

  filters: {
    label: "筛选和排序",
    all: "全部",
    actor: "谁",
    time: "时限",
    dated: "写了时限",
    undated: "没写时限",
    strength: "强度",
    section: "章节",
    order: "排序",
    orders: { text: "按原文", time: "按时限", strength: "按强度" },
    count: (shown: number, all: number) => (shown === all ? `共 ${all} 条` : `${shown} / ${all} 条`),
    clear: "清除筛选",
    undo: "撤销标记",
    redo: "重做标记",
  },

  entities: {
    none: "没有读到机构、时间、数量等。",
    hidden: (count: number) => `已隐藏 ${count} 处`,
    times: (count: number) => `${count} 处`,
    nth: (nth: number, count: number) => `第 ${nth} 处，共 ${count} 处`,
    kinds: "实体类别",
    allKinds: "全部",
  },

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

  /** How a sentence got its label. The questions stand in the order in which the engine asks them. */
  explain: {
    label: "怎么判的",
    steps: (count: number) => `问了 ${count} 步`,
    yes: "是",
    no: "否",
    fact: "都不是：只讲情况。",
    body: "小标题没有标记，随后面的正文。",
    questions: {
      place: "在版头、标题、称谓、结尾里，或是小标题？",
      request: "请提出人帮忙？",
      refusal: "说办不到、不采纳？",
      others: "转述提出人的话，或只是希望？",
      courtesy: "客套、夸奖？",
      announcement: "只引出下文，或叫别人去做？",
      policy: "转述政策、规定？",
      future: "明说以后要做？",
      scope: "在“下一步”管到的地方讲行动？",
      company: "接着前面的承诺往下说？",
      condition: "说等什么有了就做？",
      resolve: "表示要继续、进一步做？",
      act: "讲了做过、在做的事？",
      aspect: "有“已”“正在”，说什么成了？",
    } as Record<string, string>,
  },

  card: {
    label: "详情",
    here: (count: number) => `此处有 ${count} 项`,
    back: "返回列表",
    others: (count: number) => `同一条另有 ${count} 句`,
    testability: "可核查",
    tested: (score: number, blanks: readonly string[]) => `${score} / 4${blanks.length > 0 ? ` · 没有写：${blanks.join("、")}` : ""}`,
    boxes: { actor: "主体", action: "行动", measure: "数量", time: "时限" } as Record<string, string>,
    rule: "规则",
    also: "又称",
    standsFor: (word: string, name: string) => `${word}（${name}）`,
    evidence: "依据",
    actors: "主体",
    action: "行动",
    deadline: "时限",
    targets: "目标",
    strength: "强度",
    partners: "参与单位",
    figures: "数字",
    limits: "限度",
    statuses: { done: "已办", ongoing: "在办", planned: "拟办", requested: "请求" } as Record<string, string>,
    comparators: {
      adds: "新增",
      reaches: "达到",
      falls_to: "降至",
      cuts: "减少",
      at_least: "不低于",
      at_most: "不超过",
      not_falling: "不降",
      not_rising: "不升",
      all: "全部",
    } as Record<string, string>,
    condition: "条件",
    refusal: "未采纳",
    reason: "原因",
    section: "章节",
    value: "含义",
    quote: "原句",
    noWords: "由所在章节判断",
    copy: "复制引文",
    close: "关闭",
    times: "出现",
  },

  values: {
    open: "不限",
    approx: "约",
    from: (day: string) => `${day} 起`,
    to: (day: string) => `截至 ${day}`,
    between: (from: string, to: string) => `${from} 至 ${to}`,
    over: (amount: string) => `${amount} 以上`,
    under: (amount: string) => `不超过 ${amount}`,
    range: (low: string, high: string) => `${low}–${high}`,
    currencies: { CNY: "元", USD: "美元", HKD: "港元", EUR: "欧元", JPY: "日元", MOP: "澳门元" } as Record<string, string>,
    times: (amount: string) => `${amount} 倍`,
    points: (amount: string) => `${amount} 个百分点`,
    precision: {
      day: "到日",
      month: "到月",
      quarter: "季度",
      half_year: "半年",
      year: "到年",
      plan: "规划期",
      range: "时段",
    } as Record<string, string>,
    anchor: {
      letter_date: "据成文日期推算",
      print_date: "据印发日期推算",
      document_number: "据文号年份推算",
      proposal_number: "据提案编号年份推算",
      reference_date: "据给定日期推算",
      context: "据上下文推算",
    } as Record<string, string>,
    levels: {
      nation: "国家级",
      province: "省级",
      city: "市级",
      county: "县级",
      town: "乡镇级",
      village: "村级",
    } as Record<string, string>,
    fullName: (name: string) => `全称 ${name}`,
    alias: (name: string) => `简称 ${name}`,
    code: (code: string) => `区划代码 ${code}`,
  },

  export: exportWords,

  check: checkWords,

  embed: embedWords,

  gallery: galleryWords,

  update: {
    ready: "新版本已经备好，点此更新",
    note: "本页会重新打开，请先导出要留的结果。",
    later: "以后再说",
  },

  privacy: {
    title: "原文不离开本机",
    requests: {
      hosted:
        "打开以后，本页只向自己的网站取三样东西：后来才用到的部件（读写 Word、PDF 这类文件的，历史、链接等窗口的），一份自己（断网也能再打开），有网时看一眼有没有新版本。您的文字不随任何请求送出：浏览器策略只准它读取自己网站上的文件，引擎没有联网接口。",
      oneFile: "本页是一个文件，不发出任何请求：浏览器策略不准它读取任何地址，引擎没有联网接口。",
    },
    body: [
      "您可以断开网络再用，也可以打开开发者工具看网络面板。我们不统计访问。正在读的信只在这个标签页里留一份，刷新不丢，关掉标签页就没有了；您点了“保存在本机”，才存到这个浏览器里。“历史与保存”里可以全部清除。",
      "浏览器策略管不到两件事：WebRTC 连接和打开别的网页。本页的程序里没有这两样。",
      "本页阻止不了您自己把文件发给别人，也管不到浏览器里装的扩展程序。",
    ],
    file: "下载单文件版 dafu.html",
    checksum: "SHA-256 校验值",
    close: "知道了",
  },

  errors: {
    label: "出了问题",
    dismiss: "关闭",
    actions: {
      retry: "再试",
      first: "只分析前 5 万字",
      diagnostics: "复制诊断（不含原文）",
      choose: "选择文件",
      encoding: (name: string) => `换 ${name}`,
    },
    sentences: {
      "E-EMPTY": () => "没有文字。请粘贴答复函全文，或打开一个文本文件。",
      "E-TYPE": ({ name = "", kind = "", group = "" }) =>
        `${files.types[group]?.(String(kind)) ?? `暂不支持 ${kind || "这种"} 文件：请打开后全选复制，再粘贴到这里。`}${name === "" ? "" : `（${name}）`}`,
      "E-ENC": ({ encoding = "" }) => `读成乱码了吗？现按 ${encoding} 读取。`,
      "E-READ": ({ name = "", why = "" }) => `读不出 ${name}：${files.read[why] ?? "文件可能已被移走，或不是文字。请另存为 .txt 再试"}。`,
      "E-SCAN": ({ name = "", kind = "" }) => `这份 ${kind} 只有图片，没有文字（${name}）：请先识别成文字，再打开或粘贴。`,
      "E-LOCK": ({ name = "" }) => `${name} 有密码：请打开后另存为没有密码的文件，或全选复制到这里。`,
      "E-ZIP": ({ name = "", why = "" }) => `已拒绝 ${name}：${files.zip[why] ?? why}。`,
      "E-XML": ({ name = "", why = "" }) => `已拒绝 ${name}：${files.xml[why] ?? why}。`,
      "E-JSON": ({ name = "", why = "", kind = "" }) => `没有打开 ${name}：${archiveWords.refused[why]?.(String(kind)) ?? why}`,
      "E-MARKS": () => archiveWords.marks,
      "E-SAVE": ({ copied = 0 }) => archiveWords.inside(copied === 1),
      "E-LOAD": ({ what = "" }): string => {
        if (what === "dialog" || what === "words") return `${what === "words" ? "英文界面" : "这个窗口"}没有取到：网络中断了。请联网后再试。`;
        return what === "writer" ? archiveWords.notFetched : "读这种文件的部件没有取到：网络中断了。请联网后再试，或打开文件全选复制到这里。";
      },
      "E-BIG": ({ chars = 0, limit = 0 }) => `共 ${formatNumber(Number(chars))} 字，超过上限 ${formatNumber(Number(limit))} 字。原文还在，请分开来读。`,
      "E-TIME": ({ seconds = 5 }) => `${seconds} 秒没有完成，已停止；原文还在。`,
      "E-TRAP": () => "引擎出错并已重启，原文还在。",
      "E-START": () => "引擎没有启动：网络中断，或浏览器的安全策略不允许。原文还在。",
      "E-STORE": ({ why = "", count = 0 }): string =>
        why === "broken" ? keeping.errors.store.broken(Number(count)) : why === "saved" || why === "long" ? keeping.errors.store[why] : keeping.errors.store.session,
      "E-LINK": ({ why = "" }) => keeping.errors.link[why] ?? keeping.errors.link["cut"] ?? "",
      "E-PRINT": () => elementWords.blocked,
      "E-OLD": () => "浏览器过旧，请换用新版的 Chrome、Edge、Firefox 或 Safari。",
    } satisfies Record<ErrorCode, (detail: Detail) => string>,
  },
};

export type Words = typeof zhCN;

/** What is known of the paper answered, for a short name of it. */
export interface ProposalWords {
  readonly assembly: string;
  readonly kind: string;
  readonly term: number | null;
  readonly meeting: number | null;
  readonly number: string | null;
}

function told(value: string | number | undefined, label: string): string {
  return value === undefined ? "" : `，${label}“${value}”`;
}

/** 办理结果的名称，几个之间用“或”。 */
function outcomes(names: string | number | undefined): string {
  return String(names ?? "")
    .split(" ")
    .map((name) => zhCN.outcome.outcomes[name] ?? name)
    .join(zhCN.outcome.or);
}

/** 数字在哪种读法下对得上。 */
const readings: Readonly<Record<string, string>> = {
  increase_to: "把“增长了”读作“增长到”",
  points: "把百分数读作百分点",
  truncated: "去尾而不四舍五入",
  simple_average: "按简单平均计算",
  years_inclusive: "首尾两年都算在内",
};

/** 1…99 as 一…九十九, the way sessions are counted. */
function hanNumber(value: number): string {
  const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
  if (value < 1 || value > 99) return String(value);
  const ten = Math.floor(value / 10);
  return `${ten > 1 ? (digits[ten] ?? "") : ""}${ten > 0 ? "十" : ""}${digits[value % 10] ?? ""}`;
}
