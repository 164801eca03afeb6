import { ListCounter, type Level } from "./lists";

/** What a list changes of the count that it shares. */
export interface Override {
  readonly start: number | null;
  readonly level: Level | null;
}

/** A list of a Word document: which count it shares, and what it changes of it. */
export interface List {
  readonly shared: string;
  readonly overrides: ReadonlyMap<number, Override>;
}

export interface Shared {
  readonly levels: readonly Level[];
  /** The level that a paragraph style stands for. */
  readonly styles: ReadonlyMap<string, number>;
}

/** Where a paragraph stands in a list, as it or its style tells. */
export interface Numbered {
  readonly list: string;
  /** Null where only the style names the list. */
  readonly level: number | null;
  readonly style: string | null;
}

/** The markers that Word prints and does not store in the text (自动编号): 一、 （一） 1. */
export class Numbering {
  private readonly counter = new ListCounter();
  /** Levels of a list that began anew already. */
  private readonly begun = new Set<string>();

  constructor(
    private readonly lists: ReadonlyMap<string, List>,
    private readonly shared: ReadonlyMap<string, Shared>,
  ) {}

  /** The marker of the next paragraph; empty where its list is none. */
  marker({ list: id, level: given, style }: Numbered): string {
    const list = this.lists.get(id);
    const shared = this.shared.get(list?.shared ?? "");
    if (!list || !shared) return "";
    const level = given ?? (style === null ? 0 : (shared.styles.get(style) ?? 0));
    const levels = shared.levels.map((own, index) => {
      const override = list.overrides.get(index);
      return { ...(override?.level ?? own), ...(override && override.start !== null ? { start: override.start } : {}) };
    });
    const first = !this.begun.has(`${id}/${level}`);
    this.begun.add(`${id}/${level}`);
    return this.counter.next(list.shared, level, levels, first ? (list.overrides.get(level)?.start ?? null) : null);
  }
}
