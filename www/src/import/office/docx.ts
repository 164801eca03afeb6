import { Counter, type Reading } from "../reading";
import { DocxBody } from "./docx-body";
import { readNumbering } from "./docx-numbering";
import { DocxStyles } from "./docx-styles";
import { mainPart, part, relations } from "./parts";
import { all, at, attribute, inside, textOf, type Element } from "./xml";
import type { Zip } from "./zip";

/** Reads a Word document: its text as printed, without what stands at the edges of its pages. */
export function readDocx(zip: Zip): Reading {
  const main = relations(zip, "").find(({ type }) => type === "officeDocument")?.target ?? "word/document.xml";
  const related = relations(zip, main);
  const only = (type: string): Element | null => part(zip, related.find((relation) => relation.type === type)?.target ?? null);
  const counter = new Counter();
  const styles = new DocxStyles(only("styles"));
  const numbering = readNumbering(only("numbering"), (style) => styles.listOf(style));
  const body = new DocxBody(styles, numbering, counter, { footnotes: only("footnotes"), endnotes: only("endnotes") });
  const root = mainPart(zip, main);
  body.read(at(root, "body"));
  counter.add("headers", headers(zip, root, related));
  counter.add("comments", inside(only("comments"), "comment").length);
  return { text: body.text, notes: counter.notes };
}

/** Headers and footers that say more than which page it is. */
function headers(zip: Zip, root: Element, related: readonly { id: string; target: string }[]): number {
  const used = new Set(
    ["headerReference", "footerReference"].flatMap((name) => all(root, name).map((reference) => attribute(reference, "id") ?? "")),
  );
  const parts = related.filter(({ id }) => used.has(id)).map(({ target }) => part(zip, target));
  return parts.filter((found) => /[^\s\d\-—–－·]/u.test(all(found, "t").map(textOf).join(""))).length;
}
