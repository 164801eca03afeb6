// The engine's client: whoever asks gets an answer to that very question, or a reason, whatever the engine does.
import assert from "node:assert/strict";
import { test } from "node:test";
import { EngineClient } from "../../../www/src/engine/client";
import { DafuError } from "../../../www/src/engine/errors";
import type { Analysis } from "../../../www/src/engine/analysis";
import type { Answer, Port, Request } from "../../../www/src/engine/protocol";

type Behave = (request: Request, port: FakePort) => void;

/** A place where an engine would run; the test says what it does. */
class FakePort implements Port {
  closed = false;
  onanswer: Port["onanswer"] = () => undefined;
  onbroken: Port["onbroken"] = () => undefined;

  constructor(private readonly behave: Behave) {}

  post(request: Request): void {
    setImmediate(() => {
      if (!this.closed) this.behave(request, this);
    });
  }

  close(): void {
    this.closed = true;
  }
}

/** Stands for the analysis of a text. */
const analysisOf = (text: string): Analysis => ({ engine: text, statements: [] }) as unknown as Analysis;

const analyzed = (request: Request): Answer => {
  assert.ok(request.ask === "analyze");
  return { id: request.id, is: "analyzed", analysis: analysisOf(request.text), milliseconds: 1 };
};

const answer: Behave = (request, port) => port.onanswer(analyzed(request));

/** A client whose engines behave one after the other as told, the last one for all that follow. */
function client(...behaviours: Behave[]): { engine: EngineClient; ports: FakePort[] } {
  const ports: FakePort[] = [];
  const open = (): Promise<{ port: Port; version: string }> => {
    const port = new FakePort(behaviours[Math.min(ports.length, behaviours.length - 1)] ?? answer);
    ports.push(port);
    return Promise.resolve({ port, version: "1" });
  };
  return { engine: new EngineClient(open), ports };
}

const asked = async (engine: EngineClient, text: string): Promise<string> => (await engine.analyze(text)).analysis.engine;
const codeIs = (code: string) => (error: unknown): boolean => error instanceof DafuError && error.code === code;

test("questions are answered, each with its own answer", async () => {
  const { engine, ports } = client();
  const texts = Array.from({ length: 20 }, (_, index) => `letter ${index}`);
  assert.deepEqual(await Promise.all(texts.map((text) => asked(engine, text))), texts);
  assert.equal(ports.length, 1);
});

test("an engine that traps is replaced, and the next letter is read", async () => {
  const { engine, ports } = client((request, port) => {
    port.onanswer({ id: request.id, is: "failed", message: "unreachable", code: null });
  }, answer);
  await assert.rejects(engine.analyze("bad"), codeIs("E-TRAP"));
  assert.equal(await asked(engine, "good"), "good");
  assert.deepEqual(ports.map(({ closed }) => closed), [true, false]);
});

test("a worker that dies is replaced", async () => {
  const { engine } = client((_, port) => {
    port.onbroken("gone");
  }, answer);
  await assert.rejects(engine.analyze("bad"), codeIs("E-TRAP"));
  assert.equal(await asked(engine, "good"), "good");
});

test("an engine that hangs is stopped at the limit", async () => {
  const { engine, ports } = client(() => undefined, answer);
  await assert.rejects(engine.analyze("slow", { limit: 20 }), codeIs("E-TIME"));
  assert.equal(await asked(engine, "good"), "good");
  assert.equal(ports[0]?.closed, true);
});

test("a bad question leaves the engine alone", async () => {
  const { engine, ports } = client((request, port) => {
    if (request.ask === "decode") port.onanswer({ id: request.id, is: "failed", message: "", code: "E-TYPE" });
    else answer(request, port);
  });
  await assert.rejects(engine.decode(new Uint8Array()), codeIs("E-TYPE"));
  assert.equal(await asked(engine, "good"), "good");
  assert.equal(ports.length, 1);
});

test("an engine that cannot start says so, and is tried again", async () => {
  let tries = 0;
  const engine = new EngineClient(() => {
    tries += 1;
    return tries === 1 ? Promise.reject(new DafuError("E-START")) : Promise.resolve({ port: new FakePort(answer), version: "1" });
  });
  await assert.rejects(engine.analyze("first"), codeIs("E-START"));
  assert.equal(await asked(engine, "second"), "second");
});

test("long lists come in pieces and are put back", async () => {
  const { engine } = client((request, port) => {
    port.onanswer({ id: request.id, is: "piece", key: "statements", values: [1, 2] });
    port.onanswer({ id: request.id, is: "piece", key: "statements", values: [3] });
    answer(request, port);
  });
  assert.deepEqual((await engine.analyze("long")).analysis.statements, [1, 2, 3]);
});

test("stages are told to whoever asked, and those of another question are not", async () => {
  const heard: string[] = [];
  const { engine } = client((request, port) => {
    port.onanswer({ id: request.id, is: "stage", stage: "letter" });
    port.onanswer({ id: request.id - 1, is: "stage", stage: "sentence" });
    port.onanswer({ id: request.id, is: "stage", stage: "check" });
    answer(request, port);
  });
  await engine.analyze("long", { onStage: (stage) => heard.push(stage) });
  await engine.analyze("nobody listens");
  assert.deepEqual(heard, ["letter", "check"]);
});

test("a question given up before the engine had started keeps nobody waiting, and no engine is replaced for it", async () => {
  let open: (given: { port: Port; version: string }) => void = () => undefined;
  let opened = 0;
  const engine = new EngineClient(() => {
    opened += 1;
    return new Promise((resolve) => (open = resolve));
  });
  const abort = new AbortController();
  const given = engine.analyze("given up", { signal: abort.signal });
  const next = asked(engine, "next");
  abort.abort(new Error("given up"));
  await assert.rejects(given, /given up/u);
  // Longer than the patience with an engine that goes on for nobody.
  await new Promise((resolve) => setTimeout(resolve, 350));
  open({ port: new FakePort((request, port) => setTimeout(() => answer(request, port), 350)), version: "1" });
  assert.equal(await next, "next");
  assert.equal(opened, 1);
});

test("answers to nobody are dropped", async () => {
  const { engine } = client((request, port) => {
    port.onanswer({ ...analyzed({ ...request, id: request.id - 1 }), milliseconds: 0 } as Answer);
    answer(request, port);
  });
  assert.equal(await asked(engine, "mine"), "mine");
});

test("of many questions and changes of mind, the last letter is always read", async () => {
  let state = 7;
  const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const moody: Behave = (request, port) => {
    if (random() < 0.1) port.onbroken("gone");
    else if (random() < 0.1) port.onanswer({ id: request.id, is: "failed", message: "trap", code: null });
    else answer(request, port);
  };
  for (let round = 0; round < 300; round += 1) {
    const { engine } = client(moody, moody, moody, answer);
    const settled: Promise<unknown>[] = [];
    for (let question = 0; question < 5; question += 1) {
      const abort = new AbortController();
      settled.push(engine.analyze(`letter ${question}`, { signal: abort.signal }).catch(() => "not read"));
      if (random() < 0.5) setImmediate(() => { abort.abort(); });
      if (random() < 0.5) await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all(settled);
    let read = "";
    for (let tries = 0; tries < 5 && read === ""; tries += 1) read = await asked(engine, "last").catch(() => "");
    assert.equal(read, "last", `round ${round}`);
    engine.close();
  }
});
