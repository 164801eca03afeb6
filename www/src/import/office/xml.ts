import { SaxesParser } from "saxes";
import { Refused } from "../reading";

/** An element; names are told without their prefix, since the same format is written with different ones. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (Element | string)[];
}

/** What no document of a letter has (R17): deeper, wider or more than this is made to harm. */
const limits = { depth: 256, attributes: 256, elements: 500_000 };

/**
 * Reads XML into a tree. A document type is refused, so that there are only the five named entities and the numbers;
 * nothing outside of the text is ever looked for.
 */
export function readXml(bytes: Uint8Array): Element {
  const root: Element = { name: "", attributes: new Map(), children: [] };
  const open = [root];
  let [elements, attributes] = [0, 0];
  const parser = new SaxesParser({ position: false });
  parser.on("error", (error) => {
    throw new Refused("E-XML", error.message.includes("entity") ? "entity" : "malformed");
  });
  parser.on("doctype", () => {
    throw new Refused("E-XML", "doctype");
  });
  parser.on("opentagstart", () => {
    attributes = 0;
    elements += 1;
    if (open.length > limits.depth) throw new Refused("E-XML", "depth");
    if (elements > limits.elements) throw new Refused("E-XML", "elements");
  });
  parser.on("attribute", () => {
    attributes += 1;
    if (attributes > limits.attributes) throw new Refused("E-XML", "attributes");
  });
  parser.on("opentag", ({ name, attributes: given }) => {
    const element = {
      name: local(name),
      attributes: new Map(Object.entries(given).map(([key, value]) => [local(key), value])),
      children: [],
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  const text = (words: string): void => {
    open.at(-1)?.children.push(words);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.write(decode(bytes)).close();
  const first = root.children.find((child) => typeof child !== "string");
  if (first === undefined) throw new Refused("E-XML", "malformed");
  return first;
}

/** UTF-8 or UTF-16, as the standard wants, and the encodings of a declaration that Chinese programs write. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : undefined;
  const head = String.fromCharCode(...bytes.subarray(0, 100));
  const declared = /^<\?xml[^>]*encoding=["'](gb18030|gbk|gb2312|big5)["']/iu.exec(head)?.[1];
  try {
    return new TextDecoder(utf16 ?? declared ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refused("E-XML", "encoding");
  }
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** The elements right inside of one, those of one name where it is given. */
export function inside(element: Element | null | undefined, name?: string): Element[] {
  const children = element?.children ?? [];
  return children.filter((child): child is Element => typeof child !== "string" && (name === undefined || child.name === name));
}

/** The first element at the end of a path of names. */
export function at(element: Element | null | undefined, ...path: string[]): Element | null {
  return path.reduce<Element | null>((found, name) => inside(found, name)[0] ?? null, element ?? null);
}

/** All elements of a name at any depth. */
export function all(element: Element | null | undefined, name: string): Element[] {
  return inside(element).flatMap((child) => (child.name === name ? [child, ...all(child, name)] : all(child, name)));
}

export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

/** An attribute; null where it is missing. */
export function attribute(element: Element | null | undefined, name: string): string | null {
  return element?.attributes.get(name) ?? null;
}
