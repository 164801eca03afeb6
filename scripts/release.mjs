// npm run release: everything that is handed out, in target/release-files/, with what it is made of and its checksums.
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as build from "./build.mjs";
import { crateBill, npmBill } from "./release-bill.mjs";
import { pack, packageFolder } from "./package.mjs";
import { inRoot, isScript, main, say } from "./shell.mjs";
import { filesIn } from "./step.mjs";

const folder = "target/release-files";

/** Lines as `sha256sum -c` reads them, for every file below `from`; other names than their own are none of its business. */
export const checksums = (from) =>
  filesIn(from)
    .map((file) => `${build.sha256Of(readFileSync(inRoot(file)))}  ${path.posix.relative(from, file)}\n`)
    .join("");

if (isScript(import.meta.url)) {
  await main(async () => {
    await build.beforePage();
    await build.page();
    await packageFolder();
    say("收齐要发布的文件 · gathering what is handed out");
    rmSync(inRoot(folder), { recursive: true, force: true });
    mkdirSync(inRoot(folder), { recursive: true });
    // What Vite notes for the build itself is no part of the page.
    cpSync(inRoot("dist"), inRoot(folder, "page"), { recursive: true, filter: (file) => path.basename(file) !== ".vite" });
    copyFileSync(inRoot("dist/dafu.html"), inRoot(folder, "dafu.html"));
    const { file } = pack();
    copyFileSync(file, inRoot(folder, path.basename(file)));
    for (const [name, bill] of [["sbom-npm.cdx.json", npmBill()], ["sbom-cargo.cdx.json", crateBill()]]) {
      writeFileSync(inRoot(folder, name), `${JSON.stringify(bill, null, 2)}\n`);
    }
    writeFileSync(inRoot(folder, "SHA256SUMS"), checksums(folder));
    console.log(`\n  ${folder}/  网页、单文件版、npm 包、物料清单（CycloneDX）· page, one file, npm package, bills of materials`);
    console.log(`  ${folder}/SHA256SUMS  用 sha256sum -c 核对 · check with sha256sum -c`);
  });
}
