// Many letters side by side: order, pausing, stopping, failures that harm nobody, repetitions, facets.
import assert from "node:assert/strict";
import { test } from "node:test";
import { strToU8, zipSync } from "fflate";
import type { LetterFile, Unpacked } from "../../../www/src/import/letter-file";
import type { EngineClient } from "../../../www/src/engine/client";
import { DafuError } from "../../../www/src/engine/errors";
import { digestOf, facet, fits, noChoice, Repetitions, type Digest } from "../../../www/src/model/batch";
import { Batch, type Stage } from "../../../www/src/state/batch";
import { analyze, ledger } from "../../../www/pkg/dafu.js";
import { openOffice } from "../../../www/src/import/office/read";
import "./letters";

Object.defineProperty(globalThis, "navigator", { value: { hardwareConcurrency: 8 }, configurable: true });

const reply = (number: number, body: string): string =>
  `青禾县水利局\n关于县政协十届二次会议第${number}号提案的答复\n王某委员：\n您提出的提案收悉，现答复如下：\n${body}\n青禾县水利局\n2024年6月3日\n`;

/** An engine that counts how often it is at work, and can be told to fail. */
class FakeEngine {
  static open = 0;
  static busiest = 0;
  static at = 0;
  constructor(private readonly fails: string) {
    FakeEngine.open += 1;
  }
  async analyze(text: string): Promise<unknown> {
    FakeEngine.at += 1;
    FakeEngine.busiest = Math.max(FakeEngine.busiest, FakeEngine.at);
    await new Promise((resolve) => setTimeout(resolve));
    FakeEngine.at -= 1;
    if (this.fails !== "" && text.includes(this.fails)) throw new DafuError("E-TRAP");
    return { analysis: analyze(text), milliseconds: 1 };
  }
  async ledger(text: string, { format, source = "" }: { format: "cells"; source?: string }): Promise<string> {
    await Promise.resolve();
    return ledger(text, format, false, true, {}, [], source);
  }
  close(): void {
    FakeEngine.open -= 1;
  }
}

/** Text and documents, as the page reads them; anything else is refused. */
async function open(file: File): Promise<LetterFile | Unpacked> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const letter = (text: string): LetterFile => ({ name: file.name, text, encoding: null, doubtful: false, notes: {}, bytes });
  if (file.name.endsWith(".txt")) return letter(new TextDecoder().decode(bytes));
  if (!file.name.endsWith(".zip")) throw new DafuError("E-TYPE", { name: file.name });
  const opened = openOffice(bytes, "zip");
  assert.ok(opened.is === "archive");
  return { files: opened.members.map((member) => new File([member.bytes], member.name)), skipped: opened.skipped };
}

const batchWith = (fails = ""): Batch => new Batch(() => new FakeEngine(fails) as unknown as EngineClient, open);
const file = (path: string, text: string | Uint8Array<ArrayBuffer>): { file: File; path: string } => ({ file: new File([text], path.split("/").at(-1) ?? ""), path });
const until = (batch: Batch, ready: (batch: Batch) => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (ready(batch)) resolve();
      else setTimeout(look, 1);
    };
    look();
  });
const finished = (batch: Batch): Promise<void> => until(batch, ({ finished }) => finished);
const stages = ({ letters }: Batch): Stage[] => letters.map(({ stage }) => stage);

test("letters are read two at a time, and each keeps its place in the list", async () => {
  const batch = batchWith();
  FakeEngine.busiest = 0;
  batch.add(Array.from({ length: 9 }, (_, index) => file(`${index}.txt`, reply(index + 1, "我局将于2024年底前清淤3公里。"))));
  await finished(batch);
  assert.deepEqual([stages(batch), FakeEngine.busiest], [Array<Stage>(9).fill("done"), 2]);
  assert.deepEqual(batch.letters.map(({ rows }) => rows[0]?.slice(0, 4)), Array.from({ length: 9 }, (_, index) => [`${index}.txt`, "1", "10届2次", String(index + 1)]));
  assert.equal(batch.headings[0], "来源");
  batch.close();
  assert.equal(FakeEngine.open, 0);
});

