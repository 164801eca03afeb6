import { EngineClient } from "./client";
import { DafuError } from "./errors";
import { loadEngine } from "./load";
import { inlinePort, workerPort } from "./ports";
import type { Port } from "./protocol";

/**
 * Where the engine runs: `auto` in a worker that is made of the script itself, and in this thread where there can be
 * none; `inline` in such a worker or not at all; `none` in this thread; anything else is the address of
 * `dafu-worker.js`, and this thread where that cannot be started.
 */
export type WorkerChoice = "auto" | "inline" | "none" | (string & {});

/** How long a worker may take to start before this thread does the work. */
const START_LIMIT = 10_000;

let compiled: Promise<WebAssembly.Module> | null = null;
const clients = new Map<string, EngineClient>();

/** The engine that everything on a page shares which wants it in the same place. */
export function sharedEngine(worker: WorkerChoice = "auto"): EngineClient {
  const client = clients.get(worker) ?? new EngineClient(() => open(worker));
  clients.set(worker, client);
  return client;
}

async function open(worker: WorkerChoice): Promise<{ port: Port; version: string }> {
  const module = await compile();
  if (worker !== "none") {
    try {
      return await start(workerPort(worker === "auto" || worker === "inline" ? null : worker), module);
    } catch (error) {
      if (worker === "inline") throw new DafuError("E-START", {}, String(error));
      // A host page may forbid workers: slower, but it works.
    }
  }
  try {
    return await start(inlinePort(), module);
  } catch (error) {
    throw new DafuError("E-START", {}, String(error));
  }
}

/** Loads and compiles the engine once; a worker that replaces another needs no network. */
function compile(): Promise<WebAssembly.Module> {
  compiled ??= loadEngine().catch((error: unknown) => {
    compiled = null;
    throw new DafuError("E-START", {}, String(error));
  });
  return compiled;
}

function start(port: Port, module: WebAssembly.Module): Promise<{ port: Port; version: string }> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => {
      clearTimeout(timer);
      port.close();
      reject(new Error(reason));
    };
    const timer = setTimeout(fail, START_LIMIT, "the engine did not start");
    port.onbroken = fail;
    port.onanswer = (answer) => {
      if (answer.is !== "started") {
        fail(answer.is === "failed" ? answer.message : answer.is);
        return;
      }
      clearTimeout(timer);
      resolve({ port, version: answer.version });
    };
    port.post({ id: 0, ask: "start", module });
  });
}
