/** Everything that a key does on the page. */
export type KeyAct =
  | "keys"
  | "find"
  | "next-commitment"
  | "previous-commitment"
  | "next-item"
  | "previous-item"
  | "previous-section"
  | "next-section"
  | "kind"
  | "cite"
  | "exports"
  | "print"
  | "pane"
  | "open"
  | "analyze"
  | "undo"
  | "redo"
  | "paste"
  | "row"
  | "escape";

export interface Key {
  /** The place on the keyboard, which stays the same where an input method writes other signs. */
  readonly code: string;
  /** What the key writes, in any of its ways; the first is shown. */
  readonly signs: readonly string[];
  readonly shift?: boolean;
  /** Ctrl, or ⌘ on a Mac. */
  readonly control?: boolean;
}

export interface Shortcut {
  readonly act: KeyAct;
  readonly keys: readonly Key[];
  /** `browser` and `parts` see to it themselves: it is only listed. */
  readonly by: "page" | "browser" | "parts";
  /** Only while a letter is shown. */
  readonly reading: boolean;
}

const letter = (sign: string, shift = false): Key => ({ code: `Key${sign.toUpperCase()}`, signs: [shift ? sign.toUpperCase() : sign], shift });
const control = (sign: string, code: string, shift = false): Key => ({ code, signs: [sign], control: true, shift });

const page = (act: KeyAct, ...keys: Key[]): Shortcut => ({ act, keys, by: "page", reading: true });
const always = (act: KeyAct, ...keys: Key[]): Shortcut => ({ act, keys, by: "page", reading: false });

/** The only place where keys are written: what is done and what is listed are both made from it. */
export const shortcuts: readonly Shortcut[] = [
  always("keys", { code: "Slash", signs: ["?", "？"], shift: true }),
  page("find", { code: "Slash", signs: ["/", "／"] }, { code: "Backslash", signs: ["、"] }),
  page("next-commitment", letter("j")),
  page("previous-commitment", letter("k")),
  page("next-item", letter("n")),
  page("previous-item", letter("n", true)),
  page("previous-section", { code: "BracketLeft", signs: ["[", "【", "「"] }),
  page("next-section", { code: "BracketRight", signs: ["]", "】", "」"] }),
  page("kind", ...["1", "2", "3", "4", "5", "6", "7", "8"].map((sign) => ({ code: `Digit${sign}`, signs: [sign] }))),
  page("cite", letter("c")),
  page("exports", letter("x")),
  page("print", letter("p")),
  { act: "row", keys: [{ code: "Enter", signs: ["Enter"] }], by: "parts", reading: true },
  always("pane", { code: "F6", signs: ["F6"] }, { code: "F6", signs: ["F6"], shift: true }),
  always("escape", { code: "Escape", signs: ["Esc", "Escape"] }),
  { act: "paste", keys: [control("V", "KeyV")], by: "browser", reading: false },
  always("open", control("O", "KeyO")),
  { act: "analyze", keys: [control("Enter", "Enter")], by: "parts", reading: false },
  always("undo", control("Z", "KeyZ")),
  always("redo", control("Z", "KeyZ", true)),
];

/** A key that types something on its own: it can be switched off, for those who dictate or hit keys by accident. */
export const types = ({ signs, control: held }: Key): boolean => held !== true && signs[0]?.length === 1;
