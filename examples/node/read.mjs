// @ts-check
// Reads a letter from standard input and prints what `dafu analyze` prints; with --ledger, the ledger of promises.
import { buffer } from "node:stream/consumers";
import process from "node:process";
import { analyze, decode, ledger } from "dafu/engine";

const { text } = await decode(await buffer(process.stdin));
const printed = process.argv.includes("--ledger") ? await ledger(text) : `${JSON.stringify(await analyze(text), null, 2)}\n`;
process.stdout.write(printed);
