// What a frame takes from its host, and from whom.
import assert from "node:assert/strict";
import { test } from "node:test";
import { allowedOrigins, Handshake, isEmbedded } from "../../../www/src/embed/handshake";
import { hello, MAX_BYTES, readHostMessage } from "../../../www/src/embed/protocol";

test("a page is embedded where its address says so", () => {
  assert.deepEqual(["", "#embed=1", "#lang=en&embed=1", "#embed=0", "#embedded=1"].map(isEmbedded), [false, true, true, false, false]);
});

test("origins are listed, none by default; those without a site of their own cannot be", () => {
  const list = (origins: string): string[] => [...allowedOrigins(origins, "https://own.example/a/dafu.html")];
  assert.deepEqual(list(""), []);
  assert.deepEqual(list("  https://a.example, https://b.example:8443 null "), ["https://a.example", "https://b.example:8443"]);
  assert.deepEqual(list("self"), ["https://own.example"]);
  // Opened from a disk the file has no site.
  assert.deepEqual([...allowedOrigins("self null", "file:///tmp/dafu.html")], []);
});

test("messages are exactly ours or none", () => {
  const good = [
    { v: 1, type: "load", text: "信" },
    { v: 1, type: "analyze", id: 1 },
    { v: 1, type: "analyze", id: 1, referenceDate: "2024-01-01", scheme: "national" },
    { v: 1, type: "select", item: "s1" },
    { v: 1, type: "export", id: 2, format: "csv", names: true },
    { v: 1, type: "theme", theme: "dark" },
    { v: 1, type: "lang", lang: "en" },
  ];
  assert.deepEqual(good.map(readHostMessage), good);
  const bad: unknown[] = [
    null,
    "load",
    [],
    { type: "load", text: "信" },
    { v: 2, type: "load", text: "信" },
    { v: 1, type: "unload" },
    { v: 1, type: "constructor" },
    { v: 1, type: "load" },
    { v: 1, type: "load", text: 5 },
    { v: 1, type: "load", text: "信", more: "x" },
    { v: 1, type: "analyze", id: "1" },
    { v: 1, type: "export", id: 1 },
    { v: 1, type: "load", text: "信", constructor: "x" },
  ];
  assert.deepEqual(bad.map(readHostMessage).filter(Boolean), []);
});

test("a message of four mebibytes is read, one byte more is not", () => {
  const wide = "汉".repeat((MAX_BYTES - 1) / 3);
  assert.equal(new TextEncoder().encode(`${wide}a`).length, MAX_BYTES);
  assert.ok(readHostMessage({ v: 1, type: "load", text: `${wide}a` }));
  assert.equal(readHostMessage({ v: 1, type: "load", text: `${wide}aa` }), null);
  assert.equal(readHostMessage({ v: 1, type: "load", text: "a".repeat(MAX_BYTES + 1) }), null);
});

/** A window in a frame, which hears what is sent to it. */
class Framed extends EventTarget {
  constructor(readonly parent: object) {
    super();
  }
  hear(message: { data?: unknown; origin?: string; source?: object; ports?: object[] }): void {
    this.dispatchEvent(Object.assign(new Event("message"), { ports: [], ...message }));
  }
}

test("only the first right hello of the parent counts", async () => {
  const parent = {};
  const frame = new Framed(parent);
  const handshake = new Handshake(frame, new Set(["https://host.example"]));
  const [first, second] = [{ name: "first" }, { name: "second" }];
  const right = { data: hello, origin: "https://host.example", source: parent, ports: [first] };
  frame.hear({ ...right, source: {} });
  frame.hear({ ...right, origin: "https://other.example" });
  frame.hear({ ...right, origin: "null" });
  frame.hear({ ...right, data: { type: "hello", v: 2 } });
  frame.hear({ ...right, data: "hello" });
  frame.hear({ ...right, ports: [] });
  frame.hear({ ...right, ports: [second, second] });
  assert.equal(handshake.ignored, 7);
  frame.hear(right);
  frame.hear({ ...right, ports: [second] });
  assert.equal(await handshake.port, first);
  assert.equal(handshake.ignored, 8);
});

test("a page that is in no frame listens to nobody, not even to itself", () => {
  const alone: Framed & { parent: object } = new Framed({});
  Object.defineProperty(alone, "parent", { value: alone });
  const handshake = new Handshake(alone, new Set(["https://host.example"]));
  alone.hear({ data: hello, origin: "https://host.example", source: alone, ports: [{}] });
  assert.equal(handshake.ignored, 1);
});
