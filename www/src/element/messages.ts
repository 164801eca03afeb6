import type { Words } from "../i18n/words";

type Tree = Readonly<Record<string, unknown>>;

/**
 * The dictionary with other words in some places. What it does not have, or has in another shape, is left out and named
 * in `unknown`: a newer version may have dropped it, and a page must not stop for that.
 */
export function withMessages(words: Words, messages: Tree | null): { words: Words; unknown: readonly string[] } {
  const unknown: string[] = [];
  if (!messages) return { words, unknown };
  const changed = merged(words, messages, "", unknown);
  // The language itself is chosen by `lang`.
  return { words: { ...(changed as Words), locale: words.locale }, unknown };
}

function merged(words: Tree, messages: Tree, path: string, unknown: string[]): Tree {
  const own = Object.entries(messages).flatMap(([key, value]): [string, unknown][] => {
    const before = Object.hasOwn(words, key) ? words[key] : undefined;
    const name = `${path}${key}`;
    if (isTree(before) && isTree(value)) return [[key, merged(before, value, `${name}.`, unknown)]];
    if (before !== undefined && !isTree(before) && sameShape(before, value)) return [[key, value]];
    unknown.push(name);
    return [];
  });
  return { ...words, ...Object.fromEntries(own) };
}

/** Words for words, a list for a list, a function for a function. */
function sameShape(before: unknown, value: unknown): boolean {
  return typeof value === typeof before && Array.isArray(value) === Array.isArray(before);
}

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);

/** The dictionary as a page wants it; made once for each language and each set of other words. */
export class Dictionary {
  private last: { readonly of: Words; readonly by: Tree | null; readonly words: Words } | null = null;

  words(of: Words, by: Tree | null): Words {
    if (this.last?.of === of && this.last.by === by) return this.last.words;
    const { words, unknown } = withMessages(of, by);
    if (unknown.length > 0 && this.last?.by !== by) console.warn(`dafu-letter: messages has words for nothing: ${unknown.join(", ")}`);
    this.last = { of, by, words };
    return words;
  }
}
