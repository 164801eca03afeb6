// npm run bench: how fast and how large the engine is, natively and as wasm in Node.
import { Buffer } from "node:buffer";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { ownLetters, sharedTexts } from "../tests/score/sets.mjs";
import * as build from "./build.mjs";
import { inRoot, main, output, run, say } from "./shell.mjs";
import { sizeOf } from "./sizes.mjs";

const folder = inRoot("target", "bench");
const glue = inRoot("www/pkg/dafu.js");
const wasm = "www/pkg/dafu_bg.wasm";
const fresh = 7;

await main(async () => {
  await build.packages();
  await build.engineForWeb();
  say("编译本机程序 · building the native benchmark (first time about a minute)");
  await run("cargo", ["build", "--locked", "--release", "--example", "bench"]);
  const workloads = lay(letters());
  say("测量本机 · measuring natively");
  const native = measureNative(Object.keys(workloads));
  say("测量 wasm · measuring wasm in Node");
  const web = await measureWasm(workloads);
  report(workloads, native, web);
});

/** The letters of ../shared, or the project's own where that is missing. */
function letters() {
  const shared = sharedTexts().map((file) => readFileSync(file, "utf8"));
  const texts = shared.length > 0 ? shared : ownLetters().map(({ text }) => text);
  console.log(`\n${texts.length} letters from ${shared.length > 0 ? "../shared" : "tests/letters"}`);
  return texts;
}

/** Workloads by name, also written to files for the native program. */
function lay(texts) {
  const all = `${texts.join("\n\n")}\n\n`;
  const repeated = (bytes) => [all.repeat(Math.round(bytes / Buffer.byteLength(all)))];
  const workloads = { letters: texts, "1 MB": repeated(1e6), "4 MB": repeated(4e6) };
  rmSync(folder, { recursive: true, force: true });
  for (const [name, list] of Object.entries(workloads)) {
    mkdirSync(path.join(folder, name), { recursive: true });
    list.forEach((text, index) => writeFileSync(path.join(folder, name, `${String(index).padStart(3, "0")}.txt`), text));
  }
  return workloads;
}

/** `{first, stages: {stage: {workload: MB/s}}}` */
function measureNative(names) {
  const program = inRoot("target", "release", "examples", `bench${process.platform === "win32" ? ".exe" : ""}`);
  const result = { first: 0, stages: {} };
  for (const line of output(program, names.map((name) => path.join(folder, name))).trimEnd().split("\n")) {
    const cells = line.split("\t");
    if (cells[0] === "first") result.first = Number(cells[1]) * 1000;
    else note(result, cells[1], cells[0], Number(cells[2]), Number(cells[3]) * 1000);
  }
  return result;
}

async function measureWasm(workloads) {
  const bytes = readFileSync(inRoot(wasm));
  const starts = [];
  let engine;
  for (let count = 0; count < fresh; count += 1) {
    // The address makes it another module: nothing of the last engine is left.
    engine = await import(`${pathToFileURL(glue)}?fresh=${count}`);
    const begin = performance.now();
    const module = new WebAssembly.Module(bytes);
    const compiled = performance.now();
    engine.initSync({ module });
    const ready = performance.now();
    engine.analyze(workloads.letters[0]);
    starts.push({ compile: compiled - begin, instance: ready - compiled, first: performance.now() - ready });
  }
  const of = (part) => median(starts.map((start) => start[part]));
  const result = { compile: of("compile"), instance: of("instance"), first: of("first"), stages: {} };
  for (const [name, texts] of Object.entries(workloads)) {
    const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    for (const [stage, milliseconds] of medians(engine, texts)) note(result, stage, name, size, milliseconds);
  }
  return result;
}

/** For each stage the median of rounds through all texts; rounds go on for a second and are at least three. */
function medians(engine, texts) {
  const rounds = [];
  const begin = performance.now();
  while (rounds.length < 3 || performance.now() - begin < 1000) rounds.push(round(engine, texts));
  return [...rounds[0].keys()].map((stage) => [stage, median(rounds.map((times) => times.get(stage)))]);
}

/** Milliseconds of the whole, of each stage, and of handing the result to JavaScript. */
function round(engine, texts) {
  const times = new Map();
  const add = (stage, time) => times.set(stage, (times.get(stage) ?? 0) + time);
  for (const text of texts) {
    const begin = performance.now();
    let last = begin;
    engine.analyze(text, null, (stage) => {
      const now = performance.now();
      add(stage, now - last);
      last = now;
    });
    const end = performance.now();
    add("to JavaScript", end - last);
    add("whole", end - begin);
  }
  return times;
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function note(result, stage, workload, bytes, milliseconds) {
  result.stages[stage] ??= {};
  result.stages[stage][workload] = bytes / 1000 / milliseconds;
}

function report(workloads, native, web) {
  const names = Object.keys(workloads);
  const line = (head, cells) => console.log(`  ${head.padEnd(16)}${cells.map((cell) => cell.padStart(10)).join("")}`);
  console.log("\nMB/s of UTF-8");
  line("", names);
  for (const [where, result] of [["native", native], ["wasm", web]]) {
    const { whole, ...stages } = result.stages;
    for (const [stage, speeds] of Object.entries({ whole, ...stages })) {
      line(stage === "whole" ? where : `  ${stage}`, names.map((name) => speeds[name].toFixed(1)));
    }
  }
  const ms = (number) => `${number.toFixed(1)} ms`;
  console.log("\nFirst analysis of a fresh engine");
  line("native", [ms(native.first)]);
  line("wasm", [ms(web.first), ` (after compiling ${ms(web.compile)} and starting ${ms(web.instance)})`]);
  const { raw, gzip, brotli } = sizeOf(wasm);
  console.log("\nEngine, bytes");
  line("", ["raw", "gzip", "brotli"]);
  line("wasm", [raw, gzip, brotli].map(String));
}
