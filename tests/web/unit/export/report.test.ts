// The reading as a page and as Markdown: small, without anything that runs, and every quotation with its place.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { checksum, styles } from "../../../../www/src/export/html.styles";
import { loadWords, wordsIn } from "../../../../www/src/i18n/words";
import { read, readings } from "../letters";
import { sample, taken, written } from "./taken";

test("the page's policy lets in its own styles and nothing else", async () => {
  assert.equal(checksum, `sha256-${createHash("sha256").update(styles).digest("base64")}`);
  const page = await written("html", taken(sample));
  assert.ok(page.includes(`content="default-src 'none'; style-src '${checksum}'; base-uri 'none'; form-action 'none'"`));
  assert.ok(page.includes(`<style>${styles}</style>`));
  assert.ok(!/<script|\son\w+=|\sstyle=|https?:|url\(|src=/iu.test(page));
});

/** What a browser shows of a page. */
const shownOf = (page: string): string =>
  page.replace(/<[^>]+>/gu, "").replace(/&lt;/gu, "<").replace(/&gt;/gu, ">").replace(/&quot;/gu, '"').replace(/&amp;/gu, "&");

const heavy = read("heavy", `${sample.text}${"我局将于2024年底前办理。我局已完成。".repeat(4000)}\n`);

for (const reading of [...readings, sample, heavy]) {
  test(`the page holds the letter and is no larger than it may be: ${reading.name}`, async () => {
    const page = await written("html", taken(reading, { names: true }));
    const letter = /<div class="letter">(.*)<\/div>/su.exec(page)?.[1] ?? "";
    const flat = (words: string): string => words.replace(/[\s\0-\x1f]/gu, "");
    assert.equal(flat(shownOf(letter)), flat(reading.text));
    assert.ok(Buffer.byteLength(page) <= 3 * Buffer.byteLength(reading.text) + 40_000, `${Buffer.byteLength(page)} of ${Buffer.byteLength(reading.text)}`);
    const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, id] of page.matchAll(/href="#([^"]*)"/gu)) assert.ok(ids.includes(id), id);
  });
}

test("a letter cannot bring markup in, nor turn about what is read", async () => {
  const page = await written("html", taken(read("hostile", "<script>alert(1)</script>我局将\u202e新建\u202c路灯8盏。\n</style><img src=x onerror=alert(1)>\n")));
  assert.ok(!/<script|<img/iu.test(page));
  assert.ok(page.includes("[U+202E]新建[U+202C]"));
});

for (const reading of [...readings, sample]) {
  test(`each quotation in the notes stands where they say: ${reading.name}`, async () => {
    const notes = await written("md", taken(reading, { names: true }));
    const quotes = [...notes.matchAll(/^> (.*)\n> (¶\d+ · .*)$/gmu)];
    const { items, statements } = reading.analysis;
    const reports = statements.filter(({ kind }) => kind === "report").length;
    assert.ok(quotes.length >= items.length + reports);
    for (const [, , places = ""] of quotes) {
      for (const place of places.split("; ")) {
        const [, start, end] = /^¶\d+ · (\d+)–(\d+)$/u.exec(place) ?? assert.fail(place);
        assert.ok(Number(start) < Number(end) && Number(end) <= reading.text.length);
      }
    }
    const [, words = "", place = ""] = quotes[0] ?? [];
    if (words === "") return;
    const [start = 0, end = 0] = (/(\d+)–(\d+)/u.exec(place) ?? []).slice(1).map(Number);
    const flat = (text: string): string => text.replace(/[\s\\]/gu, "");
    assert.ok(flat(reading.text.slice(start, end)).startsWith(flat(words).slice(0, 4)));
  });
}

test("signs of Markdown in a letter stay signs", async () => {
  const notes = await written("md", taken(read("signs", "我局将于2024年底前新建#1*泵站*和[[双链]]<b>，|并|。\n")));
  assert.ok(notes.includes("新建\\#1\\*泵站\\*和\\[\\[双链\\]\\]\\<b\\>，\\|并\\|。"), notes);
});

test("documents speak the language of the page; the ledger's columns are Chinese in any", async () => {
  await loadWords("en");
  const page = await written("html", taken(sample, { words: wordsIn("en") }));
  assert.match(page, /<html lang="en">/u);
  assert.match(page, /Names and telephone numbers are hidden/u);
  assert.match(page, /承诺事项/u);
});
