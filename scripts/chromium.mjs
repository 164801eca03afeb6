// A Chromium to test the page in: one that is there, or Debian's.
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import path from "node:path";
import process from "node:process";
import { Failure, run, say } from "./shell.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const shells = ["chromium-headless-shell"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The path of a browser; one is installed through apt-get where that is possible. */
export async function chromium() {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    if (!executable(wanted)) throw new Failure(`CHROMIUM_PATH names ${wanted}, which is no program`);
    return wanted;
  }
  const found = find();
  if (found) return found;
  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
    await install();
    const installed = find();
    if (installed) return installed;
  }
  throw new Failure(
    "没有浏览器，网页测试无法进行：请安装 Chromium（Debian、Ubuntu：apt-get install chromium fonts-noto-cjk），" +
      "或用 CHROMIUM_PATH 指明已有的一个 · no browser to test the page in: install Chromium or set CHROMIUM_PATH",
  );
}

/**
 * Chromium without a window, where there is one: the same engine, it starts and draws in half the time. It keeps no page
 * for the time offline and tells frames of other origins apart less strictly, so some tests want the whole one.
 */
export async function headlessShell() {
  return process.env.CHROMIUM_SHELL_PATH || inPath(shells)[0] || (await chromium());
}

/** How playwright-core starts it; `whole` where the shell is not enough. */
export async function launchOptions(whole = false) {
  // Chromium's own sandbox refuses to work for root, as in a container.
  return { executablePath: await (whole ? chromium() : headlessShell()), args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] };
}

const find = () => [...inPath(names), ...elsewhere].find(executable);

function inPath(wanted) {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return folders.flatMap((folder) => wanted.map((name) => path.join(folder, name))).filter(executable);
}

async function install() {
  say("安装浏览器 · installing chromium and fonts-noto-cjk with apt-get (about half a minute)");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], { env });
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", ...shells, "fonts-noto-cjk"], { env });
}

function executable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
