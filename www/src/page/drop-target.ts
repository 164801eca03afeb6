import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Takes files dropped anywhere in the window, and letters pasted outside of text fields. */
export class DropTarget implements ReactiveController {
  /** Files are being dragged over the window. */
  over = false;
  private depth = 0;
  private abort: AbortController | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly take: { files(files: File[]): void; text(text: string): void },
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.abort = new AbortController();
    const { signal } = this.abort;
    addEventListener("dragenter", (event) => { this.count(event, 1); }, { signal });
    addEventListener("dragleave", (event) => { this.count(event, -1); }, { signal });
    addEventListener("dragover", (event) => { if (hasFiles(event)) event.preventDefault(); }, { signal });
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

  private drop(event: DragEvent): void {
    this.depth = 0;
    this.show(false);
    if (!hasFiles(event)) return;
    event.preventDefault();
    this.take.files([...(event.dataTransfer?.files ?? [])]);
  }

  private paste(event: ClipboardEvent): void {
    const inField = event.composedPath().some((node) => node instanceof HTMLTextAreaElement || node instanceof HTMLInputElement);
    if (inField) return;
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text.trim() !== "") this.take.text(text);
    else if (files.length > 0) this.take.files(files);
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
