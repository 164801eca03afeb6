import type { ReactiveController, ReactiveControllerHost } from "lit";
import { findAll, fold, hitFrom, type Folded } from "../model/find";
import type { Span } from "../model/kinds";

/** What is looked for in the letter, and where it stands. */
export class LetterSearch implements ReactiveController {
  open = false;
  query = "";
  hits: readonly Span[] = [];
  /** Which of them one is at. */
  at = 0;
  private folded: { readonly of: string; readonly as: Folded } | null = null;

  constructor(private readonly host: ReactiveControllerHost & { readonly text: string }) {
    host.addController(this);
  }

  /** Another letter is searched for the same words. */
  hostUpdate(): void {
    if (this.open && this.folded && this.folded.of !== this.host.text) this.look();
  }

  /** The hit one is at; null where there is none. */
  get current(): Span | null {
    return this.hits[this.at] ?? null;
  }

  show(open: boolean): void {
    this.open = open;
    if (!open) Object.assign(this, { query: "", hits: [], at: 0, folded: null });
    this.host.requestUpdate();
  }

  /** Looks for other words, and goes to the first place from `offset` on. */
  seek(query: string, offset: number): void {
    this.query = query;
    this.look();
    this.at = hitFrom(this.hits, offset);
    this.host.requestUpdate();
  }

  /** The next place, or the one before; from the last to the first. */
  step(by: 1 | -1): void {
    const { length } = this.hits;
    if (length > 0) this.at = (this.at + by + length) % length;
    this.host.requestUpdate();
  }

  private look(): void {
    const { text } = this.host;
    if (this.folded?.of !== text) this.folded = { of: text, as: fold(text) };
    this.hits = findAll(this.folded.as, this.query);
    this.at = Math.min(this.at, Math.max(0, this.hits.length - 1));
  }
}
