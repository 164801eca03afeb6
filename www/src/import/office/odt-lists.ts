import { ListCounter, noLevel, type Level } from "./lists";
import { all, at, attribute, inside, type Element } from "./xml";

/** The numbers of an OpenDocument text, which it does not store in the text either (自动编号). */
export class OdtLists {
  private readonly styles = new Map<string, readonly Level[]>();
  private readonly outline: readonly Level[];
  private readonly counter = new ListCounter();
  /** Under which key the lists count: by their own name, and the last one of each style. */
  private readonly keys = new Map<string, string>();
  private begun = 0;

  constructor(content: Element, styles: Element | null) {
    const found = [at(content, "automatic-styles"), at(styles, "automatic-styles"), at(styles, "styles")];
    for (const style of found.flatMap((group) => inside(group, "list-style")).reverse()) {
      this.styles.set(attribute(style, "name") ?? "", levelsOf(style));
    }
    const [outline] = all(styles, "outline-style");
    this.outline = outline ? levelsOf(outline) : [];
  }

  /** Under which key an outermost list counts: one of its own, or that of the list that it goes on with. */
  keyOf(list: Element): string {
    const style = attribute(list, "style-name") ?? "";
    const goesOn = attribute(list, "continue-numbering") === "true";
    const before = this.keys.get(`id:${attribute(list, "continue-list") ?? ""}`) ?? (goesOn ? this.keys.get(`style:${style}`) : undefined);
    const key = before ?? `list ${(this.begun += 1)}`;
    this.keys.set(`style:${style}`, key);
    const id = attribute(list, "id");
    if (id !== null) this.keys.set(`id:${id}`, key);
    return key;
  }

  /** The marker of the next item at `level`, counted from 0. */
  marker(key: string, style: string, level: number, item: Element): string {
    return this.counter.next(key, level, this.styles.get(style) ?? [], startOf(item));
  }

  /** The marker of a heading that stands in no list. */
  heading(heading: Element): string {
    const level = Number(attribute(heading, "outline-level") ?? "1") - 1;
    if (attribute(heading, "is-list-header") === "true" || !this.outline[level]) return "";
    return this.counter.next("outline", level, this.outline, null);
  }
}

function levelsOf(style: Element): readonly Level[] {
  const levels: Level[] = [];
  for (const level of inside(style)) {
    const index = Number(attribute(level, "level") ?? "1") - 1;
    if (index >= 0 && index < 10) levels[index] = levelOf(level, index);
  }
  for (let index = 0; index < levels.length; index += 1) levels[index] ??= noLevel;
  return levels;
}

function levelOf(level: Element, index: number): Level {
  const start = startOf(level) ?? 1;
  const [label] = all(level, "list-level-label-alignment");
  const common = { start, gap: attribute(label, "label-followed-by") !== "nothing", restart: null, digits: false };
  if (level.name === "list-level-style-bullet") return { ...common, format: "bullet", text: attribute(level, "bullet-char") ?? "" };
  const format = formatOf(attribute(level, "num-format") ?? "");
  if (format === "none") return { ...noLevel, start };
  const written = attribute(level, "num-list-format");
  if (written !== null) return { ...common, format, text: written.replace(/%(\d+)%/gu, "%$1") };
  const shown = Math.min(index + 1, Math.max(1, Number(attribute(level, "display-levels") ?? "1") || 1));
  const numbers = Array.from({ length: shown }, (_, nth) => `%${index + 2 - shown + nth}`).join(".");
  return { ...common, format, text: `${attribute(level, "num-prefix") ?? ""}${numbers}${attribute(level, "num-suffix") ?? ""}` };
}

/** OpenDocument names a form by its first numbers. */
function formatOf(written: string): string {
  const forms: Readonly<Record<string, string>> = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "一": "chineseCounting",
    "壹": "chineseLegalSimplified", "甲": "ideographTraditional", "子": "ideographZodiac", "①": "decimalEnclosedCircle",
    "１": "decimalFullWidth",
  };
  return forms[Array.from(written)[0] ?? ""] ?? "none";
}

function startOf(element: Element): number | null {
  const value = attribute(element, "start-value");
  return value !== null && /^\d{1,5}$/u.test(value) ? Number(value) : null;
}
