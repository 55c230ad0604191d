import { isObject } from '../../migrations/syntax-tree';
import type { FileMap } from './history-tool';

/** A changeset that a changelog declares. */
export interface Changeset {
  readonly id: string;
  readonly author: string;
  /** Path of its changelog. */
  readonly file: string;
  /** The databases that it applies to, separated by commas; empty for all. */
  readonly dbms: string;
  /** Whether it has contexts or labels, so that the options of a run can skip it. */
  readonly conditional: boolean;
}

/** An entry of a changelog: a changeset, or a reference to other changelogs. */
type ChangelogEntry =
  | { readonly kind: 'changeset'; readonly changeset: Omit<Changeset, 'file'> }
  | { readonly kind: 'include' | 'includeAll'; readonly path: string; readonly relative: boolean };

/** Parses the text of a changelog. Returns undefined if it is not valid. */
export type ChangelogReader = (path: string, text: string) => readonly ChangelogEntry[] | undefined;

/** How deep changelogs may include each other. Stops a changelog that includes itself. */
const MAX_INCLUDE_DEPTH = 20;

/**
 * Lists the changesets of a changelog and of all changelogs that it includes, in the order in which
 * Liquibase runs them (https://docs.liquibase.com/concepts/changelogs/home.html).
 *
 * @returns Undefined if a changelog is missing or not valid.
 */
export function listChangesets(
  master: string,
  files: FileMap,
  read: ChangelogReader,
  depth = 0,
): readonly Changeset[] | undefined {
  const text = files.get(master);
  const entries = text === undefined || depth > MAX_INCLUDE_DEPTH ? undefined : read(master, text);
  if (entries === undefined) return undefined;
  const changesets: Changeset[] = [];
  for (const entry of entries) {
    if (entry.kind === 'changeset') {
      changesets.push({ ...entry.changeset, file: master });
      continue;
    }
    const path = normalizePath(
      entry.relative ? `${parentFolder(master)}/${entry.path}` : entry.path,
    );
    const includedPaths = entry.kind === 'include' ? [path] : listChangelogsIn(path, files);
    for (const includedPath of includedPaths) {
      const included = listChangesets(includedPath, files, read, depth + 1);
      if (included === undefined) return undefined;
      changesets.push(...included);
    }
  }
  return changesets;
}

/** Loads the parsers for changelogs in SQL, XML, YAML and JSON. */
export async function loadChangelogs(): Promise<ChangelogReader> {
  const [{ parse }, { parseXml }] = await Promise.all([
    import('yaml'),
    import('@rgrove/parse-xml'),
  ]);
  return (path, text) => {
    try {
      if (/\.sql$/i.test(path)) return parseSqlChangelog(text);
      if (/\.xml$/i.test(path)) return parseXmlChangelog(parseXml(text).toJSON());
      return parseYamlChangelog(parse(text));
    } catch {
      return undefined;
    }
  };
}

/** Parses formatted SQL: lines such as `--changeset author:id attribute:value`. */
function parseSqlChangelog(text: string): readonly ChangelogEntry[] | undefined {
  if (!/^\s*--\s*liquibase formatted sql/i.test(text)) return undefined;
  return [...text.matchAll(/^\s*--\s*changeset\s+([^:\s]+):(\S+)(.*)$/gim)].map(
    ([, author = '', id = '', attributes = '']) => ({
      kind: 'changeset',
      changeset: {
        id,
        author,
        dbms: /\bdbms:\s*"?([^"\s]+)/i.exec(attributes)?.[1] ?? '',
        conditional: /\b(?:context|contextFilter|labels):/i.test(attributes),
      },
    }),
  );
}

/** Parses YAML or JSON: `databaseChangeLog` is a list of objects with one key each. */
function parseYamlChangelog(value: unknown): readonly ChangelogEntry[] | undefined {
  const list = isObject(value) ? value['databaseChangeLog'] : undefined;
  if (!Array.isArray(list)) return undefined;
  return list.flatMap((entry: unknown) =>
    isObject(entry)
      ? Object.entries(entry).flatMap(([name, attributes]) =>
          isObject(attributes) ? toEntries(name, attributes) : [],
        )
      : [],
  );
}

function parseXmlChangelog(document: unknown): readonly ChangelogEntry[] {
  const childElements = (node: unknown): readonly Readonly<Record<string, unknown>>[] => {
    const children = isObject(node) ? node['children'] : undefined;
    return Array.isArray(children)
      ? children.filter((child) => isObject(child) && child['type'] === 'element')
      : [];
  };
  return childElements(document)
    .flatMap(childElements)
    .flatMap((element) => {
      const { name, attributes } = element;
      return typeof name === 'string' && isObject(attributes) ? toEntries(name, attributes) : [];
    });
}

/** Converts an element of a changelog. Returns an empty list for elements without changesets. */
function toEntries(
  name: string,
  attributes: Readonly<Record<string, unknown>>,
): readonly ChangelogEntry[] {
  const text = (key: string) => (attributes[key] === undefined ? '' : String(attributes[key]));
  const relative = text('relativeToChangelogFile') === 'true';
  switch (name) {
    case 'changeSet': {
      const conditional = ['context', 'contextFilter', 'labels'].some((key) => text(key) !== '');
      const changeset = { id: text('id'), author: text('author'), dbms: text('dbms'), conditional };
      return [{ kind: 'changeset', changeset }];
    }
    case 'include':
      return [{ kind: 'include', path: text('file'), relative }];
    case 'includeAll':
      return [{ kind: 'includeAll', path: text('path'), relative }];
    default:
      return [];
  }
}

/** Lists the changelogs in a folder and its subfolders, sorted by path. */
function listChangelogsIn(folder: string, files: FileMap): readonly string[] {
  const prefix = `${folder.replace(/\/$/, '')}/`;
  return [...files.keys()]
    .filter((path) => path.startsWith(prefix) && /\.(?:sql|xml|ya?ml|json)$/i.test(path))
    .sort();
}

function parentFolder(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** Removes `.`, `..` and the prefix `classpath:` from a path. */
export function normalizePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.replace(/^classpath:/, '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
