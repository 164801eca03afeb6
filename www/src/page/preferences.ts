import { localeOf, type Locale } from "../i18n/words";
import type { Theme } from "../parts/top-bar";

/** Language and appearance. They live in the address, so nothing has to be stored and a bookmark keeps them. */
export interface Preferences {
  readonly locale: Locale;
  readonly theme: Theme;
}

export function readPreferences(hash: string): Preferences {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  const theme = parameters.get("theme");
  return { locale: localeOf(parameters.get("lang")), theme: theme === "light" || theme === "dark" ? theme : "auto" };
}

/** Shows the preferences on the document and keeps those that are not the usual ones in the address. */
export function applyPreferences({ locale, theme }: Preferences, title: string): void {
  const { documentElement: root } = document;
  root.lang = locale;
  if (theme === "auto") root.removeAttribute("theme");
  else root.setAttribute("theme", theme);
  document.title = title;
  const parameters = new URLSearchParams(location.hash.replace(/^#/, ""));
  for (const [name, value, usual] of [["lang", locale, "zh-CN"], ["theme", theme, "auto"]] as const) {
    if (value === usual) parameters.delete(name);
    else parameters.set(name, value);
  }
  const hash = parameters.toString();
  history.replaceState(null, "", hash === "" ? location.pathname + location.search : `#${hash}`);
}
