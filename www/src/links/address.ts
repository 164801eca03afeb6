/** What the address of the page may carry behind its `#`, beside the preferences. */
export interface Carried {
  /** A letter, packed; null where there is none. */
  readonly letter: string | null;
  /** A sentence, as `writeAnchor` writes it. */
  readonly sentence: string | null;
}

const NAMES = { letter: "l", sentence: "s" } as const;

export function readCarried(hash: string): Carried {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  return { letter: parameters.get(NAMES.letter), sentence: parameters.get(NAMES.sentence) };
}

/** The address of the page itself, with what it is to carry; preferences stay behind. */
export function addressWith({ letter = null, sentence = null }: Partial<Carried>): string {
  const parameters = new URLSearchParams();
  if (letter !== null) parameters.set(NAMES.letter, letter);
  if (sentence !== null) parameters.set(NAMES.sentence, sentence);
  return `${location.href.replace(/#.*$/su, "")}#${parameters.toString()}`;
}

/** Takes letter and sentence out of the address; nothing of a letter stays in the browser's history. */
export function emptyAddress(): void {
  const parameters = new URLSearchParams(location.hash.replace(/^#/, ""));
  for (const name of Object.values(NAMES)) parameters.delete(name);
  const rest = parameters.toString();
  history.replaceState(null, "", rest === "" ? location.pathname + location.search : `#${rest}`);
}
