import type { DafuLetterElement, DafuLetterEvents } from "./src/package/element.js";

export * from "./src/package/element.js";

declare global {
  interface HTMLElementTagNameMap {
    "dafu-letter": DafuLetterElement;
  }
  interface HTMLElementEventMap extends DafuEventMap {}
}

type DafuEventMap = { [Name in keyof DafuLetterEvents]: CustomEvent<DafuLetterEvents[Name]> };
