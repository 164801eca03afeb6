// Which key does what: under input methods, on other keyboards, in fields, and when switched off.
import assert from "node:assert/strict";
import { test } from "node:test";
import { match, type Circumstances, type Pressed } from "../../../www/src/keys/match";
import { shortcuts } from "../../../www/src/keys/shortcuts";
import { en } from "../../../www/src/i18n/en";
import { zhCN } from "../../../www/src/i18n/zh-CN";

const reading: Circumstances = { reading: true, field: false, off: false };

function press(key: string, code: string, given: Partial<Pressed> = {}, circumstances: Partial<Circumstances> = {}): string | null {
  // What an input method has taken is told by the old name only.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const event: Pressed = { key, code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, isComposing: false, keyCode: 0, ...given };
  return match(event, { ...reading, ...circumstances })?.act ?? null;
}
const shift = { shiftKey: true };

test("signs act wherever they stand on the keyboard", () => {
  assert.equal(press("/", "Slash"), "find");
  // On a German keyboard.
  assert.equal(press("/", "Digit7", shift), "find");
  assert.equal(press("?", "Minus", shift), "keys");
  assert.equal(press("-", "Slash"), null);
});

test("what an input method writes acts like the key it was", () => {
  assert.equal(press("、", "Slash"), "find");
  assert.equal(press("、", "Backslash"), "find");
  assert.equal(press("？", "Slash", shift), "keys");
  assert.equal(press("【", "BracketLeft"), "previous-section");
  assert.equal(press("】", "BracketRight"), "next-section");
  // A Russian keyboard has its own letters there.
  assert.equal(press("о", "KeyJ"), "next-commitment");
});

test("the shift key tells letters apart, and capitals that stay on do not", () => {
  assert.equal(press("n", "KeyN"), "next-item");
  assert.equal(press("N", "KeyN", shift), "previous-item");
  assert.equal(press("J", "KeyJ"), "next-commitment");
  assert.equal(press("3", "Digit3"), "kind");
  assert.equal(press("9", "Digit9"), null);
});

test("while a word is composed no key acts", () => {
  assert.equal(press("j", "KeyJ", { isComposing: true }), null);
  assert.equal(press("j", "KeyJ", { keyCode: 229 }), null);
  assert.equal(press("Process", "Slash", { keyCode: 229 }), null);
  assert.equal(press("Escape", "Escape", { isComposing: true }), null);
});

test("in a field only keys act that type nothing and undo nothing", () => {
  const field = { field: true };
  for (const [key, code] of [["/", "Slash"], ["j", "KeyJ"], ["?", "Slash"], ["1", "Digit1"]] as const) assert.equal(press(key, code, {}, field), null, key);
  assert.equal(press("z", "KeyZ", { ctrlKey: true }, field), null);
  assert.equal(press("F6", "F6", {}, field), "pane");
  assert.equal(press("o", "KeyO", { ctrlKey: true }, field), "open");
});

test("single keys can be switched off; the others stay", () => {
  const off = { off: true };
  assert.equal(press("j", "KeyJ", {}, off), null);
  assert.equal(press("?", "Slash", shift, off), null);
  assert.equal(press("F6", "F6", shift, off), "pane");
  assert.equal(press("z", "KeyZ", { metaKey: true }, off), "undo");
  assert.equal(press("Z", "KeyZ", { ctrlKey: true, shiftKey: true }, off), "redo");
});

test("without a letter only what needs none acts, and never with Ctrl or Alt that nobody asked for", () => {
  assert.equal(press("j", "KeyJ", {}, { reading: false }), null);
  assert.equal(press("?", "Slash", shift, { reading: false }), "keys");
  assert.equal(press("c", "KeyC", { ctrlKey: true }), null);
  assert.equal(press("j", "KeyJ", { altKey: true }), null);
});

test("no two acts share a key, and every act has words", () => {
  const seen = new Map<string, string>();
  for (const { act, keys } of shortcuts) {
    for (const { signs, control, shift: shifted } of keys) {
      for (const sign of signs) {
        const name = `${control ?? false} ${shifted ?? false} ${sign}`;
        assert.equal(seen.get(name) ?? act, act, name);
        seen.set(name, act);
      }
    }
    for (const { tools } of [zhCN, en]) assert.notEqual(tools.keys.acts[act], "");
  }
});