test("what is wrong with one file harms no other", async () => {
  const batch = batchWith("引擎出错");
  batch.add([
    file("好.txt", reply(1, "我局将清淤。")),
    file("图.png", "图"),
    file("陷阱.txt", reply(2, "引擎出错")),
    file("空.txt", " \n"),
    file("也好.txt", reply(3, "我局将修桥。")),
  ]);
  await finished(batch);
  assert.deepEqual(stages(batch), ["done", "failed", "failed", "failed", "done"]);
  assert.deepEqual(batch.letters.map(({ error }) => error?.code ?? ""), ["", "E-TYPE", "E-TRAP", "E-READ", ""]);
  batch.close();
});

test("pausing lets what has begun come to its end; stopping leaves the rest out until asked again", async () => {
  const batch = batchWith();
  batch.add(Array.from({ length: 8 }, (_, index) => file(`${index}.txt`, reply(index, "我局将清淤。"))));
  batch.pause();
  await until(batch, ({ letters }) => !letters.some(({ stage }) => stage === "reading" || stage === "analyzing"));
  assert.deepEqual(stages(batch), ["done", "done", ...Array<Stage>(6).fill("waiting")]);
  batch.stop();
  assert.ok(batch.finished);
  assert.deepEqual(stages(batch).slice(2), Array<Stage>(6).fill("stopped"));
  batch.again();
  await finished(batch);
  assert.deepEqual(stages(batch), Array<Stage>(8).fill("done"));
  batch.close();
});

test("a zip gives its letters, names what is none, and litter is no file", async () => {
  const batch = batchWith();
  const zip = zipSync({ "一.txt": strToU8(reply(1, "我局将清淤。")), "表.xlsx": strToU8("表") });
  batch.add([file("夹/信.zip", new Uint8Array(zip)), file("夹/.DS_Store", "x"), file("夹/~$信.docx", "x")]);
  await finished(batch);
  assert.deepEqual(batch.letters.map(({ path, stage }) => [path, stage]), [
    ["夹/信.zip", "unpacked"],
    ["夹/信.zip/一.txt", "done"],
    ["夹/信.zip/表.xlsx", "failed"],
  ]);
  batch.close();
});

test("a letter is found again: word for word, and by its number", () => {
  const repetitions = new Repetitions();
  const find = (id: number, text: string): unknown => repetitions.find(id, text, digestOf(analyze(text)));
  assert.equal(find(0, reply(7, "我局将清淤。")), null);
  assert.deepEqual(find(1, reply(7, "我局将清淤。").replaceAll("\n", "\n\n")), { of: 0, exact: true });
  assert.deepEqual(find(2, reply(7, "我局将修桥。")), { of: 0, exact: false });
  assert.equal(find(3, reply(8, "我局将修桥。")), null);
});

test("letters are chosen by facets, whose values are counted", () => {
  const digests = [1, 2, 3].map((number) => digestOf(analyze(reply(number, "我局将于2024年底前清淤3公里。"))));
  const [first] = digests as [Digest];
  assert.deepEqual(
    { ...first, unclassified: 0 },
    {
      issuer: "青禾县水利局",
      documentNumber: "",
      title: "青禾县水利局关于县政协十届二次会议第1号提案的答复",
      date: "2024-06-03",
      year: "2024",
      level: "county",
      outcomeClass: "",
      session: "10/2",
      paper: "cppcc 10/2 1 青禾县水利局",
      commitments: 1,
      dated: 1,
      unclassified: 0,
    },
  );
  assert.deepEqual(facet(digests, "year"), [["2024", 3]]);
  assert.ok(fits(first, { ...noChoice, session: "10/2" }) && !fits(first, { ...noChoice, year: "2023" }));
});
