import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Words } from "../i18n/words";
import { ledgerRows } from "../model/ledger";
import type { LetterSource } from "../state/letter-source";
import { emptySession, keepSession, readSession, withLetter, type Session } from "../state/session";
import type { UndoStack } from "../state/undo-stack";
import type { Note, Notes, UserLayer } from "../state/user-layer";

/** After so many milliseconds without a change the session is kept; at the latest when the page is left. */
const PAUSE = 300;

/** Keeps what this tab reads until the tab is closed, and knows which notes are nowhere else. */
export class Keeping implements ReactiveController {
  session: Session = emptySession;
  /** Notes that are saved or exported as they are. */
  private safe: ReadonlyMap<string, Note> = new Map();
  private exported: { readonly text: string; readonly notes: Notes } | null = null;
  private known: { result: unknown; letter: number; notes: Notes; draft: string } = { result: null, letter: -1, notes: new Map(), draft: "" };
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** A refusal of the browser is told once. */
  private told = false;
  private abort: AbortController | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly source: LetterSource,
    private readonly layer: UserLayer,
    private readonly steps: UndoStack,
    private readonly words: () => Words,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.abort = new AbortController();
    const { signal } = this.abort;
    const update = (): void => this.host.requestUpdate();
    this.layer.addEventListener("change", update, { signal });
    this.steps.addEventListener("change", update, { signal });
    addEventListener("pagehide", () => this.keep(), { signal });
    addEventListener("beforeunload", (event) => {
      if (this.unsafe) event.preventDefault();
    }, { signal });
  }

  hostDisconnected(): void {
    this.abort?.abort();
    this.keep();
  }

  /** Follows what is read, typed and noted. */
  hostUpdated(): void {
    const { task, draft, letter } = this.source;
    const { notes } = this.layer;
    const { known } = this;
    if (known.result === task.result && known.notes === notes && known.draft === draft) return;
    const read = task.result !== null && known.result !== task.result && task.analyzedText === draft;
    if (read) this.remember(letter === known.letter);
    if (!task.result) this.session = { ...this.session, current: -1 };
    this.known = { result: task.result, letter: read ? letter : known.letter, notes, draft };
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), PAUSE);
  }

  /** What this tab had before it was reloaded. */
  restore(): void {
    this.session = readSession();
    const { letters, current, draft, notes, safe } = this.session;
    this.layer.restore(notes);
    this.safe = new Map(safe.flatMap((key) => (notes.has(key) ? [[key, notes.get(key)] as [string, Note]] : [])));
    const shown = letters[current];
    if (shown) void this.source.take(shown.text, null, shown.proposal);
    else if (draft !== "") this.source.type(draft);
  }

  /** There are notes that only this tab has. */
  get unsafe(): boolean {
    return [...this.layer.notes].some(([key, note]) => this.safe.get(key) !== note);
  }

  /** The letter that is shown was exported with its notes as they are now. */
  get isExported(): boolean {
    return this.exported?.text === this.source.task.analyzedText && this.exported.notes === this.layer.notes;
  }

  /** The letter that is shown went out of the page, by the reader's own hand. */
  markExported(): void {
    this.exported = { text: this.source.task.analyzedText, notes: this.layer.notes };
    this.makeSafe(this.ownNotes);
    this.host.requestUpdate();
  }

  /** These notes are kept elsewhere as they are. */
  makeSafe(notes: Notes): void {
    this.safe = new Map([...this.safe, ...notes]);
  }

  /** Forgets everything that was read and written, for good. */
  forget(): void {
    this.source.empty();
    this.layer.clear();
    this.steps.clear();
    clearTimeout(this.timer);
    Object.assign(this, { session: emptySession, exported: null, safe: new Map() });
    this.known = { result: null, letter: -1, notes: this.layer.notes, draft: "" };
  }

  /** Number, title or file of the letter that is shown. */
  get name(): string {
    const { result } = this.source.task;
    const { document_number: number, title } = result?.facts ?? {};
    return number ?? title ?? this.source.shownFile?.name ?? this.words().keeping.unnamed;
  }

  /** Notes on items of the letter that is shown. */
  get ownNotes(): Notes {
    const { result } = this.source.task;
    const { notes } = this.layer;
    const keys = result ? ledgerRows(result).map(({ key }) => key) : [];
    return new Map(keys.flatMap((key) => (notes.has(key) ? [[key, notes.get(key)] as [string, Note]] : [])));
  }

  /** Puts the letter that was read in front; one that is being written takes its own earlier place. */
  private remember(same: boolean): void {
    const { session } = this;
    const letters = same && session.current === 0 ? session.letters.slice(1) : session.letters;
    const { task, proposal } = this.source;
    this.session = withLetter({ ...session, letters }, { name: this.name, text: task.analyzedText, proposal });
  }

  private keep(): void {
    clearTimeout(this.timer);
    const { notes } = this.layer;
    const { draft, task } = this.source;
    const safe = [...notes].flatMap(([key, note]) => (this.safe.get(key) === note ? [key] : []));
    this.session = { ...this.session, notes, safe, draft: task.result ? "" : draft };
    try {
      keepSession(this.session);
    } catch (error) {
      this.tell(error);
    }
  }

  private tell(error: unknown): void {
    if (this.told || this.source.error) return;
    this.told = true;
    this.source.fail(error);
  }
}
