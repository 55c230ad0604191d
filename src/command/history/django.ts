import type {
  DeclaredMigration,
  FileMap,
  HistoryTool,
  HistoryToolRow,
  MigrationStatus,
} from './history-tool';
import { findLeaves, type GraphNode, sortTopologically } from './migration-graph';
import {
  type AssignmentReader,
  literalStrings,
  loadAssignmentReader,
  type PythonLiteral,
} from './python-source';

/** A migration of an app, as its file declares it. */
interface AppMigration extends GraphNode, DeclaredMigration {
  readonly app: string;
  /** Those that it stands for, where it was squashed from them. */
  readonly replaces: readonly string[];
}

/** `<app>/migrations/<name>.py`, the app by the name of its folder. */
const FILE = /(?:^|\/)([^/]+)\/migrations\/((?!__init__)[^/]+)\.py$/;

/**
 * Django: a row for each migration of each app. Those of apps that were installed and are not in the
 * repository are rows without a file (https://docs.djangoproject.com/en/stable/topics/migrations/).
 */
export const django: HistoryTool = {
  tool: 'Django',
  program: /\bmanage\.py\b|\bdjango-admin\b/,
  place: { schema: undefined, table: 'django_migrations' },
  columns: ['app', 'name', 'applied'],
  query: (table) => `SELECT app, name FROM ${table} ORDER BY id;`,
  reads: (path) => FILE.test(path),
  status: standing,
};

async function standing(rows: readonly HistoryToolRow[], files: FileMap): Promise<MigrationStatus> {
  const applied = rows.map(([app, name]) => ({
    ...{ version: keyOf(app ?? '', name ?? ''), name: '', checksum: '' },
  }));
  const all = migrationsOf(files, await loadAssignmentReader());
  if (all === undefined || all.length === 0) return { applied, pending: undefined, heads: [] };
  const done = new Set(applied.map(({ version }) => version));
  const replaced = new Set(all.flatMap(({ replaces }) => replaces));
  const current = all.filter(({ key }) => !replaced.has(key));
  const isDone = ({ key, replaces }: AppMigration) =>
    done.has(key) || (replaces.length > 0 && replaces.every((each) => done.has(each)));
  return {
    applied,
    pending: sortTopologically(current).filter((migration) => !isDone(migration)),
    heads: conflicts(current),
  };
}

/** The ends of every app that has several: Django refuses to migrate then. */
function conflicts(migrations: readonly AppMigration[]): readonly string[] {
  const apps = [...new Set(migrations.map(({ app }) => app))];
  return apps.flatMap((app) => {
    const ends = findLeaves(migrations.filter((each) => each.app === app));
    return ends.length > 1 ? ends : [];
  });
}

/** Undefined where a file computes what it is after. */
function migrationsOf(files: FileMap, read: AssignmentReader): readonly AppMigration[] | undefined {
  const found: AppMigration[] = [];
  for (const [file, text] of files) {
    const [, app = '', name = ''] = FILE.exec(file) ?? [];
    const assigned = read(text);
    // Other files of such a folder declare no class with these.
    if (!/^class\s+Migration\b/m.test(text)) continue;
    const after = pairsOf(assigned.get('dependencies') ?? []);
    const replaces = pairsOf(assigned.get('replaces') ?? []);
    if (after === undefined || replaces === undefined) return undefined;
    const key = keyOf(app, name);
    found.push({ key, version: key, name: '', checksum: '', file, app, after, replaces });
  }
  return found.sort((left, right) => left.key.localeCompare(right.key, 'en'));
}

/** Pairs of an app and a name. What is computed is another app's: `swappable_dependency(…)`. */
function pairsOf(literal: PythonLiteral): readonly string[] | undefined {
  if (!Array.isArray(literal)) return undefined;
  return literal.flatMap((each) => {
    const [app, name] = literalStrings(each) ?? [];
    return app === undefined || name === undefined ? [] : [keyOf(app, name)];
  });
}

function keyOf(app: string, name: string): string {
  return `${app}.${name}`;
}
