import type { DafuLetterConstructor, DafuLetterDefineOptions } from "./types";

/** Registers an element under a name; gives back what already has that name. A class can stand behind one name only. */
export function register(base: DafuLetterConstructor, tag: string, { defaults }: DafuLetterDefineOptions): CustomElementConstructor {
  const known = customElements.get(tag);
  if (known) return known;
  class Named extends base {
    constructor() {
      super();
      Object.assign(this, defaults);
    }
  }
  const component = customElements.getName(base) === null && !defaults ? base : Named;
  customElements.define(tag, component);
  return component;
}
