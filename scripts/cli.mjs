// npm run cli: builds the command target/release/dafu.
import process from "node:process";
import { isScript, main, run, say } from "./shell.mjs";

/** The command as a release build; cargo itself knows whether anything has to be done. */
export async function buildCommand() {
  say("编译命令行 · building the command (first time about a minute)");
  await run("cargo", ["build", "--locked", "--release", "--features", "cli", "--bin", "dafu"]);
  return `target/release/dafu${process.platform === "win32" ? ".exe" : ""}`;
}

if (isScript(import.meta.url)) {
  await main(async () => console.log(`\n  ${await buildCommand()}`));
}
