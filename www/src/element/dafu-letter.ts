import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { Analysis } from "../engine/analysis";
import { sharedEngine } from "../engine/engine";
import type { DafuError } from "../engine/errors";
import { schemes, type Scheme } from "../engine/protocol";
import { copyText } from "../export/clipboard";
import { localeOf, wordsIn, type Words } from "../i18n/words";
import { markKinds, type Item, type MarkKind } from "../model/kinds";
import "../parts/error-notice";
import "../parts/reader";
import type { Reader } from "../parts/reader";
import type { View } from "../parts/reader-panes";
import { AnalysisTask, MAX_CHARS, type TaskState } from "../state/analysis-task";
import { base, elementTokens } from "../styles/tokens";
import { lightText } from "./light-text";

/** Details of the events, by name. All bubble and leave shadow roots. */
export interface DafuLetterEvents {
  /** The engine is there. */
  "dafu-ready": { readonly version: string };
  "dafu-result": { readonly result: Analysis };
  /** `recoverable` is false where trying again will not help. */
  "dafu-error": { readonly code: DafuError["code"]; readonly message: string; readonly recoverable: boolean };
  "dafu-select": { readonly id: string; readonly kind: MarkKind; readonly start: number; readonly end: number; readonly text: string };
}

/**
 * `<dafu-letter>`: reads the reply letter that stands in it and shows it with its marks, outline, facts and ledger.
 * Without the script the letter is still there to read.
 */
export class DafuLetter extends LitElement {
  static override styles = [
    base,
    elementTokens,
    css`
      :host {
        height: 44rem;
        max-height: 100vh;
        overflow: hidden;
        background: var(--dafu-surface);
        border: 1px solid var(--dafu-faint);
        border-radius: var(--dafu-radius);
      }
      .whole {
        display: flex;
        flex-direction: column;
        height: 100%;
      }
      dafu-reader {
        flex: 1;
        min-height: 0;
      }
      .waiting {
        height: 100%;
        overflow: auto;
        padding: 1.25rem 1.5rem;
        background: var(--dafu-paper);
        font-family: var(--dafu-font-letter);
        white-space: pre-line;
      }
    `,
  ];

  /** `zh-CN` or `en`; what the document says where it is not given. */
  @property({ reflect: true }) override lang = "";
  /** `auto`, `light` or `dark`. */
  @property({ reflect: true }) theme: "auto" | "light" | "dark" = "auto";
  /** `split`, `text`, `ledger` or `chart`. */
  @property() view: View = "split";
  /** Kinds that are shown, separated by spaces; all where it is empty. */
  @property() kinds = "";
  /** Level of the headings of its panes in the page around it. */
  @property({ attribute: "heading-level", type: Number }) headingLevel = 2;
  /** Longer letters are refused with `E-BIG`. */
  @property({ attribute: "max-chars", type: Number }) maxChars = MAX_CHARS;
  /** After so many milliseconds the engine is taken to hang: `E-TIME`. */
  @property({ attribute: "timeout-ms", type: Number }) timeoutMs = 5000;
  /** `auto`, or `none` to keep the engine in the page's own thread. */
  @property() worker: "auto" | "none" = "auto";
  /** ISO date to read 今年 and 年底前 by where the letter has no date. */
  @property({ attribute: "reference-date" }) referenceDate: string | null = null;
  /** How the outcome's class is read: `none`, `national`, `three` or `four`. */
  @property() scheme: Scheme = "none";

  @state() private given: string | null = null;
  @query("dafu-reader") private reader!: Reader | null;
  private readonly task = new AnalysisTask(this, () => sharedEngine(this.worker !== "none"));
  private readonly watcher = new MutationObserver(() => { this.readLight(); });
  private frozen: Analysis | null = null;

  /** The letter; what stands inside the element where none is set. */
  get text(): string {
    return this.given ?? lightText(this);
  }

  set text(text: string) {
    this.given = text;
    void this.read();
  }

  /** What was found, frozen; null before the first letter is read. */
  get result(): Analysis | null {
    return this.frozen;
  }

  get state(): TaskState {
    return this.task.state;
  }

  /** Reads `text` and resolves to the result; rejects when `signal` is aborted or it fails. */
  async analyze(text: string, { signal }: { signal?: AbortSignal } = {}): Promise<Analysis> {
    signal?.throwIfAborted();
    const stop = (): void => { this.task.cancel(); };
    signal?.addEventListener("abort", stop, { once: true });
    this.given = text;
    await this.read();
    signal?.removeEventListener("abort", stop);
    signal?.throwIfAborted();
    if (this.task.error) throw this.task.error;
    if (!this.frozen || this.task.analyzedText !== text) throw new DOMException("another letter was given", "AbortError");
    return this.frozen;
  }

  /** Stops the work under way; what was found before stays. */
  cancel(): void {
    this.task.cancel();
  }

