import type { ReactiveController, ReactiveControllerHost } from "lit";
import { DafuError } from "../engine/errors";
import { addressWith, emptyAddress, readCarried } from "../links/address";
import { anchorFor, findAnchor, readAnchor, writeAnchor, type Anchor } from "../model/anchor";
import type { Span } from "../model/kinds";
import type { LetterSource } from "../state/letter-source";

/** What a page does with links. */
interface Shower {
  /** Shows the sentence of a link, once it is found. */
  found(span: Span): void;
  /** The letter that the link speaks of is not there yet. */
  waiting(): void;
}

/** Letters and sentences that came with the page's address. */
export class Linked implements ReactiveController {
  private wanted: Anchor | null = null;
  private told = false;
  private looked: unknown = null;
  private abort: AbortController | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly source: LetterSource,
    private readonly shower: Shower,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.abort = new AbortController();
    addEventListener("hashchange", () => void this.read(), { signal: this.abort.signal });
  }

  hostDisconnected(): void {
    this.abort?.abort();
  }

  /** Looks for the sentence in whatever letter comes. */
  hostUpdated(): void {
    const { task } = this.source;
    if (!this.wanted || !task.result || task.result === this.looked) return;
    this.looked = task.result;
    const span = findAnchor(task.analyzedText, task.result.statements, this.wanted);
    if (span) {
      this.wanted = null;
      this.shower.found(span);
    } else if (!this.told) {
      this.told = true;
      this.source.fail(new DafuError("E-LINK", { why: "sentence" }));
    }
  }

  /** Reads what the address carries; nothing changes where that cannot be read. */
  async read(): Promise<void> {
    const { letter, sentence } = readCarried(location.hash);
    if (sentence !== null) this.want(readAnchor(sentence));
    if (letter !== null) {
      try {
        const { unpack } = await import("../links/packed");
        const text = await unpack(letter);
        emptyAddress();
        await this.source.take(text);
      } catch (error) {
        this.wanted = null;
        this.source.fail(error);
      }
    } else if (sentence !== null) {
      emptyAddress();
      if (this.source.draft === "") this.shower.waiting();
    }
  }

  /** A link to the sentence that stands there; null where none does. */
  linkTo(offset: number): string | null {
    const sentence = this.anchorAt(offset);
    return sentence === null ? null : addressWith({ sentence });
  }

  anchorAt(offset: number): string | null {
    const { analyzedText, result } = this.source.task;
    const anchor = result && anchorFor(analyzedText, result.statements, offset);
    return anchor && writeAnchor(anchor);
  }

  private want(anchor: Anchor | null): void {
    Object.assign(this, { wanted: anchor, told: false, looked: null });
    this.host.requestUpdate();
    if (!anchor) this.source.fail(new DafuError("E-LINK", { why: "cut" }));
  }
}
