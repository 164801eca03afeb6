import { DafuLetter } from "./dafu-letter";

export { DafuLetter };

/** Registers `<dafu-letter>` once, however often the script is loaded. */
export function define(name = "dafu-letter"): void {
  if (customElements.get(name)) return;
  // A class can stand behind one name only.
  customElements.define(name, name === "dafu-letter" ? DafuLetter : class extends DafuLetter {});
}

define();
