// Two lines copied from the README into a page on a static server, with no tool at all, in three engines.
import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { serve } from "../../../scripts/serve.mjs";
import { inRoot } from "../../../scripts/shell.mjs";
import { inEachEngine } from "./engines.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "dafu-two-lines-"));
/** The lines as a reader copies them, the address replaced by where the files lie, and a promise in place of the dots. */
const lines = (readme) =>
  /```html\n(<script .*?)```/su.exec(readFileSync(inRoot(readme), "utf8"))[1]
    .replace(/https:\/\/[^/"]+\//u, "/dafu/")
    .replace("……", "张三委员：\n　　您提出的提案收悉。我局将于2024年底前完成改造。");
let site;
before(async () => {
  // What the README says has to lie on the server, and nothing beside it.
  mkdirSync(path.join(folder, "dafu"));
  for (const name of ["dafu-letter.js", "assets"]) cpSync(inRoot("dist", name), path.join(folder, "dafu", name), { recursive: true });
  site = await serve(folder);
});
after(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

inEachEngine((state) => {
  for (const readme of ["README.md", "README.en.md"]) {
    test(`the lines of ${readme} show a letter with its promise`, async () => {
      const { page } = state;
      writeFileSync(path.join(folder, "index.html"), `<!doctype html><meta charset="utf-8"><title>我的网页</title>\n${lines(readme)}`);
      await page.open(site.address);
      const items = await page.run(async () => {
        const element = document.querySelector("dafu-letter");
        for (let waited = 0; waited < 10_000 && !element.result; waited += 20) await new Promise((resolve) => setTimeout(resolve, 20));
        return element.result?.items.map(({ deadlines }) => deadlines[0]?.text);
      });
      assert.deepEqual(items, ["2024年底前"]);
    });
  }
});
