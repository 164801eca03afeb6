import type { ErrorCode } from "../../engine/errors";
import { formatNumber } from "../number";
import type { Detail } from "../detail";
import { archiveWords } from "./archive";
import { elementWords } from "./element";
import { files } from "./files";
import { keeping } from "./keeping";

/** 每一种错误：是什么，为什么，怎么办。 */
export const errorWords = {
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
