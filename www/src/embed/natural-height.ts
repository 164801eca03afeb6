/** Panes that fill the height of the page and scroll what is in them. */
const panes = ".scroller, .pane, .waiting";
const least = 240;

/** The height at which neither the letter nor the pane beside it has to scroll. */
export function naturalHeight(root: ParentNode): number {
  const missing = panesIn(root).map((pane) => contentOf(pane) - pane.clientHeight);
  return Math.max(least, Math.ceil(innerHeight + (missing.length > 0 ? Math.max(...missing) : 0)));
}

/** Calls `tell` with the height whenever it has become another one; watches what is in `root`, parts within parts too. */
export function watchHeight(root: ParentNode, tell: (height: number) => void): void {
  let told = 0;
  const trees = new Set<Node>();
  const look = (): void => {
    sizes.disconnect();
    for (const tree of treesIn(root)) {
      if (!trees.has(tree)) changes.observe(tree, { childList: true, subtree: true });
      trees.add(tree);
    }
    for (const pane of panesIn(root)) for (const seen of [pane, ...pane.children]) sizes.observe(seen);
    measure();
  };
  const measure = (): void => {
    const height = naturalHeight(root);
    if (height === told) return;
    told = height;
    tell(height);
  };
  const sizes = new ResizeObserver(measure);
  let waiting = false;
  // The letter is painted in many steps; one look at all of them is enough.
  const changes = new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      look();
    });
  });
  look();
}

function contentOf(pane: HTMLElement): number {
  const { top } = pane.getBoundingClientRect();
  const ends = Array.from(pane.children, (child) => child.getBoundingClientRect().bottom - top + pane.scrollTop);
  return Math.max(0, ...ends) + Number.parseFloat(getComputedStyle(pane).paddingBottom);
}

/** Panes that are shown; what scrolls inside another pane does not count. */
const panesIn = (root: ParentNode): HTMLElement[] =>
  treesIn(root).flatMap((tree) => [...tree.querySelectorAll<HTMLElement>(panes)]).filter((pane) => pane.clientHeight > 0);

function treesIn(root: ParentNode): ParentNode[] {
  const inner = [...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? treesIn(shadowRoot) : []));
  return [root, ...inner];
}
