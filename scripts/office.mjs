// LibreOffice to make files with: one that is there, or Debian's.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { Failure, output, run, say } from "./shell.mjs";

const command = "soffice";

/** Installs LibreOffice's writer and calc where there is none. */
export async function ensureOffice() {
  if (works()) return;
  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
    say("安装 LibreOffice · installing libreoffice-writer and -calc with apt-get (about two minutes)");
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-qq"], { env });
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "libreoffice-writer", "libreoffice-calc", "fonts-noto-cjk"], { env });
    if (works()) return;
  }
  throw new Failure("没有 LibreOffice：请安装（Debian、Ubuntu：apt-get install libreoffice-writer libreoffice-calc）· LibreOffice is missing");
}

/** Turns files into `format` and puts them into `folder`, with a profile of its own that is gone afterwards. */
export function convert(files, format, folder, options = []) {
  const profile = mkdtempSync(path.join(os.tmpdir(), "dafu-office-"));
  try {
    const own = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    output(command, ["--headless", own, ...options, "--convert-to", format, "--outdir", folder, ...files]);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Whether LibreOffice is here. */
export function works() {
  return spawnSync(command, ["--version"]).status === 0;
}
