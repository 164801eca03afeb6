import { html, LitElement, nothing } from "lit";
import { query, state } from "lit/decorators.js";
import { sharedEngine } from "../engine/engine";
import type { Analysis } from "../engine/analysis";
import { DafuError } from "../engine/errors";
import type { Scheme } from "../engine/protocol";
import { copyText } from "../export/clipboard";
import { loadWords, wordsIn, type Locale, type Words } from "../i18n/words";
import { given } from "../import/folders";
import { summaryOf } from "../model/ledger";
import { usualPrint, type PrintOptions } from "../model/print";
import "../parts/error-notice";
import "../parts/letter-editor";
import { part } from "../parts/part";
import { loadPictures } from "../parts/picture-pane";
import "../parts/reader";
import type { Reader } from "../parts/reader";
import "../parts/start-view";
import "../parts/status-line";
import "../parts/top-bar";
import type { TopBar } from "../parts/top-bar";
import { samples, type SampleName } from "../samples/samples";
import { AUTO_LIMIT, CHARS_PER_SECOND } from "../state/analysis-task";
import { LetterSource } from "../state/letter-source";
import { UndoStack } from "../state/undo-stack";
import { UserLayer } from "../state/user-layer";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import { pageStyles } from "./dafu-page.styles";
import { DialogHost, isDialog } from "./dialog-host";
import { DropTarget } from "./drop-target";
import { exportLetter } from "./export-letter";
import { fetchRest } from "./fetch-rest";
import { archiveFacts, notesIn } from "./file-facts";
import "./in-app-hint";
import { Keeping } from "./keeping";
import { Keyboard } from "./keyboard";
import { pressed } from "./key-acts";
import { Linked } from "./linked";
import { Many } from "./many";
import { actionsFor, actOn, diagnostics } from "./notice-actions";
import { applyPreferences, readPreferences, type Preferences } from "./preferences";
import { PrintFooter } from "./print-footer";
import { statusOf } from "./status";
import "./update-bar";

type Detail<T> = CustomEvent<T>;
const themes = { auto: "light", light: "dark", dark: "auto" } as const;

/** The page: wires what people give it, the engine and the reader. */
@part("dafu-page")
export class DafuPage extends LitElement {
  static override styles = [base, controls, pageStyles];

