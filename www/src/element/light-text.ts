/** Elements that begin a new line. */
const blocks = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FOOTER H1 H2 H3 H4 H5 H6 HEADER LI MAIN OL P PRE SECTION TABLE TR UL".split(" "),
);
const unread = new Set(["SCRIPT", "STYLE", "TEMPLATE"]);

/**
 * The letter that a page put into the element, as text: as it stands where it is nothing but text, a line for each
 * paragraph where it is marked up. White space around it belongs to the markup; what has a slot is no part of it.
 */
export function lightText(element: Element): string {
  const nodes = [...element.childNodes].filter((node) => !isSlotted(node));
  const plain = !nodes.some((node) => node instanceof Element);
  const text = plain ? nodes.map((node) => (node instanceof Text ? node.data : "")).join("") : [...linesOf(nodes)].join("");
  return text.replace(/^(?:[ \t]*\r?\n)+/u, "").trimEnd();
}

const isSlotted = (node: Node): boolean => node instanceof Element && node.slot !== "";

function* linesOf(nodes: Iterable<Node>): Generator<string> {
  for (const child of nodes) {
    if (child instanceof Text) yield inPre(child) ? child.data : child.data.replace(/[ \t\r\n]+/gu, " ").replace(/^ $/u, "");
    else if (child instanceof Element && !unread.has(child.tagName)) {
      yield* linesOf(child.childNodes);
      if (child.tagName === "BR" || blocks.has(child.tagName)) yield "\n";
    }
  }
}

function inPre(node: Node): boolean {
  return node.parentElement?.closest("pre") !== null;
}
