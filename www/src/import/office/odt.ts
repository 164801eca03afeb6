import { Counter, Refused, type Reading } from "../reading";
import { OdtBody } from "./odt-body";
import { OdtLists } from "./odt-lists";
import { mainPart, part } from "./parts";
import { all, at, attribute, inside, textOf, type Element } from "./xml";
import type { Zip } from "./zip";

/** Reads an OpenDocument text. */
export function readOdt(zip: Zip): Reading {
  if (all(part(zip, "META-INF/manifest.xml"), "encryption-data").length > 0) throw new Refused("E-LOCK");
  const content = mainPart(zip, "content.xml");
  const styles = part(zip, "styles.xml");
  const counter = new Counter();
  const body = new OdtBody(new OdtLists(content, styles), hiddenStyles(content, styles), counter);
  body.read(at(content, "body", "text"));
  counter.add("headers", headers(styles));
  return { text: body.text, notes: counter.notes };
}

function hiddenStyles(content: Element, styles: Element | null): Set<string> {
  const groups = [at(content, "automatic-styles"), at(styles, "styles")];
  const found = groups.flatMap((group) => inside(group, "style")).filter((style) => attribute(at(style, "text-properties"), "display") === "none");
  return new Set(found.map((style) => attribute(style, "name") ?? ""));
}

/** Headers and footers that say more than which page it is. */
function headers(styles: Element | null): number {
  const pages = inside(at(styles, "master-styles"), "master-page");
  const parts = pages.flatMap((page) => inside(page)).filter(({ name }) => /^(?:header|footer)(?:-left|-first)?$/u.test(name));
  return parts.filter((found) => /[^\s\d\-—–－·]/u.test(textOf(found))).length;
}
