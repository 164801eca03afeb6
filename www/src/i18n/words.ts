import { en } from "./en";
import { zhCN, type Words } from "./zh-CN";

export type { Words };
export type Locale = "zh-CN" | "en";

const dictionaries: Record<Locale, Words> = { "zh-CN": zhCN, en };

/** The language of a `lang` attribute; Chinese where it is neither. */
export function localeOf(tag: string | null | undefined): Locale {
  return tag?.toLowerCase().startsWith("en") ? "en" : "zh-CN";
}

export function wordsIn(locale: Locale): Words {
  return dictionaries[locale];
}

