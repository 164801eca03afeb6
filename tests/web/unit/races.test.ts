// Analyse, cancel, replace, in any order and at any speed: the last text always wins.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ReactiveControllerHost } from "lit";
import type { Analysis } from "../../../www/src/engine/analysis";
import { EngineClient } from "../../../www/src/engine/client";
import type { Port, Request } from "../../../www/src/engine/protocol";
import { AnalysisTask } from "../../../www/src/state/analysis-task";

const ROUNDS = 10_000;

/** The same interleavings on every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Answers when the test says so: what was asked waits in `waiting`. */
class SlowPort implements Port {
  readonly waiting: Request[] = [];
  onanswer: Port["onanswer"] = () => undefined;
  onbroken: Port["onbroken"] = () => undefined;
  post(request: Request): void {
    this.waiting.push(request);
  }
  close(): void {
    this.waiting.length = 0;
  }
  /** Answers the oldest question; rarely breaks instead. */
  go(broken: boolean): void {
    const request = this.waiting.shift();
    if (request?.ask !== "analyze") return;
    if (broken) this.onbroken("gone");
    else this.onanswer({ id: request.id, is: "analyzed", milliseconds: 1, analysis: { engine: request.text } as unknown as Analysis });
  }
}

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
};

test(`${ROUNDS} interleavings of analyse, cancel, replace and a breaking engine`, async () => {
  const roll = dice(11);
  for (let round = 0; round < ROUNDS; round += 1) {
    let port = new SlowPort();
    const engine = new EngineClient(() => {
      port = new SlowPort();
      return Promise.resolve({ port, version: "1" });
    });
    let renders = 0;
    const host = { addController: () => undefined, requestUpdate: () => (renders += 1) } as unknown as ReactiveControllerHost;
    const task = new AnalysisTask(host, () => engine);
    let last = "";
    const asked: Promise<void>[] = [];
    for (let step = 0; step < 8; step += 1) {
      switch (roll(5)) {
        case 0:
        case 1:
          last = `letter ${round}.${step}`;
          asked.push(task.run(last));
          break;
        case 2:
          task.cancel();
          break;
        case 3:
          port.go(roll(8) === 0);
          break;
        default:
          await turns(roll(6));
      }
      // Whatever is shown belongs to the text it is said to belong to.
      if (task.result) assert.equal(task.result.engine, task.analyzedText);
    }
    last = `last ${round}`;
    asked.push(task.run(last));
    // The engine's own limit is not waited for: what nobody wants any more is answered, as late as it likes.
    for (let tries = 0; tries < 40 && task.state === "working"; tries += 1) {
      await turns(4);
      port.go(false);
    }
    await Promise.all(asked);
    assert.deepEqual([task.state, task.text, task.analyzedText, task.result?.engine], ["ready", last, last, last], `round ${round}`);
    assert.ok(renders > 0);
    engine.close();
  }
});
