import type { DafuLetterElement, DafuLetterEvents } from "./package/element.js";

export * from "./package/element.js";

declare global {
  interface HTMLElementTagNameMap {
    "dafu-letter": DafuLetterElement;
  }
  interface HTMLElementEventMap extends DafuEventMap {}
}

type DafuEventMap = { [Name in keyof DafuLetterEvents]: CustomEvent<DafuLetterEvents[Name]> };
