/** An object of a syntax tree, whatever its kind. */
export interface SyntaxObject {
  readonly [key: string]: unknown;
}

/** Whether a value is an object with keys; arrays are not. */
export function isObject(value: unknown): value is SyntaxObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Whether some value in the tree, at any depth, is what `test` looks for. `key` is the name under
 * which the value hangs. Keeps its own stack: a sum of a thousand terms is a thousand levels deep.
 */
export function hasMatchingNode(
  root: unknown,
  test: (value: unknown, key: string) => boolean,
): boolean {
  const stack: [unknown, string][] = [[root, '']];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const [value, key] = entry;
    if (test(value, key)) return true;
    if (Array.isArray(value)) for (const item of value) stack.push([item, '']);
    else if (isObject(value)) for (const name in value) stack.push([value[name], name]);
  }
  return false;
}

/** The text of a `String` node, the leaf in which the parser keeps names. */
export function stringNodeText(node: unknown): string | undefined {
  if (!isObject(node) || !isObject(node['String'])) return undefined;
  const text = node['String']['sval'];
  return typeof text === 'string' ? text : undefined;
}
