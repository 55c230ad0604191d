import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
} from 'yaml';

/** A value of a YAML file, with the line on which it begins. */
export type YamlNode = TextNode | ListNode | MapNode;

/** A scalar of a YAML file. */
export interface TextNode {
  readonly kind: 'text';
  /** The string value. Numbers and booleans are as written, null is empty. */
  readonly text: string;
  readonly line: number;
  /** Returns the line in the file of a line of the text, both counted from 1. */
  readonly lineOf: (line: number) => number;
}

/** A list of a YAML file. */
export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly line: number;
}

/** A map of a YAML file. */
export interface MapNode {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, YamlNode>;
  /** The line of each key. */
  readonly keyLines: ReadonlyMap<string, number>;
  readonly line: number;
}

/** A YAML file as a tree, or its first syntax error. */
export type YamlResult =
  | { readonly ok: true; readonly tree: YamlNode }
  | { readonly ok: false; readonly message: string; readonly line: number | undefined };

/** Maximum depth of the tree. */
const MAX_YAML_DEPTH = 60;

/** Nesting that is too deep for the parser: many lists that begin in one line, or a wide indentation. */
const DEEP_NESTING = /^ *(?:- ){100}|^ {2000} *-/m;
const TOO_DEEP = { ok: false, message: 'The nesting is too deep', line: undefined } as const;

/** Parses a YAML file as GitHub does, with anchors, aliases and line numbers. Never throws. */
export function readYaml(text: string): YamlResult {
  if (DEEP_NESTING.test(text)) return TOO_DEEP;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const [first = error.message] = error.message.split('\n');
    return { ok: false, message: first.replace(/:$/, ''), line: error.linePos?.[0].line };
  }
  const lineAt = (node: Node) => lines.linePos(node.range?.[0] ?? 0).line;

  // Each alias is the same node as its anchor, so that aliases of aliases do not multiply.
  const anchors = new Map<string, YamlNode>();
  let isTooDeep = false;
  function convert(node: unknown, depth: number): YamlNode {
    isTooDeep ||= depth > MAX_YAML_DEPTH;
    if (isTooDeep) return createTextNode('', 1);
    // An alias inside of its own anchor has no value.
    if (isAlias(node)) return anchors.get(node.source) ?? createTextNode('', 1);
    if (!isNode(node)) return createTextNode('', 1);
    const result = convertNode(node, depth);
    if ('anchor' in node && node.anchor !== undefined) anchors.set(node.anchor, result);
    return result;
  }

  function convertNode(node: Node, depth: number): YamlNode {
    if (isSeq(node)) {
      const items = node.items.map((item) => convert(item, depth + 1));
      return { kind: 'list', items, line: lineAt(node) };
    }
    if (isMap(node)) {
      const nameOf = (key: unknown) => String(isScalar(key) ? key.value : key);
      const entries = node.items.map(
        ({ key, value }) => [nameOf(key), convert(value, depth + 1)] as const,
      );
      const keyLines = node.items.map(
        ({ key }) => [nameOf(key), isNode(key) ? lineAt(key) : lineAt(node)] as const,
      );
      const line = lineAt(node);
      return { kind: 'map', entries: new Map(entries), keyLines: new Map(keyLines), line };
    }
    return isScalar(node) ? convertScalar(node, lineAt(node)) : createTextNode('', 1);
  }

  const tree = convert(document.contents, 0);
  return isTooDeep ? TOO_DEEP : { ok: true, tree };
}

function convertScalar({ value, source, type }: Scalar, line: number): TextNode {
  const text = typeof value === 'string' ? value : value === null ? '' : (source ?? String(value));
  if (type === 'BLOCK_LITERAL') return createTextNode(text, line, (at) => line + at);
  // Folding joins lines, so only the first line is known.
  return type === 'BLOCK_FOLDED'
    ? createTextNode(text, line, () => line + 1)
    : createTextNode(text, line);
}

function createTextNode(text: string, line: number, lineOf = (_: number) => line): TextNode {
  return { kind: 'text', text, line, lineOf };
}

/** Returns the node at a path of map keys; undefined if there is none. */
export function getNode(
  tree: YamlNode | undefined,
  ...keys: readonly string[]
): YamlNode | undefined {
  let current = tree;
  for (const key of keys) current = current?.kind === 'map' ? current.entries.get(key) : undefined;
  return current;
}

/** Returns the scalar at a path of map keys; undefined if there is none. */
export function getString(
  tree: YamlNode | undefined,
  ...keys: readonly string[]
): TextNode | undefined {
  const node = getNode(tree, ...keys);
  return node?.kind === 'text' ? node : undefined;
}

/** Returns the scalars of the map at a path of map keys, by key. */
export function getStringMap(
  tree: YamlNode | undefined,
  ...keys: readonly string[]
): ReadonlyMap<string, TextNode> {
  const node = getNode(tree, ...keys);
  if (node?.kind !== 'map') return new Map();
  return new Map(
    [...node.entries].flatMap(([key, value]) => (value.kind === 'text' ? [[key, value]] : [])),
  );
}

/**
 * Returns the strings of a list, a single string, or the keys of a map, as GitHub accepts all of them
 * for `needs` and `on`.
 */
export function getStringList(
  tree: YamlNode | undefined,
  ...keys: readonly string[]
): readonly string[] {
  const node = getNode(tree, ...keys);
  if (node?.kind === 'text') return node.text === '' ? [] : [node.text];
  if (node?.kind === 'map') return [...node.entries.keys()];
  return node?.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])) ?? [];
}
