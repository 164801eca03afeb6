import type { Analysis, OutlineNode } from "../engine/analysis";

/** Ids from the root to the innermost section that holds `offset`; empty before the first section. */
export function pathTo(nodes: readonly OutlineNode[], offset: number): string[] {
  // The last section that begins at or before the offset: the tail of a letter still belongs to what was read last.
  const node = nodes.findLast(({ span }) => span[0] <= offset && offset < span[1]);
  return node ? [node.id, ...pathTo(node.children, offset)] : [];
}

/** Every section in order of the text. */
export function flatten(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children)]);
}

/** Rows of the ledger in each section, those of its subsections included; a row stands where its first sentence does. */
export function countCommitments({ outline: nodes, items, statements }: Analysis): Map<string, number> {
  const sections = new Map(statements.map(({ id, section }) => [id, section]));
  const own = new Map<string, number>();
  for (const { statements: [first = ""] } of items) {
    const section = sections.get(first);
    if (section) own.set(section, (own.get(section) ?? 0) + 1);
  }
  const total = new Map<string, number>();
  const add = (node: OutlineNode): number => {
    const sum = node.children.reduce((all, child) => all + add(child), own.get(node.id) ?? 0);
    total.set(node.id, sum);
    return sum;
  };
  nodes.forEach(add);
  return total;
}
