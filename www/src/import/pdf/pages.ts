import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { textOfPages, type Page, type Piece } from "../layout";
import { Counter, Refused, type Reading } from "../reading";
import { asMeant } from "./alike";

/** More pages than any letter; what is beyond would only keep the reader waiting. */
const MOST = 2000;
/** More pieces of text than fit on a page of any kind. */
const MOST_PIECES = 100_000;

/** The text of an opened PDF; one without text is told to be a scan, not shown as an empty letter. */
export async function readPages(document: PDFDocumentProxy): Promise<Reading> {
  const counter = new Counter();
  if (document.numPages > MOST) throw new Refused("E-READ", "pages");
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    pages.push(await readPage(page, counter));
    page.cleanup();
  }
  const blank = pages.filter(({ pieces }) => pieces.every(({ text }) => text.trim() === "")).length;
  if (blank === pages.length) throw new Refused("E-SCAN", "", "PDF");
  counter.add("blank_pages", blank);
  return { text: textOfPages(pages, counter), notes: counter.notes };
}

async function readPage(page: PDFPageProxy, counter: Counter): Promise<Page> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ disableNormalization: true });
  const pieces: Piece[] = [];
  let slanted = 0;
  for (const item of items.slice(0, MOST_PIECES)) {
    if (!("str" in item) || item.str === "") continue;
    const [a, b, , , x, y] = multiply(transform, item.transform as number[]);
    // Text that runs neither way is a watermark; letters of a turned page were turned back by its viewport.
    if (Math.abs(b) > 0.2 * Math.abs(a)) slanted += item.str.trim() === "" ? 0 : 1;
    else pieces.push({ text: asMeant(item.str), x, y, width: item.width, size: Math.hypot(a, b) || item.height || 1 });
  }
  counter.add("slanted", slanted > 0 ? 1 : 0);
  return { width, height, pieces };
}

type Matrix = [number, number, number, number, number, number];

function multiply(one: readonly number[], other: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = one;
  const [k = 1, l = 0, m = 0, n = 1, o = 0, p = 0] = other;
  return [a * k + c * l, b * k + d * l, a * m + c * n, b * m + d * n, a * o + c * p + e, b * o + d * p + f];
}
