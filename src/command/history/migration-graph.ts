/** A migration, and the keys of the migrations that must be applied before it. */
export interface GraphNode {
  readonly key: string;
  readonly after: readonly string[];
}

/**
 * Sorts nodes so that each one comes after those that it depends on. Otherwise keeps their order.
 * Ignores one edge of each cycle.
 */
export function sortTopologically<Node extends GraphNode>(nodes: readonly Node[]): readonly Node[] {
  const nodesByKey = new Map(nodes.map((node) => [node.key, node]));
  const visitedKeys = new Set<string>();
  const sorted: Node[] = [];
  const placed = new Set<Node>();
  // Without recursion, because a chain of thousands of migrations would overflow the stack.
  for (const start of nodes) {
    const path = [start];
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      visitedKeys.add(node.key);
      const next = node.after
        .map((key) => nodesByKey.get(key))
        .find((each) => each && !visitedKeys.has(each.key));
      if (next !== undefined) {
        path.push(next);
        continue;
      }
      path.pop();
      if (placed.has(node)) continue;
      placed.add(node);
      sorted.push(node);
    }
  }
  return sorted;
}

/**
 * Returns the given keys and the keys of everything that they depend on. Undefined if one of the
 * given keys is not a node.
 */
export function findAncestors(
  nodes: readonly GraphNode[],
  keys: readonly string[],
): ReadonlySet<string> | undefined {
  const nodesByKey = new Map(nodes.map((node) => [node.key, node]));
  if (keys.some((key) => !nodesByKey.has(key))) return undefined;
  const found = new Set(keys);
  // The loop also visits the keys that it adds.
  for (const key of found) {
    for (const dependency of nodesByKey.get(key)?.after ?? []) found.add(dependency);
  }
  return found;
}

/** Returns the keys of the nodes on which no other node depends. */
export function findLeaves(nodes: readonly GraphNode[]): readonly string[] {
  const dependencies = new Set(nodes.flatMap(({ after }) => after));
  return nodes.map(({ key }) => key).filter((key) => !dependencies.has(key));
}
