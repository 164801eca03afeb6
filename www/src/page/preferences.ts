import { localeOf, type Locale } from "../i18n/words";
import { scales } from "../parts/letter-tools";
import type { Theme } from "../parts/top-bar";

/** Language, appearance and keys. They live in the address, so nothing has to be stored and a bookmark keeps them. */
export interface Preferences {
  readonly locale: Locale;
  readonly theme: Theme;
  /** Of the letter's type, as a part of the usual size. */
  readonly scale: number;
  /** Keys that type something on their own act as shortcuts. */
  readonly keys: boolean;
}

export function readPreferences(hash: string): Preferences {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  const theme = parameters.get("theme");
  return {
    locale: localeOf(parameters.get("lang")),
    theme: theme === "light" || theme === "dark" ? theme : "auto",
    scale: scales.find((scale) => String(scale) === parameters.get("size")) ?? 1,
    keys: parameters.get("keys") !== "off",
  };
}

/** Shows the preferences on the document and keeps those that are not the usual ones in the address. */
export function applyPreferences({ locale, theme, scale, keys }: Preferences, title: string): void {
  const { documentElement: root } = document;
  root.lang = locale;
  if (theme === "auto") root.removeAttribute("theme");
  else root.setAttribute("theme", theme);
  document.title = title;
  const parameters = new URLSearchParams(location.hash.replace(/^#/, ""));
  const written = [
    ["lang", locale, "zh-CN"],
    ["theme", theme, "auto"],
    ["size", String(scale), "1"],
    ["keys", keys ? "on" : "off", "on"],
  ] as const;
  for (const [name, value, usual] of written) {
    if (value === usual) parameters.delete(name);
    else parameters.set(name, value);
  }
  const hash = parameters.toString();
  history.replaceState(null, "", hash === "" ? location.pathname + location.search : `#${hash}`);
}
