import { html, LitElement, type PropertyValues } from "lit";
import { query } from "lit/decorators.js";
import { movable } from "../dom/document-styles";
import type { Analysis } from "../engine/analysis";
import { SCHEMA_VERSION } from "../engine/protocol";
import { hasWords, loadWords, localeOf, wordsIn, type Words } from "../i18n/words";
import type { Item } from "../model/kinds";
import { everything, type LedgerFilter } from "../model/ledger-filter";
import { exported } from "../parts/exported";
import "../parts/reader";
import type { Reader } from "../parts/reader";
import { UserLayer, type Notes } from "../state/user-layer";
import { controls } from "../styles/controls";
import { base, elementTokens } from "../styles/tokens";
import { declarations, hiddenBy, initial, known, numberOf } from "./attributes";
import { letterElementStyles } from "./dafu-letter.styles";
import { failure } from "./error-codes";
import { deepFreeze, tell } from "./events";
import { Files } from "./files";
import { filterOf } from "./filters";
import { barTemplate, noticeTemplate, statusTemplate, waitingTemplate } from "./letter-template";
import { changedKeys, marksOf, notesOf } from "./marks";
import { Dictionary } from "./messages";
import { placeOf, placesOf } from "./places";
import { Reading } from "./reading";
import { register } from "./registration";
import type * as Public from "./types";

/**
 * `<dafu-letter>`: reads the reply letter that stands in it and shows it with its marks, outline, facts and ledger.
 * Without the script the letter is still there to read. What pages may use of it is written in `types.ts`.
 */
export class DafuLetter extends LitElement implements Public.DafuLetterElement {
  static readonly version = DAFU_VERSION;
  static readonly schemaVersion = SCHEMA_VERSION;
  static override styles = [base, controls, elementTokens, letterElementStyles];
  static override properties = { ...declarations, messages: { attribute: false } };

  declare lang: string;
  declare theme: Public.DafuLetterTheme;
  declare view: Public.DafuLetterView;
  declare kinds: string;
  declare readOnly: boolean;
  declare noExport: boolean;
  declare noHistory: boolean;
  declare maxChars: number;
  declare timeoutMs: number;
  declare worker: string;
  declare anchor: string;
  declare headingLevel: number;
  declare referenceDate: string | null;
  declare scheme: Public.DafuLetterScheme;
  declare messages: Readonly<Record<string, unknown>> | null;

  @query("dafu-reader") private reader!: Reader | null;
  private readonly layer = new UserLayer();
  private readonly reading = new Reading(this, () => this.onResult());
  private readonly files = new Files(this, this.reading, this.layer);
  private readonly dictionary = new Dictionary();
  private readonly watcher = new MutationObserver(() => {
    this.reading.look();
    this.requestUpdate();
  });
  private filter: LedgerFilter = everything;
  private hiddenKinds = hiddenBy("");
  /** As the page knows them. */
  private noted = this.layer.notes;

  static define(tag = "dafu-letter", options: Public.DafuLetterDefineOptions = {}): CustomElementConstructor {
    return register(DafuLetter, tag, options);
  }

  constructor() {
    super();
    Object.assign(this, initial, { messages: null });
    this.layer.addEventListener("change", this.onNotes);
  }

  get text(): string {
    return this.reading.text;
  }

  set text(text: string) {
    void this.reading.read(text);
  }

  get result(): Analysis | null {
    return this.reading.result;
  }

  get state(): Public.DafuLetterState {
    return this.reading.task.state;
  }

  get filters(): Public.DafuLetterFilters {
    return Object.freeze({ ...this.filter }) as Public.DafuLetterFilters;
  }

  set filters(filters: Partial<Public.DafuLetterFilters>) {
    this.filter = filterOf(filters);
    this.requestUpdate();
  }

  get marks(): Public.DafuLetterMarks {
    return deepFreeze(marksOf(this.layer.notes));
  }

  set marks(marks: Public.DafuLetterMarks) {
    this.write(notesOf(marks));
  }

  /** The dictionary, with the words that the page wants instead. */
  get words(): Words {
    const locale = localeOf(this.lang || this.closest("[lang]")?.getAttribute("lang"));
    // Chinese until the other words are there.
    if (!hasWords(locale)) void loadWords(locale).then(() => this.requestUpdate(), () => undefined);
    return this.dictionary.words(wordsIn(locale), this.messages);
  }

  async analyze(text: string, { signal }: { readonly signal?: AbortSignal } = {}): Promise<Analysis> {
    const { reading } = this;
    signal?.throwIfAborted();
    const stop = (): void => this.cancel();
    signal?.addEventListener("abort", stop, { once: true });
    await reading.read(text);
    signal?.removeEventListener("abort", stop);
    signal?.throwIfAborted();
    const { error, analyzedText } = reading.task;
    if (error) throw failure(error);
    if (!reading.result || analyzedText !== text) throw new DOMException("stopped, or another letter was given", "AbortError");
    return reading.result;
  }

  cancel(): void {
    this.reading.task.cancel();
  }

  async select(id: string): Promise<boolean> {
    const reader = await this.shown();
    const item = this.result?.items.find((one) => one.id === id);
    return reader?.select(item?.statements[0] ?? id) === true ? true : this.show(id);
  }

