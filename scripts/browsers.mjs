// npm run test:browsers: the whole task, the page without a network, the policies, the element, the frame and the gallery in
// Chromium, Firefox and WebKit; `-- firefox` asks one of them only. What is missing is installed through apt-get.
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import * as build from "./build.mjs";
import { chromium } from "./chromium.mjs";
import { Failure, inRoot, isScript, main, run, say } from "./shell.mjs";
import { filesIn } from "./step.mjs";

/** Programs beside Chromium: their names, and the Debian packages they come from. */
const needed = {
  FIREFOX_PATH: { names: ["firefox-esr", "firefox"], packages: ["firefox-esr"] },
  WEBKIT_DRIVER_PATH: { names: ["WebKitWebDriver"], packages: ["webkit2gtk-driver"] },
  // WebKit's little browser has no mode without a screen.
  XVFB_PATH: { names: ["Xvfb"], packages: ["xvfb"] },
};

/** The paths of everything that is needed, by the variable that may name another one. */
export async function browsers() {
  const found = { CHROMIUM_PATH: await chromium() };
  const missing = Object.entries(needed).filter(([variable, { names }]) => !process.env[variable] && !find(names));
  if (missing.length > 0) await install(missing.flatMap(([, { packages }]) => packages));
  for (const [variable, { names, packages }] of Object.entries(needed)) {
    const program = process.env[variable] ?? find(names);
    if (!program) {
      throw new Failure(`没有 ${names[0]}：请安装 ${packages.join(" ")}，或用 ${variable} 指明 · ${names[0]} is missing: install it or set ${variable}`);
    }
    found[variable] = program;
  }
  return found;
}

async function install(packages) {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) {
    throw new Failure(`请先安装 · install these first: apt-get install ${packages.join(" ")}`);
  }
  say(`安装浏览器 · installing ${packages.join(", ")} with apt-get (about a minute)`);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], { env });
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { env });
}

function find(names) {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(executable);
}

function executable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (isScript(import.meta.url)) {
  await main(async () => {
    await build.beforePage();
    await build.page();
    const env = await browsers();
    say("在 Chromium、Firefox、WebKit 中做完整的事 · the whole task in Chromium, Firefox and WebKit");
    const asked = process.argv.slice(2).join(" ");
    if (asked) env.DAFU_ENGINES = asked;
    const files = filesIn("tests/web/browsers").filter((file) => file.endsWith(".test.mjs"));
    await run(process.execPath, ["--test", "--test-concurrency=2", "--import", pathToFileURL(inRoot("scripts/typescript.mjs")).href, "--test-reporter=spec", ...files], { env });
  });
}
