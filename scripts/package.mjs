// npm run package: the npm package in target/package/, and packed as target/dafu-VERSION.tgz.
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import process from "node:process";
import * as build from "./build.mjs";
import { manifest } from "./package-manifest.mjs";
import { writeTypes } from "./package-types.mjs";
import { inRoot, isScript, main, output, run } from "./shell.mjs";

const folder = "target/package";

/** The folder as it is handed out, built where something changed. */
export const packageFolder = () =>
  build.packageStep(folder, async () => {
    for (const mode of ["package", "worker-file"]) {
      await run(process.execPath, [inRoot("node_modules/vite/bin/vite.js"), "build", "--mode", mode, "--outDir", inRoot(folder), "--logLevel", "warn"]);
    }
    // The worker is given the engine and asks for none; its build leaves one all the same.
    rmSync(inRoot(folder, "assets"), { recursive: true, force: true });
    // Written by hand: the empty ones for servers, and types that speak of other frameworks.
    cpSync(inRoot("npm"), inRoot(folder), { recursive: true });
    await writeTypes(inRoot(folder, "types"));
    for (const license of ["LICENSE-MIT", "LICENSE-APACHE"]) copyFileSync(inRoot(license), inRoot(folder, license));
    mkdirSync(inRoot(folder, "schema"), { recursive: true });
    copyFileSync(inRoot("schema/analysis.schema.json"), inRoot(folder, "schema/analysis.schema.json"));
    await describeElements(`${folder}/custom-elements.json`);
    writeFileSync(inRoot(folder, "package.json"), `${JSON.stringify(manifest(), null, 2)}\n`);
  });

/** For editors: what the element offers, under its name in the package. */
async function describeElements(file) {
  await build.describeElements(file);
  writeFileSync(inRoot(file), readFileSync(inRoot(file), "utf8").replaceAll("dafu-letter.js", "element.js"));
}

/** Packs the folder as `npm publish` would; returns the file's path and what npm says of it. */
export function pack() {
  const [told] = JSON.parse(output("npm", ["pack", "--json", "--pack-destination", inRoot("target"), inRoot(folder)]));
  return { file: inRoot("target", told.filename), told };
}

/** What the packed file holds, for people. */
const kB = (bytes) => `${Math.round(bytes / 1000)} kB`;

if (isScript(import.meta.url)) {
  await main(async () => {
    await build.beforePage();
    await packageFolder();
    const { told } = pack();
    console.log(`\n  target/${told.filename}  ${kB(told.size)}, unpacked ${kB(told.unpackedSize)}, ${told.entryCount} files`);
    console.log(`  SHA-256 ${build.sha256Of(readFileSync(inRoot("target", told.filename)))}`);
  });
}
