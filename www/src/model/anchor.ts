import { fold } from "./find";
import type { Span } from "./kinds";

/** How many characters on either side tell one place from another. */
const REACH = 8;

/** What finds a sentence again in a letter that was changed a little since. */
export interface Anchor {
  /** Of the sentence's own words. */
  readonly hash: string;
  /** Which sentence of the letter it was, from 0. */
  readonly ordinal: number;
  readonly before: string;
  readonly after: string;
}

interface Sentence {
  readonly span: Span;
}

/** An anchor for the sentence that `offset` stands in, or for the next one. */
export function anchorFor(text: string, sentences: readonly Sentence[], offset: number): Anchor | null {
  const ordinal = sentences.findIndex(({ span }) => offset < span[1]);
  const sentence = sentences[ordinal];
  return sentence ? anchorOf(text, sentence.span, ordinal) : null;
}

/** The sentence that an anchor means: the same words first, then the same neighbours; null where it is gone. */
export function findAnchor(text: string, sentences: readonly Sentence[], anchor: Anchor): Span | null {
  const candidates = sentences.map(({ span }, ordinal) => ({ span, ...anchorOf(text, span, ordinal) }));
  const best = (fits: (found: Anchor) => boolean): Span | null => {
    const found = candidates.filter(fits).sort((a, b) => distance(a, anchor) - distance(b, anchor));
    return found[0]?.span ?? null;
  };
  return (
    best(({ hash }) => hash === anchor.hash) ??
    best(({ before, after }) => before === anchor.before && after === anchor.after && before + after !== "") ??
    best(({ before }) => before === anchor.before && before.length === REACH) ??
    best(({ after }) => after === anchor.after && after.length === REACH)
  );
}

/** `2k9x1c.14.原粮站地块完成移.敬请理解`, to be put into an address. */
export function writeAnchor({ hash, ordinal, before, after }: Anchor): string {
  return [hash, ordinal, before, after].join(".");
}

/** Null where it is no anchor. */
export function readAnchor(written: string): Anchor | null {
  const [, hash, ordinal, before, after] = /^([0-9a-z]{1,7})\.(\d{1,6})\.([^.]{0,8})\.([^.]{0,8})$/u.exec(written) ?? [];
  return hash === undefined ? null : { hash, ordinal: Number(ordinal), before: before ?? "", after: after ?? "" };
}

function anchorOf(text: string, [start, end]: Span, ordinal: number): Anchor {
  return {
    hash: hashOf(fold(text.slice(start, end)).text),
    ordinal,
    before: neighbours(text.slice(Math.max(0, start - 6 * REACH), start), -REACH),
    after: neighbours(text.slice(end, end + 6 * REACH), REACH),
  };
}

/** The nearest characters, folded; a full stop would end the field, and half a character says nothing. */
function neighbours(text: string, count: number): string {
  const signs = Array.from(fold(text).text.replace(/[.\s\p{Cs}]/gu, ""));
  return (count < 0 ? signs.slice(count) : signs.slice(0, count)).join("");
}

/** Of several that fit, the one with the same neighbours, then the nearest. */
function distance(found: Anchor, anchor: Anchor): number {
  const strange = Number(found.before !== anchor.before) + Number(found.after !== anchor.after);
  return strange * 1e6 + Math.abs(found.ordinal - anchor.ordinal);
}

/** FNV-1a, enough to tell the sentences of one letter apart. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
