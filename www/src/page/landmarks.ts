/** The areas of the page, in the order in which one walks through them. */
const AREAS = "header, section.titled, .start, [role=region], [role=tabpanel], [role=contentinfo]";
const FOCUSABLE = "a[href], button:not(:disabled, .skip), textarea, input, select, [tabindex]";

/** Moves focus to the next area of the page, or to the one before; round and round. */
export function walkAreas(root: ShadowRoot, by: 1 | -1): void {
  const areas = deep(root, AREAS).filter((area) => target(area) !== undefined);
  const focused = focusPath(root);
  const at = areas.findLastIndex((area) => focused.has(area));
  const next = areas[at < 0 ? (by > 0 ? 0 : areas.length - 1) : (at + by + areas.length) % areas.length];
  if (next) target(next)?.focus();
}

/** What takes the focus of an area: itself, or the first thing in it that can. */
function target(area: HTMLElement): HTMLElement | undefined {
  const candidates = area.hasAttribute("tabindex") ? [area] : deep(area, FOCUSABLE);
  return candidates.find((element) => element.getClientRects().length > 0);
}

/** Everything that fits, in shadow trees too, in the order of the document. */
function deep(root: ParentNode, selector: string): HTMLElement[] {
  const found: HTMLElement[] = [];
  const visit = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (child instanceof HTMLElement && child.matches(selector)) found.push(child);
      if (child.shadowRoot) visit(child.shadowRoot);
      visit(child);
    }
  };
  visit(root);
  return found;
}

/** The focused element and everything around it, out of all shadow trees. */
function focusPath(root: ShadowRoot): Set<Node> {
  let node: Node | null = root.activeElement;
  for (let inner = root.activeElement; inner; inner = inner.shadowRoot?.activeElement ?? null) node = inner;
  const path = new Set<Node>();
  while (node && node !== root) {
    path.add(node);
    node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
    if (node instanceof ShadowRoot) node = node.host;
  }
  return path;
}
