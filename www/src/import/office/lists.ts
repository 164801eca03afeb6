import { numeral } from "./numerals";

/** One level of a numbered list (编号级别). */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** What is printed: `%1、`, where `%1` is the number of the first level. */
  readonly text: string;
  /** Between the marker and the text; a tab or a space after 、 or ） is left to the printer. */
  readonly gap: boolean;
  /** Begins again only after a level up to this one, counted from 1; 0: never; null: after every level above. */
  readonly restart: number | null;
  /** The numbers of the levels above are printed in digits. */
  readonly digits: boolean;
}

/** A level that a list leaves out. */
export const noLevel: Level = { start: 1, format: "none", text: "", gap: false, restart: null, digits: false };

/** Counts the numbers of lists as a printer does: several lists may share one count (自动编号). */
export class ListCounter {
  private readonly counts = new Map<string, (number | undefined)[]>();

  /** The marker of the next paragraph at `level` of the count `key`; `begin` starts that level again. */
  next(key: string, level: number, levels: readonly Level[], begin: number | null = null): string {
    const own = levels[level];
    if (!own) return "";
    const counts = this.counts.get(key) ?? [];
    this.counts.set(key, counts);
    const last = counts[level];
    counts[level] = begin ?? (last === undefined ? own.start : last + 1);
    for (let above = 0; above < level; above += 1) counts[above] ??= levels[above]?.start ?? 1;
    for (let below = level + 1; below < levels.length; below += 1) {
      const restart = levels[below]?.restart ?? below;
      if (restart > level) counts[below] = undefined;
    }
    return marker(own, counts, levels);
  }
}

function marker(own: Level, counts: readonly (number | undefined)[], levels: readonly Level[]): string {
  if (own.format === "bullet") return own.text === "" ? "" : `${bullet(own.text)} `;
  const text = own.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const index = Number(digit) - 1;
    const format = levels[index]?.format ?? "decimal";
    return numeral(counts[index] ?? 1, own.digits && format !== "none" ? "decimal" : format);
  });
  return text !== "" && own.gap && !/[、，。．）】〕》]$/u.test(text) ? `${text} ` : text;
}

/** Signs of the symbol fonts stand where Unicode has none. */
const bullet = (sign: string): string => sign.replace(/[\uE000-\uF8FF]/gu, "•");
