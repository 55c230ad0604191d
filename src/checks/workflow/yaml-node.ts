import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
} from 'yaml';

/** A value of a YAML file, with the line on which it begins. */
export type YamlNode = TextNode | ListNode | MapNode;

export interface TextNode {
  readonly kind: 'text';
  /** As YAML gives it; numbers and booleans as they are written. */
  readonly text: string;
  readonly line: number;
  /** Where a line of the text stands in the file, counted from 1. */
  readonly lineOf: (line: number) => number;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly line: number;
}

export interface MapNode {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, YamlNode>;
  readonly line: number;
}

/** A YAML file as a tree, or the first thing that makes it none. */
export type YamlReading =
  | { readonly ok: true; readonly tree: YamlNode }
  | { readonly ok: false; readonly message: string; readonly line: number | undefined };

/** Aliases that lead to themselves, and files nested without end, stop here. */
const MAX_YAML_DEPTH = 60;

/** Reads a YAML file as GitHub does, anchors and aliases included, and keeps the lines. Total. */
export function readYaml(text: string): YamlReading {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const [first = error.message] = error.message.split('\n');
    return { ok: false, message: first.replace(/:$/, ''), line: error.linePos?.[0].line };
  }
  const lineAt = (node: Node) => lines.linePos(node.range?.[0] ?? 0).line;

  function tree(node: unknown, depth: number): YamlNode {
    if (depth > MAX_YAML_DEPTH) return textNode('', 1);
    if (isAlias(node)) return tree(node.resolve(document), depth + 1);
    if (isSeq(node)) {
      const items = node.items.map((item) => tree(item, depth + 1));
      return { kind: 'list', items, line: lineAt(node) };
    }
    if (isMap(node)) {
      const entries = node.items.map(
        ({ key, value }) =>
          [String(isScalar(key) ? key.value : key), tree(value, depth + 1)] as const,
      );
      return { kind: 'map', entries: new Map(entries), line: lineAt(node) };
    }
    return isScalar(node) ? scalar(node, lineAt(node)) : textNode('', 1);
  }

  return { ok: true, tree: tree(document.contents, 0) };
}

function scalar({ value, source, type }: Scalar, line: number): TextNode {
  const written =
    typeof value === 'string' ? value : value === null ? '' : (source ?? String(value));
  if (type === 'BLOCK_LITERAL') return textNode(written, line, (at) => line + at);
  // Folded lines became one: the first is the nearest that can be said.
  return type === 'BLOCK_FOLDED'
    ? textNode(written, line, () => line + 1)
    : textNode(written, line);
}

function textNode(text: string, line: number, lineOf = (_: number) => line): TextNode {
  return { kind: 'text', text, line, lineOf };
}

/** The value under a key of a map; undefined elsewhere. */
export function getNode(
  tree: YamlNode | undefined,
  ...keys: readonly string[]
): YamlNode | undefined {
  let current = tree;
  for (const key of keys) current = current?.kind === 'map' ? current.entries.get(key) : undefined;
  return current;
}

/** The text under a key, where it is one. */
export function getString(
  tree: YamlNode | undefined,
  ...keys: readonly string[]
): TextNode | undefined {
  const found = getNode(tree, ...keys);
  return found?.kind === 'text' ? found : undefined;
}

/** The texts of a map, by key. */
export function getStringMap(
  tree: YamlNode | undefined,
  ...keys: readonly string[]
): ReadonlyMap<string, TextNode> {
  const found = getNode(tree, ...keys);
  if (found?.kind !== 'map') return new Map();
  return new Map(
    [...found.entries].flatMap(([key, value]) => (value.kind === 'text' ? [[key, value]] : [])),
  );
}

/** A list of texts, or a text alone, as GitHub takes both (`needs`, `on`). */
export function getStringList(
  tree: YamlNode | undefined,
  ...keys: readonly string[]
): readonly string[] {
  const found = getNode(tree, ...keys);
  if (found?.kind === 'text') return found.text === '' ? [] : [found.text];
  if (found?.kind === 'map') return [...found.entries.keys()];
  return found?.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])) ?? [];
}
