// `dafu/element` in a browser: registers <dafu-letter>. Its types know nothing of what the element is made of.
import { DafuLetter as registered } from "../element/define";
import type { DafuLetterConstructor, DafuLetterDefineOptions } from "../element/types";

export type * from "../element/types";

/** The element's class; undefined on a server. */
export const DafuLetter: DafuLetterConstructor | undefined = registered;

/** Registers the element under another name too; does nothing on a server. */
export const define = (tag?: string, options?: DafuLetterDefineOptions): void => void registered?.define(tag, options);
