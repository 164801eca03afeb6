import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Analysis } from "../engine/analysis";
import { countKinds, itemsOf, type Item, type MarkKind } from "../model/kinds";

/** What a card tells of, and beside what it opens. */
export interface Card {
  readonly items: readonly Item[];
  readonly at: DOMRect;
  /** Somebody asked for the first of them; otherwise all are offered. */
  readonly lead: boolean;
}

/** What was found in a letter, and which of it is pointed at, chosen, and told of in a card. */
export class Pointed implements ReactiveController {
  items: readonly Item[] = [];
  counts: ReadonlyMap<MarkKind, number> = new Map();
  lit: readonly string[] = [];
  chosen: string | null = null;
  card: Card | null = null;
  private byId: ReadonlyMap<string, Item> = new Map();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    // A controller of Lit needs one method; there is something to point at when there is a letter.
  }

  /** Begins anew with another letter. */
  show(analysis: Analysis): void {
    this.items = itemsOf(analysis);
    this.byId = new Map(this.items.map((item) => [item.id, item]));
    this.counts = countKinds(this.items);
    Object.assign(this, { lit: [], chosen: null, card: null });
  }

  item(id: string): Item | null {
    return this.byId.get(id) ?? null;
  }

  /** The chosen item; null where none is chosen. */
  get current(): Item | null {
    return this.item(this.chosen ?? "");
  }

  light(ids: readonly string[]): void {
    this.set({ lit: ids });
  }

  choose(id: string): void {
    this.set({ chosen: id });
  }

  /** Opens the card of some items; returns them. */
  open(ids: readonly string[], at: DOMRect, lead: boolean): readonly Item[] {
    const items = ids.flatMap((id) => this.item(id) ?? []);
    if (items.length > 0) this.set({ card: { items, at, lead } });
    return items;
  }

  closeCard(): void {
    this.set({ card: null });
  }

  /** Closes the card, or else lets go of what is chosen; false where there is neither. */
  escape(): boolean {
    if (this.card) this.set({ card: null });
    else if (this.chosen !== null) this.set({ chosen: null });
    else return false;
    return true;
  }

  private set(change: Partial<Pick<Pointed, "lit" | "chosen" | "card">>): void {
    Object.assign(this, change);
    this.host.requestUpdate();
  }
}
