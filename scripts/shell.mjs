// Running other programs, and saying what is going on.
import { AsyncLocalStorage } from "node:async_hooks";
import { Buffer } from "node:buffer";
import { spawn, spawnSync } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The checkout's own folder. */
export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

/** A path inside the checkout. */
export const inRoot = (...parts) => path.join(root, ...parts);

/** One line on the terminal for a step that takes a while. */
export const say = (line) => console.log(`▸ ${line}`);

/** A failure that is explained by its message alone; no stack is shown. */
export class Failure extends Error {}

/** Where programs put what they print while another part of the work has the terminal. */
const kept = new AsyncLocalStorage();

/** Does `work`, and shows what its programs print in one piece when it ends: two can go side by side and be read. */
export async function inOnePiece(work) {
  const printed = [];
  try {
    await kept.run(printed, work);
  } finally {
    process.stdout.write(Buffer.concat(printed));
  }
}

/** Runs a program with its output on the terminal; throws a Failure when it does not end with 0. */
export function run(program, args, { env = {}, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const printed = kept.getStore();
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: printed ? ["inherit", "pipe", "pipe"] : "inherit" });
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => printed.push(chunk));
    child.on("error", (error) => reject(notStarted(program, error)));
    child.on("close", (code, signal) => {
      if (code === 0) resolve();
      else reject(new Failure(`${[program, ...args].join(" ")} ended with ${signal ?? code}`));
    });
  });
}

/** Runs a program and returns what it printed; throws a Failure when it does not end with 0. */
export function output(program, args, { cwd = root } = {}) {
  const done = spawnSync(program, args, { cwd, encoding: "utf8", maxBuffer: 1 << 30 });
  if (done.error) throw notStarted(program, done.error);
  if (done.status !== 0) throw new Failure(`${[program, ...args].join(" ")} ended with ${done.status}\n${done.stderr}`);
  return done.stdout;
}

/** Whether a module is the script that node was started with. */
export const isScript = (module) => process.argv[1] !== undefined && module === pathToFileURL(process.argv[1]).href;

/** Runs a script's main function: a Failure prints its message, anything else its stack; both end with 1. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    console.error(error instanceof Failure ? `✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}

function notStarted(program, error) {
  if (error.code !== "ENOENT") return error;
  const hint = { cargo: "install Rust with rustup (see README)", npm: "install Node 20 or newer with npm" }[program];
  return new Failure(`${program} was not found: ${hint ?? "install it and try again"}`);
}
