// npm run fixtures: makes tests/files anew with LibreOffice, from documents that tests/web/make builds.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { numbered } from "../tests/web/make/numbered.ts";
import { convert, ensureOffice } from "./office.mjs";
import { inRoot, main } from "./shell.mjs";

await main(async () => {
  await ensureOffice();
  const folder = mkdtempSync(path.join(os.tmpdir(), "dafu-fixtures-"));
  try {
    const source = path.join(folder, "numbered.docx");
    writeFileSync(source, numbered());
    for (const format of ["doc", "odt"]) convert([source], format, inRoot("tests/files"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
