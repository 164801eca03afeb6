import { droppedFiles, given, type GivenFile } from "../import/folders";
import type { ReactiveController, ReactiveControllerHost } from "lit";

/** What came in by dropping or pasting. */
export interface Taker {
  files(files: readonly GivenFile[]): void;
  text(text: string): void;
  html(html: string): void;
}

/** Takes files and text dropped anywhere in the window, and letters pasted outside of text fields. */
export class DropTarget implements ReactiveController {
  /** Files are being dragged over the window. */
  over = false;
  private depth = 0;
  /** What is dragged comes from this page: moving a quotation about is no new letter. */
  private own = false;
  private abort: AbortController | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly take: Taker,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.abort = new AbortController();
    const { signal } = this.abort;
    addEventListener("dragstart", () => { this.own = true; }, { signal });
    addEventListener("dragend", () => { this.own = false; }, { signal });
    addEventListener("dragenter", (event) => { this.count(event, 1); }, { signal });
    addEventListener("dragleave", (event) => { this.count(event, -1); }, { signal });
    addEventListener("dragover", (event) => { if (this.takes(event)) event.preventDefault(); }, { signal });
    addEventListener("drop", (event) => { this.drop(event); }, { signal });
    addEventListener("paste", (event) => { this.paste(event); }, { signal });
  }

  hostDisconnected(): void {
    this.abort?.abort();
  }

  /** `dragleave` comes for every element that is crossed: only when all are left is the window left. */
  private count(event: DragEvent, step: 1 | -1): void {
    if (!hasFiles(event)) return;
    this.depth = Math.max(0, this.depth + step);
    this.show(this.depth > 0);
  }

  /** Files always; text from another window where no field would take it. */
  private takes(event: DragEvent): boolean {
    const hasText = event.dataTransfer?.types.some((type) => type === "text/plain" || type === "text/html") ?? false;
    return hasFiles(event) || (hasText && !this.own && !inField(event));
  }

  private drop(event: DragEvent): void {
    this.depth = 0;
    this.show(false);
    if (!this.takes(event)) return;
    event.preventDefault();
    const { dataTransfer } = event;
    if (dataTransfer && hasFiles(event)) void droppedFiles(dataTransfer).then((files) => this.take.files(files));
    else this.takeWords(event.dataTransfer);
  }

  /** A field takes plain text itself, and nothing else. */
  private paste(event: ClipboardEvent): void {
    const data = event.clipboardData;
    const plain = (data?.getData("text/plain") ?? "").trim() !== "";
    if (inField(event) && plain) return;
    const files = [...(data?.files ?? [])];
    if (!this.takeWords(data) && files.length > 0) this.take.files(given(files));
    else if (plain || !inField(event)) return;
    event.preventDefault();
  }

  /** What a program offers as plain text it has numbered and broken into lines itself; markup is for want of that. */
  private takeWords(data: DataTransfer | null): boolean {
    const text = data?.getData("text/plain") ?? "";
    const html = data?.getData("text/html") ?? "";
    if (text.trim() !== "") this.take.text(text);
    else if (html.trim() !== "") this.take.html(html);
    else return false;
    return true;
  }

  private show(over: boolean): void {
    if (over === this.over) return;
    this.over = over;
    this.host.requestUpdate();
  }
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}

const inField = (event: Event): boolean =>
  event.composedPath().some((node) => node instanceof HTMLTextAreaElement || node instanceof HTMLInputElement);
