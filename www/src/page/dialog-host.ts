import type { LitElement } from "lit";
import { DafuError } from "../engine/errors";
import { copyText } from "../export/clipboard";
import { download, fileName } from "../export/download";
import type { Reader } from "../parts/reader";
import type { dialogsTemplate } from "./dialogs";
import type { Linked } from "./linked";
import type { SavedLetters, Surroundings } from "./saved-letters";

/** What the dialogs need of their page. */
interface DialogPage extends LitElement, Omit<Surroundings, "requestUpdate"> {
  readonly linked: Linked;
  readonly reader: Reader | null;
  /** Keys that type something act. */
  readonly keys: boolean;
  switchKeys(on: boolean): void;
  say(words: string): void;
}

/** The dialogs that few open: fetched with the first of them. */
export class DialogHost {
  private there: { readonly template: typeof dialogsTemplate; readonly saved: SavedLetters } | null = null;

  constructor(private readonly page: DialogPage) {}

  render(): unknown {
    const { page, there } = this;
    const { words, source, keeping, steps, keys } = page;
    return there?.template({
      words,
      source,
      keeping,
      steps,
      saved: there.saved,
      keys,
      switchKeys: (on) => page.switchKeys(on),
      print: () => globalThis.print(),
      copy: (text) => void this.copy(text),
      downloadText: () => download(fileName(keeping.name, "txt"), new Blob([source.task.analyzedText], { type: "text/plain;charset=utf-8" })),
    });
  }

  /** `keys`, `about`, `privacy`, `letters` or `share`. */
  async show(name: string): Promise<void> {
    const saved = await this.fetch();
    if (!saved) return;
    if (name === "keys") this.find("dafu-keys-dialog")?.show();
    else if (name === "about") this.find("dafu-about-dialog")?.show();
    else if (name === "privacy") this.find("dafu-privacy-dialog")?.show();
    else if (name === "share") await this.share();
    else {
      void saved.look();
      this.find("dafu-letters-dialog")?.show();
    }
  }

  /** Copies a link to the sentence that stands there. */
  async copyLink(offset: number): Promise<void> {
    const link = this.page.linked.linkTo(offset);
    if (link !== null) await this.copy(link);
  }

  /** The letter that is shown went out of the page, by the reader's own hand. */
  markExported(): void {
    this.page.keeping.markExported();
    void this.there?.saved.markExported();
  }

  private async share(): Promise<void> {
    const { source, reader, linked } = this.page;
    const chosen = reader?.chosenSpan;
    const dialog = this.find("dafu-share-dialog");
    if (source.task.result) await dialog?.show(source.task.analyzedText, chosen ? linked.anchorAt(chosen[0]) : null);
  }

  /** Null, and a word about it, where they do not come. */
  private async fetch(): Promise<SavedLetters | null> {
    const { page } = this;
    try {
      const { dialogsTemplate: template, SavedLetters: Saved } = await import("./dialogs");
      this.there ??= { template, saved: new Saved(page) };
      page.requestUpdate();
      await page.updateComplete;
      return this.there.saved;
    } catch {
      page.source.fail(new DafuError("E-LOAD", { what: "dialog" }));
      return null;
    }
  }

  private find<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] | null {
    return this.page.renderRoot.querySelector(name);
  }

  private async copy(text: string): Promise<void> {
    const { copied, notCopied } = this.page.words.status;
    this.page.say((await copyText(text)) ? copied : notCopied);
  }
}
