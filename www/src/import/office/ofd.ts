import { textOfPages, type Page, type Piece } from "../layout";
import { widthOf } from "../layout/lines";
import { Counter, Refused, type Reading } from "../reading";
import { folderOf, mainPart, part, resolve } from "./parts";
import { all, at, attribute, inside, textOf, type Element } from "./xml";
import type { Zip } from "./zip";

/** Reads an OFD (版式文件): text on pages, which is put together as that of a PDF. */
export function readOfd(zip: Zip): Reading {
  const list = at(mainPart(zip, "OFD.xml"), "DocBody");
  if (at(list, "Encryptions")) throw new Refused("E-LOCK");
  const root = at(list, "DocRoot");
  if (!root) throw new Refused("E-READ", "no-text");
  const main = resolve("", textOf(root).trim());
  const document = mainPart(zip, main);
  const counter = new Counter();
  const box = at(document, "CommonData", "PageArea", "PhysicalBox");
  const pages = inside(at(document, "Pages"), "Page").map((page) => {
    const content = part(zip, resolve(folderOf(main), attribute(page, "BaseLoc") ?? ""));
    return pageOf(content, at(content, "Area", "PhysicalBox") ?? box, counter);
  });
  const text = textOfPages(pages, counter);
  if (text.trim() === "") throw new Refused("E-SCAN", "", "OFD");
  counter.add("blank_pages", pages.filter(({ pieces }) => pieces.length === 0).length);
  return { text, notes: counter.notes };
}

function pageOf(content: Element | null, box: Element | null, counter: Counter): Page {
  const [, , width = 210, height = 297] = box ? numbers(textOf(box)) : [];
  counter.add("pictures", all(content, "ImageObject").length);
  const pieces = all(at(content, "Content"), "TextObject").flatMap(piecesOf);
  return { width, height, pieces };
}

function piecesOf(object: Element): Piece[] {
  const [left = 0, top = 0] = numbers(attribute(object, "Boundary") ?? "");
  const size = Number(attribute(object, "Size") ?? "") || 5;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(attribute(object, "CTM") ?? "");
  let [x, y] = [0, 0];
  return inside(object, "TextCode").map((code) => {
    const text = textOf(code).replace(/[\r\n]+/gu, "");
    // A place that is not told is that of the piece before.
    x = number(attribute(code, "X"), x);
    y = number(attribute(code, "Y"), y);
    const steps = deltas(attribute(code, "DeltaX") ?? "");
    const width = steps.reduce((sum, step) => sum + step, 0) + widthOf(text.slice(-1), size);
    return { text, x: left + a * x + c * y + e, y: top + b * x + d * y + f, width: width * Math.abs(a || 1), size: size * Math.abs(d || 1) };
  });
}

function number(value: string | null, otherwise: number): number {
  const given = Number(value ?? NaN);
  return Number.isFinite(given) ? given : otherwise;
}

const numbers = (list: string): number[] => list.trim().split(/\s+/u).map(Number).filter(Number.isFinite);

/** `g 5 3.5` is 3.5 five times. */
function deltas(list: string): number[] {
  const words = list.trim().split(/\s+/u);
  const steps: number[] = [];
  for (let index = 0; index < words.length && steps.length < 10_000; index += 1) {
    if (words[index] === "g") {
      const times = Math.min(10_000, Number(words[index + 1]) || 0);
      const step = Number(words[index + 2]) || 0;
      for (let nth = 0; nth < times; nth += 1) steps.push(step);
      index += 2;
    } else steps.push(Number(words[index]) || 0);
  }
  return steps;
}
