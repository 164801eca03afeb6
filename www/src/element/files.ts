import type { Analysis } from "../engine/analysis";
import { DafuError } from "../engine/errors";
import { copyText } from "../export/clipboard";
import { formatNamed } from "../export/formats";
import { letterToTake, type LetterToTake } from "../export/letter";
import { saveLetter } from "../export/save";
import type { Words } from "../i18n/words";
import { readArchive } from "../import/archive";
import type { UserLayer } from "../state/user-layer";
import { known } from "./attributes";
import { tell } from "./events";
import { makerOf } from "./exporting";
import { printReport, printWindow } from "./printing";
import type { Reading, ReadingHost } from "./reading";
import type { DafuLetterFormat } from "./types";

/** What people take away of a letter and bring back, on demand of the page or of the reader. */
export class Files {
  /** Names and telephone numbers stand in what the reader exports. */
  names = false;
  /** What came of the last thing that the reader asked for. */
  said = "";

  constructor(
    private readonly host: ReadingHost & { readonly words: Words },
    private readonly reading: Reading,
    private readonly layer: UserLayer,
  ) {}

  make(format: DafuLetterFormat): Promise<Blob> {
    return this.reading.trying(async () => {
      const maker = makerOf(format);
      return maker(await this.letter(format, false));
    });
  }

  /** A letter that was put away, with its notes beside those that are there. */
  open(file: Blob, write: (notes: UserLayer["notes"]) => void, read: (text: string) => Promise<Analysis>): Promise<Analysis> {
    const name = file instanceof File ? file.name : this.host.words.export.what.archive;
    return this.reading.trying(async () => {
      const { text, restored } = readArchive(await file.text());
      const { notes, scheme, referenceDate } = restored;
      write(new Map([...this.layer.notes, ...notes]));
      Object.assign(this.host, { scheme, referenceDate });
      return read(text);
    }, name);
  }

  print(): Promise<void> {
    return this.reading.trying(async () => {
      const opened = printWindow();
      try {
        await printReport(await makerOf("html")(await this.letter("html", this.names)), opened);
      } catch (error) {
        opened.close();
        throw error;
      }
    });
  }

  /** Does what was chosen in the menu: `names`, or a format, `copy:…` for the clipboard. */
  async choose(choice: string): Promise<void> {
    if (choice === "names") this.names = !this.names;
    else await this.save(choice);
    this.host.requestUpdate();
  }

  async copy(text: string): Promise<void> {
    const { copied, notCopied } = this.host.words.status;
    this.said = (await copyText(text)) ? copied : notCopied;
    this.host.requestUpdate();
  }

  private async save(choice: string): Promise<void> {
    const format = formatNamed(choice.replace(/^copy:/u, ""));
    if (!format) return;
    this.said = await this.reading.trying(async () => saveLetter(format, await this.letter(format.id, this.names), choice.startsWith("copy:")));
  }

  /** The letter to make files of, unless the page says no. */
  private async letter(format: DafuLetterFormat, names: boolean): Promise<LetterToTake> {
    const { host, reading, layer } = this;
    const analysis = await reading.settled();
    const { task } = reading;
    if (!analysis) throw task.error ?? new DafuError("E-EMPTY");
    if (!tell(host, "dafu-before-export", { format })) throw new DOMException("the page forbids it", "AbortError");
    const options = { scheme: known("scheme", host.scheme), referenceDate: task.referenceDate, proposal: task.proposal };
    const { words } = host;
    return letterToTake({ text: task.analyzedText, analysis, notes: layer.notes, options, names, words }, (form) => task.ledger(form));
  }
}
