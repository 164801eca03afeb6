import type { ReactiveController, ReactiveControllerHost } from "lit";
import { match, type Circumstances, type Matched } from "../keys/match";

/** Everything that can be typed into; a choice is made by typing too. */
const FIELDS = "textarea, select, input:not([type=checkbox], [type=radio], [type=button]), [contenteditable]";
/** What has keys of its own. */
const OWN_KEYS = "dialog, [role=menu]";

/** Makes acts of the keys that the page has shortcuts for. */
export class Keyboard implements ReactiveController {
  private abort: AbortController | null = null;

  constructor(
    host: ReactiveControllerHost,
    private readonly circumstances: () => Omit<Circumstances, "field">,
    /** Does what was asked for; false where there is nothing to do, and the browser may. */
    private readonly act: (matched: Matched, event: KeyboardEvent) => boolean,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.abort = new AbortController();
    addEventListener("keydown", (event) => this.onKey(event), { signal: this.abort.signal });
  }

  hostDisconnected(): void {
    this.abort?.abort();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    const path = event.composedPath().filter((node) => node instanceof Element);
    if (path.some((node) => node.matches(OWN_KEYS))) return;
    const field = path.some((node) => node.matches(FIELDS));
    const matched = match(event, { ...this.circumstances(), field });
    if (matched && this.act(matched, event)) event.preventDefault();
  }
}
