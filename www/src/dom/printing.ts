import type { ReactiveController, ReactiveElement } from "lit";
import { renderNow } from "./render-now";

/** Whether the page is being printed, by its own button or the browser's; `begins` hears of it before. */
export class Printing implements ReactiveController {
  on = false;
  private abort = new AbortController();

  constructor(
    private readonly host: ReactiveElement,
    private readonly begins: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.abort = new AbortController();
    const { signal } = this.abort;
    addEventListener("beforeprint", () => this.turn(true), { signal });
    addEventListener("afterprint", () => this.turn(false), { signal });
  }

  hostDisconnected(): void {
    this.abort.abort();
  }

  private turn(on: boolean): void {
    this.on = on;
    this.host.requestUpdate();
    renderNow(this.host);
    if (on) this.begins();
  }
}
