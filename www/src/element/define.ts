import type { DafuLetterConstructor } from "./types";

/** Known to every copy of the script on a page, whatever address it came from. */
const claim = Symbol.for("dafu-letter");
const page = globalThis as { [claim]?: string };

/**
 * The element's class. The first copy of the script registers it; a second one declines and says so: two versions of
 * the element's parts cannot stand side by side. Without a page, as on a server, nothing happens.
 */
async function load(): Promise<DafuLetterConstructor | undefined> {
  if (!("customElements" in globalThis)) return undefined;
  if (page[claim] === undefined) {
    page[claim] = import.meta.url;
    const { DafuLetter } = await import("./dafu-letter");
    DafuLetter.define();
  } else if (page[claim] !== import.meta.url) {
    console.info(`dafu-letter: already loaded from ${page[claim]}; the copy from ${import.meta.url} stands back.`);
  }
  return (await customElements.whenDefined("dafu-letter")) as DafuLetterConstructor;
}

export const DafuLetter = await load();
export type * from "./types";