  async find(query: string): Promise<readonly Public.DafuLetterPlace[]> {
    const reader = await this.shown();
    const places = reader ? placesOf(this.reading.task.analyzedText, query) : [];
    if (places[0]) void reader?.go([places[0].start, places[0].end], null);
    return deepFreeze(places);
  }

  exportAs(format: Public.DafuLetterFormat): Promise<Blob> {
    return this.files.make(format);
  }

  importJSON(file: Blob): Promise<Analysis> {
    return this.files.open(
      file,
      (notes) => this.write(notes),
      (text) => this.analyze(text),
    );
  }

  clear(): void {
    this.reading.clear();
    this.write(new Map());
    this.filter = everything;
    this.files.said = "";
  }

  print(): Promise<void> {
    return this.files.print();
  }

  override connectedCallback(): void {
    for (const name of ["text", "filters", "marks"] as const) this.upgrade(name);
    super.connectedCallback();
    this.watcher.observe(this, { childList: true, characterData: true, subtree: true });
    void this.reading.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watcher.disconnect();
    // A move within the page is not a new letter.
    queueMicrotask(() => {
      if (!this.isConnected) this.cancel();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("kinds")) this.hiddenKinds = hiddenBy(this.kinds);
    this.reading.readAgain();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("anchor") && this.anchor !== "" && this.result) void this.show(this.anchor);
  }

  protected override render(): unknown {
    const { words, reading, files, state } = this;
    const { result, failed, slow, task, given, light } = reading;
    const { names, said } = files;
    const frame = { words, state, result, error: failed, slow, stage: task.stage, names, said, tools: !this.noExport, act: (id: string) => this.act(id) };
    return html`<div class="whole" lang=${words.locale}>
      ${barTemplate(frame, this.querySelector(":scope > [slot^=toolbar-]") !== null)}
      <slot name="notice"></slot>
      ${noticeTemplate(frame, failed !== null && failed === task.error)}
      ${result ? this.renderReader(result) : waitingTemplate(frame, given, light !== "")}
      ${statusTemplate(frame, task.analyzedText.length)}
    </div>`;
  }

  private renderReader(analysis: Analysis): unknown {
    return html`<dafu-reader
      exportparts=${exported.reader}
      .text=${this.reading.task.analyzedText}
      .analysis=${analysis}
      .words=${this.words}
      .view=${known("view", this.view)}
      .headingLevel=${numberOf("headingLevel", this.headingLevel)}
      .hiddenKinds=${this.hiddenKinds}
      .layer=${this.layer}
      .filter=${this.filter}
      .readOnly=${this.readOnly}
      .history=${!this.noHistory}
      @item-select=${this.onSelect}
      @filter-choose=${this.onFilter}
      @scheme-choose=${(event: CustomEvent<{ scheme: Public.DafuLetterScheme }>) => (this.scheme = event.detail.scheme)}
      @text-copy=${(event: CustomEvent<{ text: string }>) => void this.files.copy(event.detail.text)}
      ><slot name="card-actions" slot="card-actions"></slot
    ></dafu-reader>`;
  }

  /** The letter as it is shown. Lit waits until the element stands in a page; null where there is no letter. */
  private async shown(): Promise<Reader | null> {
    const { turn } = this.reading;
    if (!(await this.reading.settled())) return null;
    while (!(await this.updateComplete));
    if (turn !== this.reading.turn) return null;
    await this.reader?.updateComplete;
    return this.reader;
  }

  private async show(id: string): Promise<boolean> {
    const reader = await this.shown();
    const span = this.result && placeOf(this.result, id);
    if (span) void reader?.go(span, null);
    return span !== null;
  }

  private act(id: string): void {
    const quiet = (work: Promise<void>): void => void work.catch(() => undefined);
    if (id === "print") quiet(this.print());
    else if (id.startsWith("export:")) quiet(this.files.choose(id.slice("export:".length)));
    else {
      this.reading.dismiss();
      if (id === "retry") void this.reading.read();
    }
  }

  private onResult(): void {
    if (this.result) this.filter = everything;
    this.files.said = "";
    if (this.anchor !== "") void this.show(this.anchor);
  }

  private onSelect({ detail: { item } }: CustomEvent<{ item: Item }>): void {
    const { id, kind, text, span: [start, end] } = item;
    tell(this, "dafu-select", { id, kind, start, end, text });
  }

  private onFilter({ detail: { filter } }: CustomEvent<{ filter: LedgerFilter }>): void {
    this.filter = filter;
    tell(this, "dafu-filter", { filters: this.filters });
  }

  /** Notes of the page's own, of which it need not be told. */
  private write(notes: Notes): void {
    this.noted = notes;
    this.layer.replace(notes);
  }

  private readonly onNotes = (): void => {
    const changed = changedKeys(this.noted, this.layer.notes);
    this.noted = this.layer.notes;
    if (changed.length > 0) tell(this, "dafu-mark", { marks: this.marks, changed });
  };

  /** A property that was set before the element was known would hide the one of the class. */
  private upgrade(name: "text" | "filters" | "marks"): void {
    if (!Object.prototype.hasOwnProperty.call(this, name)) return;
    const value: unknown = this[name];
    Reflect.deleteProperty(this, name);
    Object.assign(this, { [name]: value });
  }
}

movable(DafuLetter);
