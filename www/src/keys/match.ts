import { shortcuts, types, type Key, type KeyAct } from "./shortcuts";

/** What of a keyboard event counts. */
export type Pressed = Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey" | "isComposing" | "keyCode">;

export interface Circumstances {
  /** A letter is shown. */
  readonly reading: boolean;
  /** Where the key was pressed one can type. */
  readonly field: boolean;
  /** Keys that type something on their own do not act. */
  readonly off: boolean;
}

export interface Matched {
  readonly act: KeyAct;
  readonly key: Key;
}

/** What an input method says of a key that it has taken. */
const TAKEN = 229;

/** The shortcut that was pressed; null where there is none, and always while a word is being composed. */
export function match(event: Pressed, { reading, field, off }: Circumstances): Matched | null {
  // The old name is the only one that says so before the first sign of a composition.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (event.isComposing || event.keyCode === TAKEN || event.altKey) return null;
  for (const shortcut of shortcuts) {
    if (shortcut.by !== "page" || (shortcut.reading && !reading)) continue;
    const key = shortcut.keys.find((candidate) => isPressed(candidate, event));
    if (!key || (types(key) && (field || off))) continue;
    // A field takes back its own words.
    if (field && (shortcut.act === "undo" || shortcut.act === "redo")) continue;
    return { act: shortcut.act, key };
  }
  return null;
}

/**
 * By what the key wrote; by its place only where it wrote a sign that is no Latin one, as under an input method or on a
 * Russian keyboard: elsewhere the place of `/` writes `-` or `é`.
 */
function isPressed(key: Key, event: Pressed): boolean {
  if ((key.control ?? false) !== (event.ctrlKey || event.metaKey)) return false;
  const single = event.key.length === 1;
  const written = key.signs.some((sign) => sign.toLowerCase() === event.key.toLowerCase());
  if (!single) return written && (key.shift ?? false) === event.shiftKey;
  // For letters the shift key counts; for other signs what it wrote says it already.
  const shifted = !key.code.startsWith("Key") || (key.shift ?? false) === event.shiftKey;
  if (written) return shifted;
  return event.key > "\u024f" && event.code === key.code && (key.shift ?? false) === event.shiftKey && !known(event.key);
}

/** A sign that some shortcut names is that one's, wherever it stands on the keyboard. */
const known = (sign: string): boolean => shortcuts.some(({ keys }) => keys.some(({ signs }) => signs.includes(sign)));