  /** Shows the item with this id in the letter; false where there is none. */
  select(id: string): boolean {
    return this.reader?.select(id) ?? false;
  }

  override connectedCallback(): void {
    this.upgrade("text");
    super.connectedCallback();
    this.watcher.observe(this, { childList: true, characterData: true, subtree: true });
    // A move within the page is not a new letter.
    if (this.task.state === "idle") void this.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watcher.disconnect();
    queueMicrotask(() => {
      if (!this.isConnected) this.task.cancel();
    });
  }

  protected override render(): unknown {
    const { task, words } = this;
    return html`<div class="whole" lang=${words.locale}>
      ${task.error
        ? html`<dafu-error-notice
            .error=${task.error}
            .words=${words}
            .actions=${[{ id: "retry", name: words.errors.actions.retry }]}
            @notice-act=${this.onNotice}
          ></dafu-error-notice>`
        : nothing}
      ${this.frozen
        ? html`<dafu-reader
            .text=${task.analyzedText}
            .analysis=${this.frozen}
            .words=${words}
            .view=${this.view}
            .headingLevel=${this.headingLevel}
            .hiddenKinds=${this.hiddenKinds}
            @item-select=${this.onSelect}
            @scheme-choose=${(event: CustomEvent<{ scheme: Scheme }>) => (this.scheme = event.detail.scheme)}
            @text-copy=${(event: CustomEvent<{ text: string }>) => void copyText(event.detail.text)}
          ></dafu-reader>`
        : html`<div class="waiting" aria-busy=${task.state === "working"}><slot></slot></div>`}
    </div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && (changed.has("maxChars") || changed.has("worker") || changed.has("referenceDate") || changed.has("scheme"))) void this.read();
    if (changed.has("kinds")) this.hiddenKinds = hiddenBy(this.kinds);
  }

  private hiddenKinds: ReadonlySet<MarkKind> = new Set();

  private get words(): Words {
    return wordsIn(localeOf(this.lang || this.closest("[lang]")?.getAttribute("lang")));
  }

  private async start(): Promise<void> {
    try {
      const version = await sharedEngine(this.worker !== "none").ready();
      this.tell("dafu-ready", { version });
    } catch {
      // Reading the letter says what is wrong.
    }
    // Somebody may have asked meanwhile.
    const waiting = this.task.state === "idle" && (this.given !== null || lightText(this) !== "");
    if (waiting) await this.read();
  }

  private readLight(): void {
    if (this.given === null && lightText(this) !== this.task.text) void this.read();
  }

  private async read(): Promise<void> {
    const { text } = this;
    const { timeoutMs: limit, maxChars, referenceDate } = this;
    // An attribute may say anything.
    const scheme = schemes.find((name) => name === this.scheme) ?? "none";
    await this.task.run(text, { limit, maxChars, referenceDate, scheme });
    if (this.task.text !== text) return;
    const { error, result } = this.task;
    if (error) {
      const { code, message } = error;
      this.tell("dafu-error", { code, message, recoverable: code === "E-TIME" || code === "E-TRAP" });
    } else if (result && this.task.state === "ready" && this.frozen !== result) {
      this.frozen = deepFreeze(result);
      this.requestUpdate();
      this.tell("dafu-result", { result });
    }
  }

  private onNotice(event: CustomEvent<{ id: string }>): void {
    this.task.error = null;
    this.requestUpdate();
    if (event.detail.id === "retry") void this.read();
  }

  private onSelect({ detail: { item } }: CustomEvent<{ item: Item }>): void {
    const { id, kind, text, span: [start, end] } = item;
    this.tell("dafu-select", { id, kind, start, end, text });
  }

  private tell<Name extends keyof DafuLetterEvents>(name: Name, detail: DafuLetterEvents[Name]): void {
    this.dispatchEvent(new CustomEvent(name, { detail: Object.freeze(detail), bubbles: true, composed: true }));
  }

  /** A property that was set before the element was known would hide the one of the class. */
  private upgrade(name: "text"): void {
    if (!Object.prototype.hasOwnProperty.call(this, name)) return;
    const value = this[name];
    Reflect.deleteProperty(this, name);
    this[name] = value;
  }
}

function hiddenBy(kinds: string): ReadonlySet<MarkKind> {
  const shown = kinds.split(/[\s,]+/u).filter(Boolean);
  return new Set(shown.length === 0 ? [] : markKinds.filter((kind) => !shown.includes(kind)));
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

declare global {
  interface HTMLElementTagNameMap {
    "dafu-letter": DafuLetter;
  }
  interface HTMLElementEventMap {
    "dafu-ready": CustomEvent<DafuLetterEvents["dafu-ready"]>;
    "dafu-result": CustomEvent<DafuLetterEvents["dafu-result"]>;
    "dafu-error": CustomEvent<DafuLetterEvents["dafu-error"]>;
    "dafu-select": CustomEvent<DafuLetterEvents["dafu-select"]>;
  }
}
