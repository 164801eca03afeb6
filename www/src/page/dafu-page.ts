import { html, LitElement, nothing } from "lit";
import { query, state } from "lit/decorators.js";
import { sharedEngine } from "../engine/engine";
import type { Analysis } from "../engine/analysis";
import type { Scheme } from "../engine/protocol";
import { copyText } from "../export/clipboard";
import { formatNumber } from "../i18n/number";
import { wordsIn, type Words } from "../i18n/words";
import { summaryOf } from "../model/ledger";
import "../parts/error-notice";
import "../parts/letter-editor";
import { part } from "../parts/part";
import "../parts/privacy-dialog";
import type { PrivacyDialog } from "../parts/privacy-dialog";
import "../parts/reader";
import "../parts/start-view";
import "../parts/status-line";
import "../parts/top-bar";
import { samples, type SampleName } from "../samples/samples";
import { AUTO_LIMIT, CHARS_PER_SECOND } from "../state/analysis-task";
import { LetterSource } from "../state/letter-source";
import { UserLayer } from "../state/user-layer";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import { pageStyles } from "./dafu-page.styles";
import { DropTarget } from "./drop-target";
import { exportLetter } from "./export-letter";
import { archiveFacts, fileFacts, notesIn } from "./file-facts";
import { actionsFor, actOn, diagnostics } from "./notice-actions";
import { applyPreferences, readPreferences, type Preferences } from "./preferences";
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
  @query("#file") private picker!: HTMLInputElement;
  @query("dafu-privacy-dialog") private privacy!: PrivacyDialog;
  /** Names and telephone numbers stand in what is exported. */
  @state() private names = false;
  private readonly layer = new UserLayer();
  private readonly source = new LetterSource(this, sharedEngine, this.layer);
  private readonly drop = new DropTarget(this, {
    files: (files) => void this.source.open(files),
    text: (text) => void this.source.take(text),
    html: (html) => void this.source.takeHtml(html),
  });
  private shown: Analysis | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    applyPreferences(this.preferences, this.words.brand);
    this.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.source.task.state === "working") this.cancel();
    });
    void this.source.startEngine();
  }

  /** What was found in the letter that is shown; null before there is one. */
  get result(): Analysis | null {
    return this.source.task.result;
  }

  private get words(): Words {
    return wordsIn(this.preferences.locale);
  }

  /** What came of the last letter is said aloud, once. */
  protected override willUpdate(): void {
    const { result } = this.source.task;
    if (result === this.shown) return;
    this.shown = result;
    if (!result) this.editing = false;
    const { commitments, dated } = result ? summaryOf(result) : { commitments: 0, dated: 0 };
    const { file } = this.source;
    const left = file && result ? [...archiveFacts(file, result, this.words), ...notesIn(file, this.words)] : [];
    this.said = result ? [this.words.status.announce(commitments, dated), ...left].join(" · ") : "";
  }

  protected override render(): unknown {
    const { words, source } = this;
    const reading = source.task.result !== null;
    return html`<dafu-top-bar
        .words=${words}
        .theme=${this.preferences.theme}
        ?reading=${reading}
        ?editing=${this.editing}
        ?names=${this.names}
        @bar-act=${(event: Detail<{ id: string }>) => this.act(event.detail.id)}
      ></dafu-top-bar>
      <dafu-update-bar .words=${words} ?ready=${source.engineVersion !== ""}></dafu-update-bar>
      <main>${reading ? [this.renderNotice(nothing), this.renderReader()] : this.renderStart()}</main>
      ${this.renderStatus()}
      <input id="file" type="file" accept=".txt,.text,.md,.json,.html,.htm,.docx,.doc,.odt,.ofd,.pdf,.zip,text/plain" hidden @change=${this.onPick} />
      <dafu-privacy-dialog .words=${words}></dafu-privacy-dialog>
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
      @text-copy=${(event: Detail<{ text: string }>) => void this.copy(event.detail.text)}
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
      @file-choose=${() => this.picker.click()}
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
    };
    return html`<dafu-error-notice
      slot=${slot}
      .error=${error}
      .actions=${actionsFor(error, source, words)}
      .words=${words}
      ?mild=${["E-ENC", "E-MANY", "E-MORE", "E-SAVE"].includes(error.code)}
      @notice-act=${(event: Detail<{ id: string }>) => act(event.detail.id)}
    ></dafu-error-notice>`;
  }

  private renderStatus(): unknown {
    const { words, source } = this;
    const { status } = words;
    const opening = source.opening === "" ? "" : status.opening(source.opening);
    const busy = opening !== "" || (source.task.state === "working" && source.slow);
    const file = source.task.result ? source.file : null;
    const actions = [
      ...(file?.encoding ? [{ id: "encoding", name: status.changeEncoding }] : []),
      ...(source.previous ? [{ id: "undo", name: status.undo }] : []),
    ];
    const facts = [opening || (busy ? status.working : this.statusWords()), ...(file && source.task.result ? [...fileFacts(file, words), ...archiveFacts(file, source.task.result, words)] : [])];
    const acts: Record<string, () => void> = {
      cancel: () => this.cancel(),
      undo: () => void source.undo(),
      encoding: () => source.askEncoding(),
    };
    return html`<dafu-status-line
      .facts=${facts.filter((fact) => fact !== "")}
      .announcement=${this.said}
      .label=${opening || status.working}
      .actions=${busy && opening === "" ? [{ id: "cancel", name: status.cancel }] : actions}
      ?busy=${busy}
      @status-act=${(event: Detail<{ id: string }>) => acts[event.detail.id]?.()}
    ></dafu-status-line>`;
  }

  private statusWords(): string {
    const { status } = this.words;
    const { engineVersion, error, task } = this.source;
    if (!task.result) return engineVersion !== "" ? status.idle(engineVersion) : error ? "" : status.starting;
    const { milliseconds } = task;
    const taken = milliseconds < 10 ? Math.round(milliseconds * 10) / 10 : Math.round(milliseconds);
    return status.done(formatNumber(task.analyzedText.length), formatNumber(taken), task.result.engine);
  }

  private edit(text: string): void {
    this.source.type(text);
    void this.source.analyze();
  }

  private cancel(): void {
    this.source.task.cancel();
    this.said = this.words.status.cancelled;
  }

  private onPick(): void {
    const files = [...(this.picker.files ?? [])];
    // Choosing the same file again counts as well.
    this.picker.value = "";
    void this.source.open(files);
  }

  private act(id: string): void {
    const { source, preferences } = this;
    const acts: Record<string, () => void> = {
      open: () => this.picker.click(),
      fresh: () => source.fresh(),
      edit: () => (this.editing = !this.editing),
      print: () => globalThis.print(),
      privacy: () => this.privacy.show(),
      theme: () => this.prefer({ theme: themes[preferences.theme] }),
      language: () => this.prefer({ locale: preferences.locale === "en" ? "zh-CN" : "en" }),
      "export:names": () => (this.names = !this.names),
    };
    if (id.startsWith("sample:")) void source.take(samples[id.slice("sample:".length) as SampleName]);
    else if (acts[id]) acts[id]();
    else if (id.startsWith("export:")) void this.export(id.slice("export:".length));
  }

  private async export(choice: string): Promise<void> {
    const { source, names, words } = this;
    this.said = await exportLetter(choice, { source, notes: this.layer.notes, names, words });
  }

  private async copy(text: string): Promise<void> {
    const { copied, notCopied } = this.words.status;
    this.said = (await copyText(text)) ? copied : notCopied;
  }

  private prefer(change: Partial<Preferences>): void {
    this.preferences = { ...this.preferences, ...change };
    applyPreferences(this.preferences, this.words.brand);
  }
}
