// The gallery: live examples, each beside its source. This adds the language and the appearance.
import "virtual:gallery-examples.css";
import type { DafuLetterElement } from "../src/element/types";
import { galleryWords as en } from "../src/i18n/en/gallery";
import { loadWords, wordsIn } from "../src/i18n/words";
import { galleryWords as zhCN } from "../src/i18n/zh-CN/gallery";
import { applyPreferences, readPreferences, type Preferences } from "../src/page/preferences";
import { pageTokens } from "../src/styles/tokens";

const themes = { auto: "light", light: "dark", dark: "auto" } as const;
let preferences = readPreferences(location.hash);

async function show(change: Partial<Preferences>): Promise<void> {
  preferences = { ...preferences, ...change };
  const { locale, theme } = preferences;
  await loadWords(locale).catch(() => undefined);
  const { bar, brand } = wordsIn(locale);
  const gallery = locale === "en" ? en : zhCN;
  applyPreferences(preferences, `${gallery.title} · ${brand}`);
  for (const element of document.querySelectorAll<HTMLElement>("[data-words]")) {
    element.textContent = { ...gallery, language: bar.language }[element.dataset["words"] as keyof typeof gallery];
  }
  for (const element of document.querySelectorAll<HTMLElement>("[data-zh]")) {
    element.textContent = element.dataset[locale === "en" ? "en" : "zh"] ?? "";
  }
  for (const letter of document.querySelectorAll<DafuLetterElement>("dafu-letter")) Object.assign(letter, { lang: locale, theme });
  document.querySelector("#theme")?.setAttribute("aria-label", bar.theme[theme]);
  document.querySelector("#language")?.setAttribute("aria-label", bar.languageTitle);
  // The page that leads back is in the same language.
  document.querySelector("nav a")?.setAttribute("href", `./${location.hash}`);
}

if (pageTokens.styleSheet) document.adoptedStyleSheets.push(pageTokens.styleSheet);
document.querySelector("#theme")?.addEventListener("click", () => void show({ theme: themes[preferences.theme] }));
document.querySelector("#language")?.addEventListener("click", () => void show({ locale: preferences.locale === "en" ? "zh-CN" : "en" }));
void show({});
