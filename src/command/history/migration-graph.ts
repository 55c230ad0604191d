/** A migration and those that come before it. */
export interface GraphNode {
  readonly key: string;
  readonly after: readonly string[];
}

/** The nodes in an order in which each comes behind those that it is after; stable, whatever circles there are. */
export function sortTopologically<Each extends GraphNode>(nodes: readonly Each[]): readonly Each[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const done = new Set<string>();
  const order: Each[] = [];
  const placed = new Set<Each>();
  // By hand and not by calls: a chain of migrations may be thousands long.
  for (const start of nodes) {
    const path = [start];
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      done.add(node.key);
      const next = node.after
        .map((key) => byKey.get(key))
        .find((each) => each && !done.has(each.key));
      if (next !== undefined) {
        path.push(next);
        continue;
      }
      path.pop();
      if (placed.has(node)) continue;
      placed.add(node);
      order.push(node);
    }
  }
  return order;
}

/** These keys and all that come before them; undefined where one of these is no node. */
export function findAncestors(
  nodes: readonly GraphNode[],
  keys: readonly string[],
): ReadonlySet<string> | undefined {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  if (keys.some((key) => !byKey.has(key))) return undefined;
  const found = new Set(keys);
  // A set that grows while it is walked through.
  for (const key of found) for (const each of byKey.get(key)?.after ?? []) found.add(each);
  return found;
}

/** The keys that no other node is directly after, among those of its own kind. */
export function findLeaves(nodes: readonly GraphNode[]): readonly string[] {
  const inner = new Set(nodes.flatMap(({ after }) => after));
  return nodes.map(({ key }) => key).filter((key) => !inner.has(key));
}
