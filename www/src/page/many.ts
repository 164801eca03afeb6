import { html, nothing, type ReactiveController, type ReactiveControllerHost } from "lit";
import { ownEngine, sharedEngine } from "../engine/engine";
import { DafuError } from "../engine/errors";
import { download, fileName } from "../export/download";
import type { Words } from "../i18n/words";
import { given, type GivenFile } from "../import/folders";
import { readLetterFile } from "../import/letter-file";
import type { Batch, BatchLetter } from "../state/batch";
import type { LetterSource } from "../state/letter-source";

/** The page, as far as many letters have to do with it. */
interface ManyPage extends ReactiveControllerHost {
  readonly words: Words;
  readonly source: LetterSource;
  /** Shows the sentence that begins there. */
  showAt(offset: number): void;
  say(words: string): void;
  /** Opens the chooser of files. */
  choose(): void;
}

type Parts = typeof import("./many-parts");

/** Many letters beside the one that is shown (批量): a list of them, and one after the other from there. */
export class Many implements ReactiveController {
  /** The list stands in the place of a letter. */
  listed = false;
  private batch: Batch | null = null;
  private parts: Parts | null = null;
  private current: BatchLetter | null = null;

  constructor(private readonly page: ManyPage) {
    page.addController(this);
  }

  hostConnected(): void {
    this.page.source.onseveral = (file) => void this.add(given([file]));
  }

  hostDisconnected(): void {
    this.close();
  }

  /** One file is a letter to be read now; several, or one more beside a list, join the list. */
  async take(files: readonly GivenFile[]): Promise<void> {
    const [first] = files;
    if (first && files.length === 1 && !this.listed) await this.page.source.open(first.file);
    else if (first) await this.add(files);
  }

  /** A letter that came another way is shown; the list stays where it is. */
  leave(): void {
    this.listed = false;
  }

  close(): void {
    this.batch?.close();
    Object.assign(this, { batch: null, current: null, listed: false });
    this.page.requestUpdate();
  }

  /** The list; nothing while a letter is shown. */
  renderList(): unknown {
    const { batch, page } = this;
    if (!batch || !this.listed) return nothing;
    return html`<dafu-batch-view
      .batch=${batch}
      .words=${page.words}
      @letter-open=${(event: CustomEvent<{ id: number; start: number | null }>) => void this.open(batch.letters[event.detail.id], event.detail.start)}
      @batch-act=${(event: CustomEvent<{ id: string }>) => this.act(batch, event.detail.id)}
    ></dafu-batch-view>`;
  }

  /** Over a letter of the list: the way back, and on. */
  renderBar(): unknown {
    const { batch, current, page } = this;
    if (!batch || this.listed) return nothing;
    const read = batch.letters.filter(({ letter }) => letter);
    const at = current && page.source.draft === current.letter?.text ? read.indexOf(current) : -1;
    const go = (to: string): void => {
      if (to === "list") this.list();
      else void this.open(read[at + (to === "next" ? 1 : -1)], null);
    };
    return html`<dafu-batch-bar
      .words=${page.words}
      .path=${at < 0 ? "" : (current?.path ?? "")}
      .at=${at + 1}
      .all=${read.length}
      @batch-go=${(event: CustomEvent<{ to: string }>) => go(event.detail.to)}
    ></dafu-batch-bar>`;
  }

  private async add(files: readonly GivenFile[]): Promise<void> {
    const { page } = this;
    try {
      this.parts ??= await import("./many-parts");
    } catch {
      page.source.fail(new DafuError("E-LOAD", { what: "dialog" }));
      return;
    }
    this.batch ??= new this.parts.Batch(ownEngine, readLetterFile);
    // What went wrong with an earlier file is none of the list's.
    page.source.dismiss();
    this.batch.add(files);
    this.list();
  }

  private list(): void {
    this.listed = true;
    this.page.requestUpdate();
  }

  private async open(entry: BatchLetter | undefined, start: number | null): Promise<void> {
    if (!entry?.letter) return;
    this.current = entry;
    this.listed = false;
    await this.page.source.take(entry.letter.text, entry.letter);
    if (start !== null) this.page.showAt(start);
  }

  private act(batch: Batch, id: string): void {
    const acts: Record<string, () => void> = {
      pause: () => batch.pause(),
      resume: () => batch.resume(),
      stop: () => batch.stop(),
      again: () => batch.again(),
      add: () => this.page.choose(),
      close: () => this.close(),
      "export:xlsx": () => void this.export(batch, "xlsx"),
      "export:csv": () => void this.export(batch, "csv"),
      "export:jsonl": () => void this.export(batch, "jsonl"),
    };
    acts[id]?.();
  }

  /** All that were read so far, in one file. */
  private async export({ letters, headings }: Batch, format: "xlsx" | "csv" | "jsonl"): Promise<void> {
    const { page, parts } = this;
    if (!parts) return;
    const { batch: say, export: exporting } = page.words;
    const read = letters.filter(({ letter }) => letter);
    try {
      const words = { ...say.sheets, columns: Object.values(say.columns), moreRows: exporting.moreRows };
      const content =
        format === "xlsx"
          ? parts.batchWorkbook(read, headings, (letter) => this.listedCells(letter), words)
          : await (format === "csv" ? parts.batchCsv : parts.batchLines)(read, sharedEngine());
      const name = fileName(`${say.file} ${say.sheets[format === "jsonl" ? "letters" : "ledger"]}`, format);
      download(name, content);
      page.say(exporting.done(name));
    } catch (error) {
      page.source.fail(error);
    }
  }

  /** A letter as the list shows it. */
  private listedCells({ path, digest, stage }: BatchLetter): string[] {
    if (!digest) return [path];
    const { documentNumber, issuer, date, commitments, dated, unclassified } = digest;
    const figures = [String(commitments), String(dated), `${Math.round(unclassified * 100)}%`];
    return [path, documentNumber, issuer, date, ...figures, this.page.words.batch.stages[stage]];
  }
}
