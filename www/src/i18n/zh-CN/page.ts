import type { Stage } from "../../engine/stages";

/** 页面四周：工具栏、起始页、状态行、更新、隐私。 */
export const pageWords = {
  bar: {
    label: "工具栏",
    skip: "跳到台账",
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
    embed: "嵌入到自己的网页",
    or: "没有现成的？看一封示例：",
    long: (chars: string, seconds: string) => `文本较长，共 ${chars} 字，估计需要 ${seconds} 秒。`,
    chars: (chars: string) => `${chars} 字`,
    drop: "松手即可打开",
    dropHint: "支持 .docx .doc .odt .ofd .pdf .html .txt .md，以及装着它们的 .zip",
  },

  editor: { label: "编辑原文", hint: "停笔片刻即重新分析，左右两栏随之更新" },

  status: {
    done: (chars: string) => `已分析 ${chars} 字`,
    took: (milliseconds: string, engine: string) => `${milliseconds} 毫秒 · 引擎 ${engine}`,
    working: "正在分析…",
    stage: (name: string) => `正在分析：${name}`,
    stages: {
      letter: "分段，认章节",
      sentence: "断句",
      entity: "找机构、时间、数量",
      statement: "认承诺、已办",
      check: "核对数字和问答",
      wire: "整理结果",
      page: "整理结果",
    } satisfies Record<Stage, string>,
    idle: (engine: string) => `引擎 ${engine} 已就绪`,
    starting: "正在启动引擎…",
    encoding: (encoding: string) => `按 ${encoding} 读取`,
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
};
