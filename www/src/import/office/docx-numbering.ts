import { noLevel, type Level } from "./lists";
import { Numbering, type List, type Override, type Shared } from "./numbering";
import { at, attribute, inside, type Element } from "./xml";

/** Reads the lists of numbering.xml; `listOfStyle` finds the list behind a list style. */
export function readNumbering(numbering: Element | null, listOfStyle: (style: string) => string | null): Numbering {
  const lists = new Map<string, List>();
  for (const element of inside(numbering, "num")) {
    const shared = attribute(at(element, "abstractNumId"), "val") ?? "";
    const overrides = inside(element, "lvlOverride").map(readOverride);
    lists.set(attribute(element, "numId") ?? "", { shared, overrides: new Map(overrides) });
  }
  const shared = new Map<string, Shared>();
  const links = new Map<string, string>();
  for (const element of inside(numbering, "abstractNum")) {
    const id = attribute(element, "abstractNumId") ?? "";
    shared.set(id, readShared(element));
    // Some lists only say that they look like the one of a style.
    const link = attribute(at(element, "numStyleLink"), "val");
    const list = link === null ? null : listOfStyle(link);
    if (list !== null) links.set(id, lists.get(list)?.shared ?? id);
  }
  for (const [id, list] of lists) lists.set(id, { ...list, shared: links.get(list.shared) ?? list.shared });
  return new Numbering(lists, shared);
}

function readOverride(override: Element): [number, Override] {
  const level = inside(override, "lvl").map(readLevel)[0] ?? null;
  return [numberOf(override, "ilvl") ?? 0, { start: numberOf(at(override, "startOverride"), "val"), level }];
}

function readShared(element: Element): Shared {
  const levels: Level[] = [];
  const styles = new Map<string, number>();
  for (const level of inside(element, "lvl")) {
    const index = numberOf(level, "ilvl") ?? levels.length;
    if (index > 8) continue;
    levels[index] = readLevel(level);
    const style = attribute(at(level, "pStyle"), "val");
    if (style !== null) styles.set(style, index);
  }
  for (let index = 0; index < levels.length; index += 1) levels[index] ??= noLevel;
  return { levels, styles };
}

function readLevel(element: Element): Level {
  const suffix = attribute(at(element, "suff"), "val") ?? "tab";
  const legal = at(element, "isLgl");
  return {
    start: numberOf(at(element, "start"), "val") ?? 0,
    format: formatOf(element),
    text: attribute(at(element, "lvlText"), "val") ?? "",
    gap: suffix !== "nothing",
    restart: numberOf(at(element, "lvlRestart"), "val"),
    digits: legal !== null && !["0", "false", "off"].includes(attribute(legal, "val") ?? "1"),
  };
}

/** Newer forms stand in a choice, with an older one to fall back to. */
function formatOf(level: Element): string {
  const plain = at(level, "numFmt") ?? at(level, "AlternateContent", "Fallback", "numFmt");
  return attribute(plain, "val") ?? "decimal";
}

function numberOf(element: Element | null, name: string): number | null {
  const value = attribute(element, name);
  return value !== null && /^\d{1,5}$/u.test(value) ? Number(value) : null;
}
