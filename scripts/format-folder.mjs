// A folder with letters in every format and a zip of all of them, dropped on the page and given to the command: each letter
// gives the facts, outline, entities and commitments of its text.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { zipSync } from "fflate";
import { dropAll, summary } from "../tests/web/browser/opened.mjs";
import { makeFiles } from "./format-files.mjs";
import { inRoot, run, say } from "./shell.mjs";

/** A letter in a file of the shared folder. */
export const letterOf = (file) => ({ name: path.basename(file, ".txt"), file, text: readFileSync(file, "utf8") });

/** Kinds that the command reads; of all others it has to say why not. */
const readByCommand = /\.(?:txt|md|docx)$/u;

/** Makes the files, reads them both ways and returns what differs. */
export async function checkFolder(page, letters, folder, browser) {
  const between = path.join(folder, "between");
  const given = path.join(folder, "letters");
  for (const place of [between, given]) mkdirSync(place, { recursive: true });
  const files = {};
  for (const [format, made] of Object.entries(await makeFiles(letters, between, browser))) {
    for (const [name, bytes] of Object.entries(made)) if (bytes) files[`${name}.${format}`] = Uint8Array.from(bytes);
  }
  files["letters.zip"] = zipSync({ ...files });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(given, name), bytes);
  const expected = Object.fromEntries(letters.map(({ name }) => [name, null]));
  const wrong = [];
  say("page ← folder");
  wrong.push(...compare("page", await readByPage(page, files), files, expected, () => true));
  say("command ← folder");
  await run("cargo", ["build", "--quiet", "--features", "cli", "--bin", "dafu"]);
  const { stdout, stderr } = spawnSync(inRoot("target", "debug", "dafu"), ["analyze", "--compact", given], { encoding: "utf8", maxBuffer: 1 << 28 });
  const read = new Map(JSON.parse(stdout).map(({ file, analysis }) => [path.basename(file), analysis]));
  wrong.push(...compare("command", read, files, expected, (name) => readByCommand.test(name)));
  for (const name of Object.keys(files).filter((other) => !readByCommand.test(other))) {
    if (!stderr.split("\n").some((line) => line.includes(name) && /命令行不读|网页版/u.test(line))) wrong.push(`command: nothing is said of ${name}`);
  }
  return wrong;
}

/** Holds each result against that of the letter's text, and tells how many of each format are the same. */
function compare(reader, read, files, letters, wanted) {
  const wrong = [];
  const counts = {};
  for (const name of [...read.keys(), ...Object.keys(files)].filter((other, index, all) => all.indexOf(other) === index && wanted(other) && !other.endsWith(".zip"))) {
    const letter = Object.keys(letters).find((start) => path.basename(name).startsWith(start));
    const format = `${path.dirname(name) === "." ? "" : "zip/"}${path.basename(name).slice(letter.length + 1)}`;
    const [expected, got] = [summary({ analysis: read.get(`${letter}.txt`) }), summary({ analysis: read.get(name) })];
    counts[format] ??= [0, 0];
    counts[format][1] += 1;
    const lost = expected.find((line) => !got.includes(line)) ?? got.find((line) => !expected.includes(line));
    if (got.length > 0 && lost === undefined) counts[format][0] += 1;
    else wrong.push(`${reader}: ${name} is read differently: ${got.length === 0 ? "not at all" : lost}`);
  }
  for (const [format, [same, all]] of Object.entries(counts)) console.log(`  ${reader} ${format.padEnd(18)} read the same ${same}/${all}`);
  return wrong;
}

/** Drops all files at once and takes the results of the list as lines of JSON. */
async function readByPage(page, files) {
  await dropAll(page, files);
  await page.getByText(/^\d+ 封都读完了$|^读完 \d+ 封，/u).waitFor({ timeout: 300_000 });
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出全部" }).click();
  await page.getByRole("menuitem", { name: /JSONL/u }).click();
  const lines = readFileSync(await (await download).path(), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
  await page.getByRole("button", { name: "关闭列表" }).click();
  return new Map(lines.map(({ id, analysis }) => [id, analysis]));
}
