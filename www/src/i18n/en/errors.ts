import { formatNumber } from "../number";
import { archiveWords } from "./archive";
import { elementWords } from "./element";
import { files } from "./files";
import { keeping } from "./keeping";
import type { errorWords as zhCN } from "../zh-CN/errors";

/** Every error: what, why, what to do. */
export const errorWords: typeof zhCN = {
  errors: {
    label: "Something went wrong",
    dismiss: "Dismiss",
    actions: {
      retry: "Try again",
      first: "Read the first 50,000 characters",
      diagnostics: "Copy diagnostics (without the text)",
      choose: "Choose file",
      encoding: (name) => `Read as ${name}`,
    },
    sentences: {
      "E-EMPTY": () => "There is no text. Paste the whole letter or open a text file.",
      "E-TYPE": ({ name = "", kind = "", group = "" }) =>
        `${files.types[group]?.(String(kind)) ?? `${kind || "This kind of"} file is not supported yet: open it, copy everything and paste it here.`}${name === "" ? "" : ` (${name})`}`,
      "E-ENC": ({ encoding = "" }) => `Looks garbled? It was read as ${encoding}.`,
      "E-READ": ({ name = "", why = "" }) =>
        `${name} cannot be read: ${files.read[why] ?? "it may have been moved, or is not text. Save it as .txt and try again"}.`,
      "E-SCAN": ({ name = "", kind = "" }) => `This ${kind} holds pictures and no text (${name}): have it recognised first, then open or paste it.`,
      "E-LOCK": ({ name = "" }) => `${name} has a password: save it without one, or copy its text here.`,
      "E-ZIP": ({ name = "", why = "" }) => `${name} was refused: ${files.zip[why] ?? why}.`,
      "E-XML": ({ name = "", why = "" }) => `${name} was refused: ${files.xml[why] ?? why}.`,
      "E-JSON": ({ name = "", why = "", kind = "" }) => `${name} was not opened: ${archiveWords.refused[String(why)]?.(String(kind)) ?? why}`,
      "E-MARKS": () => archiveWords.marks,
      "E-SAVE": ({ copied = 0 }) => archiveWords.inside(copied === 1),
      "E-LOAD": ({ what = "" }) => {
        if (what === "dialog" || what === "words") return "This did not come: the network is gone. Try again when it is back.";
        return what === "writer" ? archiveWords.notFetched : "What reads such files could not be fetched: no network. Try again online, or copy the text here.";
      },
      "E-BIG": ({ chars = 0, limit = 0 }) =>
        `${formatNumber(Number(chars))} characters, more than ${formatNumber(Number(limit))}. The text is still here; read it in parts.`,
      "E-TIME": ({ seconds = 5 }) => `Not finished after ${seconds} s and stopped; the text is still here.`,
      "E-TRAP": () => "The engine failed and was restarted; the text is still here.",
      "E-START": () => "The engine did not start: no network, or the browser’s policy forbids it. The text is still here.",
      "E-STORE": ({ why = "", count = 0 }) =>
        why === "broken" ? keeping.errors.store.broken(Number(count)) : why === "saved" || why === "long" ? keeping.errors.store[why] : keeping.errors.store.session,
      "E-LINK": ({ why = "" }) => keeping.errors.link[why] ?? keeping.errors.link["cut"] ?? "",
      "E-PRINT": () => elementWords.blocked,
      "E-OLD": () => "This browser is too old; use a recent Chrome, Edge, Firefox or Safari.",
    },
  },
};
