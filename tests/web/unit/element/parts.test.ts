// The small pieces of <dafu-letter> that need no page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { hiddenBy, known, numberOf } from "../../../../www/src/element/attributes.ts";
import { errorCodes, failure, recoverable } from "../../../../www/src/element/error-codes.ts";
import { filterOf } from "../../../../www/src/element/filters.ts";
import { changedKeys, notesOf } from "../../../../www/src/element/marks.ts";
import { Dictionary, withMessages } from "../../../../www/src/element/messages.ts";
import type { DafuLetterElement, DafuLetterEvents } from "../../../../www/src/element/types.ts";
import { DafuError } from "../../../../www/src/engine/errors.ts";
import { zhCN } from "../../../../www/src/i18n/zh-CN.ts";
import { Refused } from "../../../../www/src/import/reading.ts";
import { everything } from "../../../../www/src/model/ledger-filter.ts";

test("an attribute may say anything", () => {
  assert.equal(known("view", "moon" as unknown as DafuLetterElement["view"]), "split");
  assert.equal(known("scheme", "three"), "three");
  assert.deepEqual([NaN, 0, -5, 7].map((value) => numberOf("timeoutMs", value)), [5000, 5000, 5000, 7]);
  assert.equal(hiddenBy("").size, 0);
  assert.equal(hiddenBy(" commitment,date ").has("commitment"), false);
  assert.equal(hiddenBy("commitment date").has("report"), true);
});

test("words are merged deeply; what fits nothing is named and left out", () => {
  const { words, unknown } = withMessages(zhCN, { ledger: { caption: "清单", moon: "?" }, status: { done: "no function" }, panes: ["x"], locale: "fr" });
  assert.equal(words.ledger.caption, "清单");
  assert.equal(words.ledger.columns, zhCN.ledger.columns);
  assert.equal(words.status.done, zhCN.status.done);
  assert.equal(words.locale, "zh-CN");
  assert.deepEqual(unknown, ["ledger.moon", "status.done", "panes"]);
  assert.equal(zhCN.ledger.caption, "承诺台账");
});

test("a name that every object has is no word of the dictionary", () => {
  const { unknown } = withMessages(zhCN, { constructor: "x", toString: "y" });
  assert.deepEqual(unknown, ["constructor", "toString"]);
});

test("the same words stay the same object, so that nothing is drawn anew", () => {
  const dictionary = new Dictionary();
  const messages = { ledger: { caption: "清单" } };
  assert.equal(dictionary.words(zhCN, messages), dictionary.words(zhCN, messages));
  assert.equal(dictionary.words(zhCN, null), zhCN);
});

test("filters: what is not given lets all through", () => {
  assert.equal(filterOf({}), everything);
  assert.equal(filterOf({ actor: undefined as unknown as string }), everything);
  assert.deepEqual(filterOf({ stated: "time" }), { ...everything, stated: "time" });
  assert.equal(filterOf({ stated: "toString" as "time" }), everything);
});

test("marks: whole or in part, and which changed", () => {
  const before = notesOf({ 甲: { verdict: "wrong" }, 乙: {} });
  assert.deepEqual(before.get("甲"), { verdict: "wrong", correction: "", progress: "", checked: "", remark: "" });
  const after = new Map([...before, ["丙", { verdict: "", correction: "", progress: "done", checked: "", remark: "" } as const]]);
  after.delete("乙");
  assert.deepEqual(changedKeys(before, after), ["乙", "丙"]);
  assert.throws(() => notesOf({ 甲: { checked: "yesterday" } }), Refused);
});

test("every failure has a code of the list", () => {
  assert.equal(failure(new Refused("E-JSON", "shape")).code, "E-JSON");
  assert.equal(failure(new TypeError("x")).code, "E-TRAP");
  // Codes of the page's own are none of the element's.
  assert.equal(failure(new DafuError("E-OLD")).code, "E-TRAP");
  assert.equal(recoverable(failure(new DafuError("E-TIME"))), true);
  assert.equal(errorCodes.length, 10);
});

test("the types say what listeners and callers get", () => {
  const listen = (element: DafuLetterElement): void => {
    element.addEventListener("dafu-result", ({ detail }) => {
      const version: number = detail.result.schema_version;
      // @ts-expect-error: details are read only
      detail.result = version;
    });
    // @ts-expect-error: there is no such format
    void element.exportAs("doc");
    // @ts-expect-error: results are made by the engine
    element.result = null;
    element.filters = { stated: "time" };
    const progress: DafuLetterEvents["dafu-progress"] = { phase: "engine", done: 0, total: 3 };
    assert.equal(progress.total, 3);
  };
  assert.equal(typeof listen, "function");
});