  @state() private preferences: Preferences = readPreferences(location.hash);
  @state() private editing = false;
  @state() private said = "";
  /** What is said is seen anyway. */
  private quiet = false;
  @query("#file") private picker!: HTMLInputElement;
  @query("#folder") private folder!: HTMLInputElement;
  @query("dafu-top-bar") topBar!: TopBar;
  @query("dafu-reader") reader!: Reader | null;
  /** Nothing is on its way any more: a new version cannot take over while the old one still fetches. */
  @state() private complete = false;
  /** Names and telephone numbers stand in what is exported. */
  @state() private names = false;
  readonly steps = new UndoStack();
  readonly layer = new UserLayer(this.steps);
  readonly source = new LetterSource(this, sharedEngine, this.layer, this.steps);
  private readonly drop = new DropTarget(this, {
    files: (files) => void this.many.take(files),
    text: (text) => void this.source.take(text),
    html: (html) => void this.source.takeHtml(html),
  });
  readonly many = new Many(this);
  readonly keeping = new Keeping(this, this.source, this.layer, this.steps, () => this.words);
  readonly linked = new Linked(this, this.source, {
    found: (span) => {
      void this.updateComplete.then(() => this.reader?.go(span, null));
      this.say(this.words.keeping.sentence.found);
    },
    waiting: () => this.say(this.words.keeping.sentence.waiting),
  });
  protected readonly keyboard = new Keyboard(
    this,
    () => ({ reading: this.result !== null && !this.editing, off: !this.keys }),
    (matched, event) => pressed(this, matched, event),
  );
  private readonly dialogs = new DialogHost(this);
  private readonly footer = new PrintFooter();
  private shown: Analysis | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    applyPreferences(this.preferences, this.words.brand);
    // Before anything in the page that Escape closes: work is stopped first.
    this.addEventListener("keydown", (event) => this.stopByKey(event), { capture: true });
    this.keeping.restore();
    void this.linked.read();
    void this.source.startEngine().then(fetchRest).then(() => (this.complete = true));
  }

  /** What was found in the letter that is shown; null before there is one. */
  get result(): Analysis | null {
    return this.source.task.result;
  }

  get words(): Words {
    return wordsIn(this.preferences.locale);
  }

  /** What came of the last letter is said aloud, once. */
  protected override willUpdate(): void {
    const { result } = this.source.task;
    if (result === this.shown) return;
    this.shown = result;
    if (result) this.footer.show(result, usualPrint.day, this.words);
    if (!result) this.editing = false;
    else this.many.leave();
    const { commitments, dated } = result ? summaryOf(result) : { commitments: 0, dated: 0 };
    const file = this.source.shownFile;
    const left = file && result ? [...archiveFacts(file, result, this.words), ...notesIn(file, this.words)] : [];
    this.say(result ? [this.words.status.announce(commitments, dated), ...left].join(" · ") : "", true);
  }

  /** Says something aloud; what is seen anyway is not written out. */
  say(words: string, quiet = false): void {
    Object.assign(this, { said: words, quiet });
  }

  protected override render(): unknown {
    const { words, source } = this;
    const list = this.many.renderList();
    const reading = source.task.result !== null && !this.many.listed;
    return html`<dafu-top-bar
        .words=${words}
        .theme=${this.preferences.theme}
        ?reading=${reading}
        ?editing=${this.editing}
        ?names=${this.names}
        @bar-act=${(event: Detail<{ id: string }>) => this.act(event.detail.id)}
      ></dafu-top-bar>
      <dafu-in-app-hint .words=${words}></dafu-in-app-hint>
      <dafu-update-bar .words=${words} ?ready=${this.complete && source.engineVersion !== ""}></dafu-update-bar>
      <main>${this.many.listed ? [this.renderNotice(nothing), list] : [this.many.renderBar(), reading ? [this.renderNotice(nothing), this.renderReader()] : this.renderStart()]}</main>
      ${this.renderStatus()}
      <input id="file" type="file" accept=".txt,.text,.md,.json,.html,.htm,.docx,.doc,.odt,.ofd,.pdf,.zip,text/plain" multiple hidden @change=${this.onPick} />
      <input id="folder" type="file" webkitdirectory hidden @change=${this.onPick} />
      ${this.dialogs.render()}
      ${this.drop.over
        ? html`<div class="drop"><p><strong>${words.start.drop}</strong>${words.start.dropHint}</p></div>`
        : nothing}`;
  }

  private renderReader(): unknown {
    const { words, source } = this;
    return html`<dafu-reader
      .text=${source.task.analyzedText}
      .analysis=${source.task.result}
      .words=${words}
      .layer=${this.layer}
      .scale=${this.preferences.scale}
      .proposal=${source.proposal ?? ""}
      linkable
      @scale-choose=${(event: Detail<{ scale: number }>) => this.prefer({ scale: event.detail.scale })}
      @sentence-link=${(event: Detail<{ offset: number }>) => void this.dialogs.copyLink(event.detail.offset)}
      @text-copy=${(event: Detail<{ text: string }>) => void this.copy(event.detail.text)}
      @proposal-give=${(event: Detail<{ text: string }>) => void source.answer(event.detail.text)}
      @scheme-choose=${(event: Detail<{ scheme: Scheme }>) => void source.compare(event.detail.scheme)}
    >
      ${this.editing
        ? html`<dafu-letter-editor
            slot="letter"
            .text=${source.draft}
            .words=${words}
            @text-edit=${(event: Detail<{ text: string }>) => this.edit(event.detail.text)}
          ></dafu-letter-editor>`
        : nothing}
    </dafu-reader>`;
  }

  private renderStart(): unknown {
    const { source } = this;
    const { length } = source.draft;
    return html`<dafu-start-view
      .words=${this.words}
      .text=${source.draft}
      .seconds=${length > AUTO_LIMIT ? Math.ceil(length / CHARS_PER_SECOND) : 0}
      @text-type=${(event: Detail<{ text: string }>) => source.type(event.detail.text)}
      @text-paste=${(event: Detail<{ text: string }>) => void source.take(event.detail.text)}
      @text-analyze=${() => void source.analyze()}
      @text-clear=${() => source.fresh()}
      @file-choose=${() => this.choose()}
      @folder-choose=${() => this.folder.click()}
      @sample-choose=${(event: Detail<{ id: SampleName }>) => void source.take(samples[event.detail.id])}
    >
      ${this.renderNotice("notice")}
    </dafu-start-view>`;
  }

  private renderNotice(slot: string | typeof nothing): unknown {
    const { source, words } = this;
    const { error } = source;
    if (!error) return nothing;
    const act = (id: string): void => {
      actOn(id, source);
      if (id === "diagnostics") void this.copy(diagnostics(error, source));
      if (id === "export") this.topBar.openExports();
    };
    return html`<dafu-error-notice
      slot=${slot}
      .error=${error}
      .actions=${actionsFor(error, source, words)}
      .words=${words}
      ?mild=${["E-ENC", "E-SAVE", "E-STORE"].includes(error.code)}
      @notice-act=${(event: Detail<{ id: string }>) => act(event.detail.id)}
    ></dafu-error-notice>`;
  }

  private renderStatus(): unknown {
    const { facts, took, file, actions, busy, label, stage } = statusOf(this.source, this.keeping, this.steps, this.words);
    const acts: Record<string, () => void> = {
      cancel: () => this.cancel(),
      undo: () => this.steps.undo(),
      encoding: () => this.source.askEncoding(),
    };
    return html`<dafu-status-line
      .facts=${facts}
      .took=${took}
      .file=${file}
      .announcement=${this.said}
      ?quiet=${this.quiet}
      .label=${label}
      .stage=${stage}
      .actions=${actions}
      ?busy=${busy}
      @status-act=${(event: Detail<{ id: string }>) => acts[event.detail.id]?.()}
    ></dafu-status-line>`;
  }

  private edit(text: string): void {
    // An editor that goes away with its letter still tells what was typed last: by then that is nobody's.
    if (!this.result) return;
    this.source.type(text);
    void this.source.analyze();
  }

  private cancel(): void {
    this.source.cancel();
    this.say(this.words.status.cancelled);
  }

  private stopByKey(event: KeyboardEvent): void {
    const { task, opening } = this.source;
    if (event.key !== "Escape" || event.isComposing || (task.state !== "working" && opening === "")) return;
    event.stopPropagation();
    this.cancel();
  }

  private onPick({ currentTarget: picker }: Event & { readonly currentTarget: HTMLInputElement }): void {
    const files = given(picker.files ?? []);
    // Choosing the same file again counts as well.
    picker.value = "";
    void this.many.take(files);
  }

  /** Opens the chooser of files. */
  choose(): void {
    this.picker.click();
  }

  /** Shows the sentence that begins there. */
  showAt(offset: number): void {
    const span = this.result?.statements.find(({ span: [start, end] }) => start <= offset && offset < end)?.span;
    if (span) void this.updateComplete.then(() => this.reader?.go(span, null));
  }

  act(id: string): void {
    const { source, preferences } = this;
    const acts: Record<string, () => void> = {
      ledger: () => this.reader?.showLedger(),
      open: () => this.choose(),
      fresh: () => source.fresh(),
      edit: () => (this.editing = !this.editing),
      theme: () => this.prefer({ theme: themes[preferences.theme] }),
      language: () => void this.speak(preferences.locale === "en" ? "zh-CN" : "en"),
      "export:names": () => (this.names = !this.names),
    };
    if (id.startsWith("sample:")) void source.take(samples[id.slice("sample:".length) as SampleName]);
    else if (isDialog(id)) void this.dialogs.show(id);
    else if (acts[id]) acts[id]();
    else if (id.startsWith("export:")) void this.export(id.slice("export:".length));
  }

  async print(options: PrintOptions): Promise<void> {
    const { reader, words } = this;
    const { result } = this.source.task;
    if (!reader || !result) return;
    if (options.pictures.length > 0) await loadPictures().catch(() => this.say(words.pictures.failed));
    reader.paper = options;
    this.footer.show(result, options.day, words);
    await reader.updateComplete;
    globalThis.print();
  }

  /** Copies what is chosen with where it stands. */
  cite(): void {
    const citation = this.reader?.citation ?? null;
    if (citation === null) this.say(this.words.tools.cite.nothing);
    else void this.copy(citation);
  }

  private async export(choice: string): Promise<void> {
    const { source, names, words } = this;
    const told = await exportLetter(choice, { source, notes: this.layer.notes, names, words });
    this.say(told);
    if (told !== "") this.dialogs.markExported();
  }

  private async copy(text: string): Promise<void> {
    const { copied, notCopied } = this.words.status;
    this.say((await copyText(text)) ? copied : notCopied);
  }

  get keys(): boolean {
    return this.preferences.keys;
  }

  switchKeys(on: boolean): void {
    this.prefer({ keys: on });
  }

  private async speak(locale: Locale): Promise<void> {
    try {
      await loadWords(locale);
      this.prefer({ locale });
    } catch {
      this.source.fail(new DafuError("E-LOAD", { what: "words" }));
    }
  }

  private prefer(change: Partial<Preferences>): void {
    this.preferences = { ...this.preferences, ...change };
    applyPreferences(this.preferences, this.words.brand);
  }
}
