// What stands on printed pages.
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { asRead } from "../make/radicals.mjs";

/** All words of a PDF in the order of its pages, without white space. */
export async function wordsOf(pdf) {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const words = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    words.push(...items.map(({ str }) => str ?? ""));
  }
  await task.destroy();
  return asRead(words.join("")).replace(/\s+/gu, "");
}
