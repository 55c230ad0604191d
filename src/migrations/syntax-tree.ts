/** Any object of a syntax tree. */
export interface SyntaxObject {
  readonly [key: string]: unknown;
}

/** Returns whether a value is an object and not an array. */
export function isObject(value: unknown): value is SyntaxObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Returns whether any value in the tree, at any depth, passes the test. Not recursive, because a sum of
 * a thousand terms is a thousand levels deep.
 *
 * @param test Gets the value and its key in the parent; the key is empty in an array.
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

/** Returns the text of a `String` node, which contains a name. Undefined for other nodes. */
export function stringNodeText(node: unknown): string | undefined {
  if (!isObject(node) || !isObject(node['String'])) return undefined;
  const text = node['String']['sval'];
  return typeof text === 'string' ? text : undefined;
}
