import { html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { sharedEngine } from "../engine/engine";
import { DafuError } from "../engine/errors";
import { schemes, type Scheme } from "../engine/protocol";
import { copyText } from "../export/clipboard";
import { formatNamed } from "../export/formats";
import { letterToTake } from "../export/letter";
import { takeAway } from "../export/take-away";
import { embedWords as en } from "../i18n/en/embed";
import { loadWords, localeOf, wordsIn, type Locale, type Words } from "../i18n/words";
import { embedWords as zhCN } from "../i18n/zh-CN/embed";
import type { Item } from "../model/kinds";
import { exportLetter } from "../page/export-letter";
import { applyPreferences, readPreferences, type Preferences } from "../page/preferences";
import "../parts/error-notice";
import { exportEntries } from "../parts/export-entries";
import "../parts/menu-button";
import { part } from "../parts/part";
import "../parts/reader";
import type { Reader } from "../parts/reader";
import type { View } from "../parts/reader-panes";
import "../parts/status-line";
import { AnalysisTask } from "../state/analysis-task";
import { UserLayer } from "../state/user-layer";
import { controls } from "../styles/controls";
import { base } from "../styles/tokens";
import { embeddedStyles } from "./embedded-page.styles";
import type { Handshake } from "./handshake";
import { watchHeight } from "./natural-height";
import { PROTOCOL, readHostMessage, type FrameMessage, type HostMessage, type Unversioned } from "./protocol";

const views: readonly View[] = ["split", "text", "ledger"];

/**
 * The page in a host's frame: the host gives the letter and hears what was found, through one port. It keeps nothing
 * and offers only what makes sense there.
 */
@part("dafu-embedded-page")
export class EmbeddedPage extends LitElement {
  static override styles = [base, controls, embeddedStyles];

  @property({ attribute: false }) handshake!: Handshake;
  @state() private preferences: Preferences = readPreferences(location.hash);
  @state() private text = "";
  @state() private names = false;
  @state() private said = "";
  @query("dafu-reader") private reader!: Reader | null;
  private readonly view = views.find((name) => name === new URLSearchParams(location.hash.slice(1)).get("view")) ?? "split";
  private readonly task = new AnalysisTask(this, sharedEngine);
  private readonly layer = new UserLayer();
  private scheme: Scheme = "none";
  private port: MessagePort | null = null;
  /** Messages on the port that were not understood; those before it are the handshake's. */
  private ignored = 0;

  /** Everything that was not listened to. */
  get ignoredMessages(): number {
    return this.ignored + this.handshake.ignored;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    applyPreferences(this.preferences, this.words.brand);
    void this.handshake.port.then((port) => this.connect(port));
  }

  protected override render(): unknown {
    const { words, task } = this;
    return html`<header role="banner">
        <h1>${words.brand}</h1>
        ${task.result
          ? html`<dafu-menu-button
              .name=${words.bar.export}
              .entries=${exportEntries(words, this.names)}
              @menu-choose=${(event: CustomEvent<{ id: string }>) => void this.choose(event.detail.id)}
            ></dafu-menu-button>`
          : nothing}
      </header>
      <main>
        ${task.error
          ? html`<dafu-error-notice
              .error=${task.error}
              .words=${words}
              .actions=${[]}
              @notice-act=${() => this.dismiss()}
            ></dafu-error-notice>`
          : nothing}
        ${task.result ? this.renderReader() : this.renderLetter()}
      </main>
      <dafu-status-line .facts=${[this.own.note]} .announcement=${this.said} .label=${words.status.working} .stage=${task.stage} ?busy=${task.state === "working"}></dafu-status-line>`;
  }

  private renderReader(): unknown {
    const { task, words } = this;
    return html`<dafu-reader
      .text=${task.analyzedText}
      .analysis=${task.result}
      .words=${words}
      .view=${this.view}
      .layer=${this.layer}
      @item-select=${(event: CustomEvent<{ item: Item }>) => this.selected(event.detail.item)}
      @scheme-choose=${(event: CustomEvent<{ scheme: Scheme }>) => void this.compare(event.detail.scheme)}
      @text-copy=${(event: CustomEvent<{ text: string }>) => void this.copy(event.detail.text)}
    ></dafu-reader>`;
  }

  private renderLetter(): unknown {
    const { text, words } = this;
    return html`<div class="waiting" tabindex="0" role="region" aria-label=${words.panes.text}>
      <p lang=${text === "" ? nothing : "zh-CN"}>${text === "" ? this.own.waiting : text}</p>
    </div>`;
  }

  /** What does not come leaves the language as it is. */
  private async speak(locale: Locale): Promise<void> {
    await loadWords(locale).then(
      () => this.prefer({ locale }),
      () => undefined,
    );
  }

  /** What only this page says. */
  private get own(): typeof zhCN {
    return this.words.locale === "en" ? en : zhCN;
  }

  private get words(): Words {
    return wordsIn(this.preferences.locale);
  }

  private async connect(port: MessagePort): Promise<void> {
    this.port = port;
    port.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      const message = readHostMessage(data);
      if (message) void this.obey(message);
      else this.ignored += 1;
    });
    port.start();
    try {
      this.say({ type: "ready", version: await sharedEngine().ready() });
    } catch (error) {
      this.fail(null, error);
    }
    await this.updateComplete;
    if (this.shadowRoot) watchHeight(this.shadowRoot, (height) => this.say({ type: "height", height }));
  }

  private obey(message: HostMessage): Promise<void> | void {
    switch (message.type) {
      case "load":
        this.task.clear();
        this.text = message.text;
        return;
      case "analyze":
        return this.analyze(message.id, message.referenceDate ?? null, message.scheme ?? "none");
      case "select":
        if (!this.reader?.select(message.item)) this.ignored += 1;
        return;
      case "export":
        return this.export(message.id, message.format, message.names ?? false);
      case "theme":
        this.prefer({ theme: message.theme === "light" || message.theme === "dark" ? message.theme : "auto" });
        return;
      case "lang":
        void this.speak(localeOf(message.lang));
    }
  }

  private async analyze(id: number, referenceDate: string | null, scheme: Scheme): Promise<void> {
    // A message may say anything.
    this.scheme = schemes.find((name) => name === scheme) ?? "none";
    this.say({ type: "progress", state: "working" });
    const { text } = this;
    await this.task.run(text, { referenceDate, scheme: this.scheme });
    const { error, result, state } = this.task;
    this.say({ type: "progress", state });
    if (error) this.fail(id, error);
    else if (result && this.task.analyzedText === text) this.say({ type: "result", id, analysis: result });
    else this.fail(id, new DafuError("E-EMPTY", {}, "another letter was given"));
  }

  /** Reads the letter again, its class by another scheme; nobody outside asked. */
  private async compare(scheme: Scheme): Promise<void> {
    this.scheme = scheme;
    await this.task.run(this.text, { referenceDate: this.task.referenceDate, scheme });
  }

  private async export(id: number, name: string, names: boolean): Promise<void> {
    const { task, words, scheme, layer } = this;
    const format = formatNamed(name);
    try {
      if (!task.result) throw new DafuError("E-EMPTY", {}, "no letter was read");
      if (!format) throw new DafuError("E-TYPE", {}, `there is no format ${name}`);
      const options = { scheme, referenceDate: task.referenceDate, proposal: task.proposal };
      const letter = letterToTake({ text: task.analyzedText, analysis: task.result, notes: layer.notes, options, names, words }, (form) => task.ledger(form));
      this.say({ type: "result", id, file: await takeAway(format, letter) });
    } catch (error) {
      this.fail(id, error);
    }
  }

  /** The reader in the frame takes something away. */
  private async choose(choice: string): Promise<void> {
    if (choice === "export:names") {
      this.names = !this.names;
      return;
    }
    const { task, scheme, names, words, layer } = this;
    const tell = (error: unknown): void => this.show(error);
    this.said = await exportLetter(choice.slice("export:".length), { source: { task, scheme, fail: tell }, notes: layer.notes, names, words });
  }

  private async copy(text: string): Promise<void> {
    const { copied, notCopied } = this.words.status;
    this.said = (await copyText(text)) ? copied : notCopied;
  }

  private selected({ id, kind, text, span: [start, end] }: Item): void {
    this.say({ type: "select", id, kind, start, end, text });
  }

  private prefer(change: Partial<Preferences>): void {
    this.preferences = { ...this.preferences, ...change };
    applyPreferences(this.preferences, this.words.brand);
  }

  private dismiss(): void {
    this.task.error = null;
    this.requestUpdate();
  }

  private show(error: unknown): void {
    this.task.error = error instanceof DafuError ? error : new DafuError("E-TRAP", {}, String(error));
    this.requestUpdate();
  }

  private fail(id: number | null, error: unknown): void {
    const { code, message } = error instanceof DafuError ? error : new DafuError("E-TRAP", {}, String(error));
    this.say({ type: "error", id, code, message, recoverable: code === "E-TIME" || code === "E-TRAP" });
  }

  private say(message: Unversioned<FrameMessage>): void {
    this.port?.postMessage({ v: PROTOCOL, ...message });
  }
}
