import {
  baseName,
  type DeclaredMigration,
  type FileMap,
  type HistoryTool,
  type HistoryToolRow,
  type MigrationStatus,
} from './history-tool';
import { findAncestors, findLeaves, type GraphNode, sortTopologically } from './migration-graph';
import { type AssignmentReader, literalStrings, loadAssignmentReader } from './python-source';

/** A revision as its file declares it. */
interface Revision extends GraphNode, DeclaredMigration {
  /** Those that it continues; `after` has those that it depends on too. */
  readonly down: readonly string[];
}

/**
 * Alembic: its table has the heads alone, and what came before them only the files tell
 * (https://alembic.sqlalchemy.org/en/latest/branches.html). The files are not run.
 */
export const alembic: HistoryTool = {
  tool: 'Alembic',
  program: /\balembic\b|\bflask\s+db\b/,
  place: { schema: undefined, table: 'alembic_version' },
  columns: ['version_num'],
  query: (table) => `SELECT version_num FROM ${table} ORDER BY version_num;`,
  reads: (path) => path === 'alembic.ini' || /(?:^|\/)versions\/[^/]+\.py$/.test(path),
  status: standing,
};

async function standing(rows: readonly HistoryToolRow[], files: FileMap): Promise<MigrationStatus> {
  const heads = rows.map(([version]) => version ?? '');
  const known = heads.map((version) => ({ version, name: '', checksum: '' }));
  const revisions = revisionsOf(files, await loadAssignmentReader());
  if (revisions === undefined || revisions.length === 0) {
    return { applied: known, pending: undefined, heads: [] };
  }
  const ends = findLeaves(revisions.map(({ key, down }) => ({ key, after: down })));
  const several = ends.length > 1 ? ends : [];
  const behind = findAncestors(revisions, heads);
  if (behind === undefined) return { applied: known, pending: undefined, heads: several };
  const order = sortTopologically(revisions);
  return {
    applied: order.filter(({ key }) => behind.has(key)),
    pending: order.filter(({ key }) => !behind.has(key)),
    heads: several,
  };
}

/** Undefined where a file computes what it is: then nobody knows what is pending. */
function revisionsOf(files: FileMap, read: AssignmentReader): readonly Revision[] | undefined {
  const folder = scriptFolder(files.get('alembic.ini'));
  const revisions: Revision[] = [];
  for (const [path, text] of files) {
    if (!path.endsWith('.py') || (folder !== undefined && !path.startsWith(`${folder}/`))) continue;
    const assigned = read(text);
    if (!assigned.has('revision')) continue;
    const version = assigned.get('revision');
    const down = literalStrings(assigned.get('down_revision'));
    const needed = literalStrings(assigned.get('depends_on') ?? null);
    if (typeof version !== 'string' || down === undefined || needed === undefined) return undefined;
    const name = baseName(path).replace(/\.py$/, '').replace(`${version}_`, '');
    const after = [...down, ...needed];
    revisions.push({ key: version, version, name, checksum: '', file: path, down, after });
  }
  // A revision may be named by the beginning of its number, or by a label: those stay as they are.
  return revisions.sort((left, right) => (left.file ?? '').localeCompare(right.file ?? '', 'en'));
}

/** `script_location` of the configuration, seen from its folder. */
function scriptFolder(ini: string | undefined): string | undefined {
  const [, location] = /^\s*script_location\s*=\s*(\S.*?)\s*$/m.exec(ini ?? '') ?? [];
  return (
    location
      ?.replace(/^%\(here\)s\/?/, '')
      .replace(/^\.\//, '')
      .replace(/\/+$/, '') || undefined
  );
}
