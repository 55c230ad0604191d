import { isObject } from '../../migrations/syntax-tree';
import type { FileMap } from './history-tool';

/** A changeset as its changelog declares it. */
export interface Changeset {
  readonly id: string;
  readonly author: string;
  readonly file: string;
  /** The databases that it is for; empty for all. */
  readonly dbms: string;
  /** Whether a run may leave it out, by words that it is given. */
  readonly conditional: boolean;
}

/** What a changelog holds, in order: changesets, and other changelogs. */
type Item =
  | { readonly kind: 'changeset'; readonly changeset: Omit<Changeset, 'file'> }
  | { readonly kind: 'include' | 'includeAll'; readonly path: string; readonly relative: boolean };

/** Reads the text of a changelog; undefined where it cannot be read. */
export type ChangelogReader = (path: string, text: string) => readonly Item[] | undefined;

/** How deep changelogs may include each other: one that includes itself must come to an end. */
const MAX_INCLUDE_DEPTH = 20;

/**
 * The changesets of a changelog and of all that it includes, in the order in which Liquibase runs them
 * (https://docs.liquibase.com/concepts/changelogs/home.html). Undefined where one is missing or cannot
 * be read: then nobody knows what is pending.
 */
export function listChangesets(
  master: string,
  files: FileMap,
  read: ChangelogReader,
  depth = 0,
): readonly Changeset[] | undefined {
  const text = files.get(master);
  const items = text === undefined || depth > MAX_INCLUDE_DEPTH ? undefined : read(master, text);
  if (items === undefined) return undefined;
  const found: Changeset[] = [];
  for (const item of items) {
    if (item.kind === 'changeset') {
      found.push({ ...item.changeset, file: master });
      continue;
    }
    const path = item.relative ? joined(folderOf(master), item.path) : normalizePath(item.path);
    const included = item.kind === 'include' ? [path] : below(path, files);
    for (const each of included) {
      const inner = listChangesets(each, files, read, depth + 1);
      if (inner === undefined) return undefined;
      found.push(...inner);
    }
  }
  return found;
}

/** Loads what reads changelogs in their four languages. */
export async function loadChangelogs(): Promise<ChangelogReader> {
  const [{ parse }, { parseXml }] = await Promise.all([
    import('yaml'),
    import('@rgrove/parse-xml'),
  ]);
  return (path, text) => {
    try {
      if (/\.sql$/i.test(path)) return ofSql(text);
      return /\.xml$/i.test(path) ? ofXml(parseXml(text).toJSON()) : ofData(parse(text));
    } catch {
      return undefined;
    }
  };
}

/** `--changeset author:id attribute:value`, in formatted SQL. */
function ofSql(text: string): readonly Item[] | undefined {
  if (!/^\s*--\s*liquibase formatted sql/i.test(text)) return undefined;
  return [...text.matchAll(/^\s*--\s*changeset\s+([^:\s]+):(\S+)(.*)$/gim)].map(
    ([, author = '', id = '', attributes = '']) => ({
      kind: 'changeset',
      changeset: {
        ...{ id, author, dbms: /\bdbms:\s*"?([^"\s]+)/i.exec(attributes)?.[1] ?? '' },
        conditional: /\b(?:context|contextFilter|labels):/i.test(attributes),
      },
    }),
  );
}

/** YAML and JSON: `databaseChangeLog`, a list of one key each. */
function ofData(value: unknown): readonly Item[] | undefined {
  const list = isObject(value) ? value['databaseChangeLog'] : undefined;
  if (!Array.isArray(list)) return undefined;
  return list.flatMap((entry: unknown) =>
    isObject(entry)
      ? Object.entries(entry).flatMap(([name, of]) => (isObject(of) ? itemOf(name, of) : []))
      : [],
  );
}

function ofXml(document: unknown): readonly Item[] {
  const elements = (node: unknown): readonly Readonly<Record<string, unknown>>[] => {
    const children = isObject(node) ? node['children'] : undefined;
    return Array.isArray(children)
      ? children.filter((child) => isObject(child) && child['type'] === 'element')
      : [];
  };
  return elements(document)
    .flatMap(elements)
    .flatMap((element) => {
      const { name, attributes } = element;
      return typeof name === 'string' && isObject(attributes) ? itemOf(name, attributes) : [];
    });
}

function itemOf(name: string, of: Readonly<Record<string, unknown>>): readonly Item[] {
  const text = (key: string) => (of[key] === undefined ? '' : String(of[key]));
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

/** The changelogs of a folder and of those below, in the order of their paths. */
function below(folder: string, files: FileMap): readonly string[] {
  const prefix = `${folder.replace(/\/$/, '')}/`;
  return [...files.keys()]
    .filter((path) => path.startsWith(prefix) && /\.(?:sql|xml|ya?ml|json)$/i.test(path))
    .sort();
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** A path as the files are named: without `.`, `..` and what Java puts in front. */
export function normalizePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.replace(/^classpath:/, '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function joined(folder: string, path: string): string {
  return normalizePath(`${folder}/${path}`);
}
