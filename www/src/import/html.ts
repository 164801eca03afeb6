import { numeral } from "./office/numerals";
import { Counter, type Reading } from "./reading";

/** Elements that begin and end a line. */
const blocks = new Set(
  "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody tfoot thead tr ul".split(" "),
);
/** What a reader of the page does not see, or what is no text. */
const unseen = new Set("script style template noscript head title iframe object embed svg math canvas audio video select textarea button input".split(" "));

/** What the browser may make a document of; see `parse`. */
interface TypesFactory {
  createPolicy(name: string, rules: { createHTML: (html: string) => string }): { createHTML(html: string): string };
}

/** The text of a web page as one reads it: a line for each block, cells apart (网页). */
export function readHtml(html: string): Reading {
  const counter = new Counter();
  const writer = new Writer();
  const { body } = parse(html);
  // Step by step: a page may be nested as deep as it likes.
  let node: Node | null = body;
  while (node) {
    const inside: Node | null = enter(node, writer, counter) ? node.firstChild : null;
    if (inside) {
      node = inside;
      continue;
    }
    while (node && node !== body && !node.nextSibling) {
      leave(node, writer);
      node = node.parentNode;
    }
    if (!node || node === body) break;
    leave(node, writer);
    node = node.nextSibling;
  }
  return { text: writer.text, notes: counter.notes };
}

/**
 * A document that is shown nowhere: its scripts never run, its pictures are never fetched. Where the page's policy
 * asks for it, the string is signed for this one use; it never reaches the page as markup.
 */
function parse(html: string): Document {
  const factory = (globalThis as { trustedTypes?: TypesFactory }).trustedTypes;
  policy ??= factory?.createPolicy("dafu-import", { createHTML: (given) => given }) ?? { createHTML: (given) => given };
  return new DOMParser().parseFromString(policy.createHTML(html), "text/html");
}

let policy: { createHTML(html: string): string } | undefined;

/** Writes what an element begins with; false where what is inside is left out. */
function enter(node: Node, writer: Writer, counter: Counter): boolean {
  if (node instanceof Text) {
    writer.write(node.data);
    return false;
  }
  if (!(node instanceof Element)) return false;
  const name = node.localName;
  if (unseen.has(name) || hidden(node)) return false;
  if (name === "img") counter.add("pictures", node.getAttribute("width") === "1" ? 0 : 1);
  else if (name === "br") writer.line();
  else if ((name === "td" || name === "th") && cellBefore(node)) writer.cell();
  else if (blocks.has(name)) writer.block();
  if (name === "li") writer.write(marker(node));
  if (isPrinted(node)) writer.printed += 1;
  return true;
}

function leave(node: Node, writer: Writer): void {
  if (!(node instanceof Element) || unseen.has(node.localName)) return;
  if (isPrinted(node) && !hidden(node)) writer.printed -= 1;
  if (blocks.has(node.localName)) writer.block();
}

/** White space in it is shown as it stands, also within what it holds. */
const isPrinted = (element: Element): boolean =>
  element.localName === "pre" || /white-space(?:-collapse)?\s*:\s*(?:pre|break-spaces)/iu.test(element.getAttribute("style") ?? "");

const cellBefore = (cell: Element): boolean => cell.previousElementSibling !== null;

/** The number that a browser prints before an item of a list, unless the item brings its own. */
function marker(item: Element): string {
  const list = item.parentElement;
  if (list?.localName !== "ol" || /^\s*[（(]?[\d一二三四五六七八九十]+[)）、.．]/u.test(item.textContent)) return "";
  if (/list-style(?:-type)?\s*:[^;]*none/iu.test(`${list.getAttribute("style") ?? ""};${item.getAttribute("style") ?? ""}`)) return "";
  const items = [...list.children].filter(({ localName }) => localName === "li");
  const start = Number(list.getAttribute("start") ?? "1");
  const given = items.findLastIndex((other, index) => index <= items.indexOf(item) && /^\d{1,4}$/u.test(other.getAttribute("value") ?? ""));
  const number = given < 0 ? start + items.indexOf(item) : Number(items[given]?.getAttribute("value")) + items.indexOf(item) - given;
  const form = { a: "lowerLetter", A: "upperLetter", i: "lowerRoman", I: "upperRoman" }[list.getAttribute("type") ?? ""];
  return `${numeral(number, form ?? "decimal")}. `;
}

/** Word marks a paragraph's spare copies of numbers as hidden. */
function hidden(element: Element): boolean {
  return element.hasAttribute("hidden") || /display\s*:\s*none|mso-hide\s*:\s*all/iu.test(element.getAttribute("style") ?? "");
}

/** Lines as a browser would break them: white space counts once, and not at all at the edges of a line. */
class Writer {
  private readonly lines: string[] = [];
  private current = "";
  private started = false;
  /** How many elements around what comes show white space as it stands. */
  printed = 0;

  write(words: string): void {
    if (this.printed > 0) {
      const [first = "", ...rest] = words.split(/\r\n?|\n/u);
      this.current += first;
      for (const line of rest) {
        this.line();
        this.current += line;
      }
      this.started ||= words !== "";
      return;
    }
    // Spaces of Chinese print and those that do not break are kept.
    const text = words.replace(/[ \t\r\n\f]+/gu, " ");
    this.current += /(?:^|[ \t])$/u.test(this.current) ? text.replace(/^ /u, "") : text;
    this.started ||= text.trim() !== "";
  }

  cell(): void {
    this.current = `${this.current.trimEnd()}\t`;
    this.started = true;
  }

  line(): void {
    this.lines.push(this.current.replace(/[ \t]+$/u, ""));
    this.current = "";
    this.started = false;
  }

  block(): void {
    if (this.started || this.current.trim() !== "") this.line();
    this.current = "";
  }

  get text(): string {
    this.block();
    return this.lines.length === 0 ? "" : `${this.lines.join("\n")}\n`;
  }
}
