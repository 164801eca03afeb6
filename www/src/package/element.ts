// `dafu/element` in a browser: registers <dafu-letter>. Its types know nothing of what the element is made of.
import { define as register } from "../element/define";

export type { DafuLetterAttributes, DafuLetterElement, DafuLetterEvents } from "../element/types";

/** Registers the element under another name too; does nothing on a server. */
export const define: (name?: string) => void = register;
