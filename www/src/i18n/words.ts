import { zhCN, type Words } from "./zh-CN";

export type { Words };
export type Locale = "zh-CN" | "en";

/** Chinese is always there; English is fetched by those who read it. */
const dictionaries: Partial<Record<Locale, Words>> = { "zh-CN": zhCN };

/** The language of a `lang` attribute; Chinese where it is neither. */
export function localeOf(tag: string | null | undefined): Locale {
  return tag?.toLowerCase().startsWith("en") ? "en" : "zh-CN";
}

/** The words of a language; Chinese until it has come: see {@link loadWords}. */
export function wordsIn(locale: Locale): Words {
  return dictionaries[locale] ?? zhCN;
}

export const hasWords = (locale: Locale): boolean => locale in dictionaries;

/** Fetches the words of a language, once. Throws where there is no network and no copy. */
export async function loadWords(locale: Locale): Promise<void> {
  if (locale === "en") dictionaries.en ??= (await import("./en")).en;
}
