// What a tab remembers, whatever the browser allows and whatever stands in its storage.
import assert from "node:assert/strict";
import { test } from "node:test";
import { DafuError } from "../../../www/src/engine/errors";
import { emptySession, keepSession, readSession, withLetter, type Session } from "../../../www/src/state/session";
import type { KeptLetter } from "../../../www/src/state/stored";
import { UndoStack } from "../../../www/src/state/undo-stack";
import { UserLayer, blankNote } from "../../../www/src/state/user-layer";

/** A storage with room for so many characters. */
function storage(room = Infinity): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => {
      if (value.length > room) throw new DOMException("full", "QuotaExceededError");
      kept.set(name, value);
    },
    removeItem: (name: string) => kept.delete(name),
  } as unknown as Storage;
}

const letter = (name: string, length = 10, proposal: string | null = null): KeptLetter => ({ name, text: name.repeat(length), proposal });
const session: Session = {
  ...withLetter(withLetter(emptySession, letter("甲")), letter("乙")),
  notes: new Map([["我局将完成", { ...blankNote, remark: "看过" }]]),
  safe: ["我局将完成"],
};
const code = (why: string) => (error: unknown): boolean => error instanceof DafuError && error.code === "E-STORE" && error.detail["why"] === why;

test("letters, notes and draft come back", () => {
  const kept = storage();
  keepSession({ ...session, draft: "写了一半" }, () => kept);
  assert.deepEqual(readSession(() => kept), { ...session, draft: "写了一半" });
});

test("the proposal comes back with its letter, and counts among what is too long", () => {
  const kept = storage();
  const answered = withLetter(session, letter("甲", 10, "建议安装路灯"));
  keepSession(answered, () => kept);
  assert.deepEqual(readSession(() => kept).letters.map(({ proposal }) => proposal), ["建议安装路灯", null]);
  assert.throws(() => keepSession(withLetter(session, letter("甲", 10, "长".repeat(2_000_000))), () => kept), code("long"));
});

test("a letter that is read again stands in the list once, in front", () => {
  const again = withLetter(session, letter("甲"));
  assert.deepEqual(again.letters.map(({ name }) => name), ["甲", "乙"]);
  assert.equal(again.current, 0);
});

test("where not all has room, the letter that is shown has it", () => {
  const kept = storage(400);
  const long = withLetter(withLetter(emptySession, letter("长", 500)), letter("短"));
  keepSession(long, () => kept);
  assert.deepEqual(readSession(() => kept).letters, [letter("短")]);
});

test("a refusal is told, but not where there is nothing to keep", () => {
  const refusing = (): Storage => { throw new DOMException("no", "SecurityError"); };
  assert.throws(() => keepSession(session, refusing), code("session"));
  keepSession(emptySession, refusing);
  assert.deepEqual(readSession(refusing), emptySession);
});

test("a letter of millions of characters is not written down, and that is told", () => {
  const kept = storage();
  assert.throws(() => keepSession(withLetter(session, letter("长", 2_000_001)), () => kept), code("long"));
  assert.equal(readSession(() => kept).current, -1);
});

test("what is damaged is not read", () => {
  for (const written of ["", "{", "null", "[]", '{"letters":7}', '{"letters":[{"name":1}],"current":0}', '{"letters":[],"current":"__proto__","notes":{"__proto__":1}}']) {
    const kept = storage();
    kept.setItem("dafu.session", written);
    assert.deepEqual(readSession(() => kept), emptySession, written);
  }
  const kept = storage();
  kept.setItem("dafu.session", '{"letters":[],"notes":[["k",{"verdict":"evil","progress":"done","remark":5,"__proto__":{"x":1}}],["l"],7]}');
  assert.deepEqual([...readSession(() => kept).notes], [["k", { ...blankNote, progress: "done" }]]);
});

test("a hundred notes can be taken back one by one, and letters between them", () => {
  const steps = new UndoStack();
  const layer = new UserLayer(steps);
  let letters = 0;
  for (let nth = 0; nth < 50; nth += 1) {
    layer.write({ key: `k${nth}`, change: { remark: "好" } });
    letters += 1;
    steps.push({ of: "letter", undo: () => (letters -= 1), redo: () => (letters += 1) });
  }
  // The last thing that was done was another letter: notes have to wait.
  assert.equal(layer.canUndo, false);
  for (let nth = 0; nth < 100; nth += 1) steps.undo();
  assert.deepEqual([layer.notes.size, letters, steps.last], [0, 0, undefined]);
  for (let nth = 0; nth < 100; nth += 1) steps.redo();
  assert.deepEqual([layer.notes.size, letters, steps.next], [50, 50, undefined]);
});

test("notes that were kept do not cover newer ones", () => {
  const layer = new UserLayer();
  layer.write({ key: "k", change: { remark: "新" } });
  layer.restore(new Map([["k", { ...blankNote, remark: "旧" }], ["l", { ...blankNote, remark: "旧" }]]));
  assert.deepEqual([...layer.notes].map(([key, { remark }]) => `${key}${remark}`).sort(), ["k新", "l旧"]);
});
