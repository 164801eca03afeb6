// One letter in every format that people have it in, made here and now: the text comes back exact and is read the same.
import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { strToU8, zipSync } from "fflate";
import { makeFiles } from "../../../scripts/format-files.mjs";
import { works } from "../../../scripts/office.mjs";
import { plainDocx } from "../make/docx.ts";
import { asRead } from "../make/radicals.mjs";
import { useBrowser, withPage } from "./browser.mjs";
import { elderly, lamps, water } from "./letters.mjs";
import { open, summary } from "./opened.mjs";

const chromium = useBrowser();
const folder = mkdtempSync(path.join(os.tmpdir(), "dafu-made-"));
after(() => {
  rmSync(folder, { recursive: true });
});

/** The browser tells of styles of an HTML file that the policy keeps from working. */
const tolerate = ["Content Security Policy"];

/** An invented letter in traditional characters. */
const traditional = `關於市政協第12號提案的答覆
李明華委員：
　　您提出的《關於改善濱海路照明的提案》收悉，現答覆如下：
　　濱海路全長四公里，現有路燈六十盞，有的已經損壞。去年以來，我局已維修路燈20盞，並逐月巡查，夜間行人和車輛的通行條件有所改善。
　　我局將於2024年底前安裝路燈80盞，並加強巡查養護。
　　感謝您對城市建設的關心和支持！
青禾市城市管理局
2024年6月28日
`;
const letters = Object.entries({ lamps, elderly, water, traditional }).map(([name, text]) => ({ name, text }));

test("text, Word, Word 97, OpenDocument, OFD, HTML and PDF give the text and all that is found in it", async (t) => {
  if (!works()) t.diagnostic("LibreOffice is missing: what it writes is left out");
  const files = await makeFiles(letters, folder, chromium.browser);
  await withPage(chromium, { tolerate }, async (page) => {
    for (const { name, text } of letters) {
      const plain = summary(await open(page, `${name}.txt`, Buffer.from(text)));
      // What is in traditional characters is read as it is, and little is known of it.
      assert.ok(plain.some((line) => line.startsWith(name === "traditional" ? "quantity " : "commitment ")), name);
      for (const [format, made] of Object.entries(files)) {
        if (!made[name]) continue;
        const read = await open(page, `${name}.${format}`, made[name]);
        assert.equal(asRead(read.text ?? read.error), asRead(text), `${name}.${format}`);
        assert.deepEqual(summary(read), plain, `${name}.${format}`);
      }
      const word = await open(page, `${name}.docx`, plainDocx(text));
      assert.equal(word.text.trimEnd(), text.trimEnd());
      const zipped = await open(page, `${name}.zip`, zipSync({ [`${name}.txt`]: strToU8(text) }));
      assert.deepEqual(summary(zipped), plain, `${name}.zip`);
    }
    // Big5 knows the signs of one of them, GB18030 those of all.
    assert.ok(files["big5.txt"].traditional && letters.every(({ name }) => files["gb18030.txt"][name]));
  });
});

test("HTML: white space is kept in what is printed as it stands, however deep, and nowhere else", () =>
  withPage(chromium, { tolerate }, async (page) => {
    const html = "<pre>\n甲   乙<font><span>丙\n  丁   戊</span></font></pre><p>己   庚\n  辛</p><p style='white-space: pre-wrap'><b>壬   癸</b></p><pre hidden> 看不见</pre><p>子   丑</p>";
    const { text } = await open(page, "信.html", Buffer.from(`<!doctype html><meta charset=utf-8>${html}`));
    assert.equal(text, "甲   乙丙\n  丁   戊\n己 庚 辛\n壬   癸\n子 丑\n");
  }));
