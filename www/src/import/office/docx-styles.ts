import type { Numbered } from "./numbering";
import { at, attribute, inside, type Element } from "./xml";

interface Style {
  readonly base: string | null;
  readonly list: string | null;
  readonly level: string | null;
  readonly hidden: boolean | null;
}

/** What a paragraph takes from its style: numbers may come from there (样式). */
export class DocxStyles {
  private readonly styles = new Map<string, Style>();
  /** The style of a paragraph that names none. */
  private readonly usual: string | null;

  constructor(styles: Element | null) {
    const found = inside(styles, "style");
    for (const style of found) {
      const place = at(style, "pPr", "numPr");
      this.styles.set(attribute(style, "styleId") ?? "", {
        base: attribute(at(style, "basedOn"), "val"),
        list: attribute(at(place, "numId"), "val"),
        level: attribute(at(place, "ilvl"), "val"),
        hidden: onOff(at(style, "rPr", "vanish")),
      });
    }
    const usual = found.find((style) => attribute(style, "type") === "paragraph" && isOn(attribute(style, "default") ?? "0"));
    this.usual = attribute(usual, "styleId");
  }

  /** The list that a style belongs to; null where it belongs to none. */
  listOf(name: string): string | null {
    return this.chain(name).find(([, { list }]) => list !== null)?.[1].list ?? null;
  }

  /** Whether text of this style is not printed. */
  hides(name: string | null): boolean {
    return name !== null && (this.chain(name).find(([, { hidden }]) => hidden !== null)?.[1].hidden ?? false);
  }

  /** Where a paragraph with these properties stands in a list; null where it has no number. */
  numbered(properties: Element | null): Numbered | null {
    const named = attribute(at(properties, "pStyle"), "val");
    const chain = this.chain(named ?? this.usual ?? "");
    const own = at(properties, "numPr");
    const [style = null, from = null] = chain.find(([, { list }]) => list !== null) ?? [];
    const list = attribute(at(own, "numId"), "val") ?? from?.list ?? null;
    if (list === null || list === "0") return null;
    const level = attribute(at(own, "ilvl"), "val") ?? chain.find(([, found]) => found.level !== null)?.[1].level ?? null;
    return { list, level: level !== null && /^[0-8]$/u.test(level) ? Number(level) : null, style };
  }

  /** A style and what it is based on, nearest first; a circle is walked once. */
  private chain(name: string): [string, Style][] {
    const chain: [string, Style][] = [];
    let next: string | null = name;
    while (next !== null && chain.length < 50) {
      const style = this.styles.get(next);
      if (!style) break;
      chain.push([next, style]);
      next = style.base;
    }
    return chain;
  }
}

const isOn = (value: string): boolean => !["0", "false", "off"].includes(value);

/** A switch of Word: there without a value means on; null where it is not there. */
export function onOff(element: Element | null): boolean | null {
  return element && isOn(attribute(element, "val") ?? "1");
}
