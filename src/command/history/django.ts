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

/** A migration of an app that a file declares. */
interface AppMigration extends GraphNode, DeclaredMigration {
  readonly app: string;
  /** The migrations that a squashed migration replaces. */
  readonly replaces: readonly string[];
}

/** Matches `<app>/migrations/<name>.py`. The name of the app is the name of its folder. */
const MIGRATION_FILE = /(?:^|\/)([^/]+)\/migrations\/((?!__init__)[^/]+)\.py$/;

/**
 * Django. Its table has a row for each migration of each app
 * (https://docs.djangoproject.com/en/stable/topics/migrations/). Installed apps have rows, but no
 * files in the repository.
 */
export const django: HistoryTool = {
  tool: 'Django',
  place: { schema: undefined, table: 'django_migrations' },
  columns: ['app', 'name', 'applied'],
  query: (table) => `SELECT app, name FROM ${table} ORDER BY id;`,
  reads: (path) => MIGRATION_FILE.test(path),
  status: computeStatus,
};

async function computeStatus(
  rows: readonly HistoryToolRow[],
  files: FileMap,
): Promise<MigrationStatus> {
  const applied = rows.map(([app, name]) => ({
    version: formatKey(app ?? '', name ?? ''),
    name: '',
    checksum: '',
  }));
  const declared = parseMigrations(files, await loadAssignmentReader());
  if (declared === undefined || declared.length === 0) {
    return { applied, pending: undefined, heads: [] };
  }
  const appliedKeys = new Set(applied.map(({ version }) => version));
  const replacedKeys = new Set(declared.flatMap(({ replaces }) => replaces));
  const current = declared.filter(({ key }) => !replacedKeys.has(key));
  const isApplied = ({ key, replaces }: AppMigration) =>
    appliedKeys.has(key) ||
    (replaces.length > 0 && replaces.every((each) => appliedKeys.has(each)));
  return {
    applied,
    pending: sortTopologically(current).filter((migration) => !isApplied(migration)),
    heads: findConflictingHeads(current),
  };
}

/** Returns the heads of every app that has two or more. Django refuses to migrate such an app. */
function findConflictingHeads(migrations: readonly AppMigration[]): readonly string[] {
  const apps = [...new Set(migrations.map(({ app }) => app))];
  return apps.flatMap((app) => {
    const leaves = findLeaves(migrations.filter((migration) => migration.app === app));
    return leaves.length > 1 ? leaves : [];
  });
}

/** Returns undefined if a file computes its dependencies. */
function parseMigrations(
  files: FileMap,
  read: AssignmentReader,
): readonly AppMigration[] | undefined {
  const migrations: AppMigration[] = [];
  for (const [file, text] of files) {
    const [, app = '', name = ''] = MIGRATION_FILE.exec(file) ?? [];
    // The folder can also contain other Python files.
    if (!/^class\s+Migration\b/m.test(text)) continue;
    const assignments = read(text);
    const after = parseMigrationKeys(assignments.get('dependencies') ?? []);
    const replaces = parseMigrationKeys(assignments.get('replaces') ?? []);
    if (after === undefined || replaces === undefined) return undefined;
    const key = formatKey(app, name);
    migrations.push({ key, version: key, name: '', checksum: '', file, app, after, replaces });
  }
  return migrations.sort((left, right) => left.key.localeCompare(right.key, 'en'));
}

/**
 * Parses a list of pairs of an app and a name. Skips computed pairs, such as
 * `swappable_dependency(…)`: they are about other apps.
 */
function parseMigrationKeys(literal: PythonLiteral): readonly string[] | undefined {
  if (!Array.isArray(literal)) return undefined;
  return literal.flatMap((each) => {
    const [app, name] = literalStrings(each) ?? [];
    return app === undefined || name === undefined ? [] : [formatKey(app, name)];
  });
}

function formatKey(app: string, name: string): string {
  return `${app}.${name}`;
}
