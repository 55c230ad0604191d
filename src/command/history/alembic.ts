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

/** A revision that a file declares. */
interface Revision extends GraphNode, DeclaredMigration {
  /** The values of `down_revision`. `after` also contains those of `depends_on`. */
  readonly downRevisions: readonly string[];
}

/**
 * Alembic. Its table contains the heads only
 * (https://alembic.sqlalchemy.org/en/latest/branches.html). The ancestors of the heads come from
 * the files, which are parsed and not run.
 */
export const alembic: HistoryTool = {
  tool: 'Alembic',
  place: { schema: undefined, table: 'alembic_version' },
  columns: ['version_num'],
  query: (table) => `SELECT version_num FROM ${table} ORDER BY version_num;`,
  reads: (path) => path === 'alembic.ini' || /(?:^|\/)versions\/[^/]+\.py$/.test(path),
  status: computeStatus,
};

async function computeStatus(
  rows: readonly HistoryToolRow[],
  files: FileMap,
): Promise<MigrationStatus> {
  const appliedHeads = rows.map(([version]) => version ?? '');
  const knownApplied = appliedHeads.map((version) => ({ version, name: '', checksum: '' }));
  const revisions = parseRevisions(files, await loadAssignmentReader());
  if (revisions === undefined || revisions.length === 0) {
    return { applied: knownApplied, pending: undefined, heads: [] };
  }
  const leaves = findLeaves(
    revisions.map(({ key, downRevisions }) => ({ key, after: downRevisions })),
  );
  const heads = leaves.length > 1 ? leaves : [];
  const appliedKeys = findAncestors(revisions, appliedHeads);
  if (appliedKeys === undefined) return { applied: knownApplied, pending: undefined, heads };
  const sorted = sortTopologically(revisions);
  return {
    applied: sorted.filter(({ key }) => appliedKeys.has(key)),
    pending: sorted.filter(({ key }) => !appliedKeys.has(key)),
    heads,
  };
}

/** Returns undefined if a file computes its revision or its dependencies. */
function parseRevisions(files: FileMap, read: AssignmentReader): readonly Revision[] | undefined {
  const folder = findScriptFolder(files.get('alembic.ini'));
  const revisions: Revision[] = [];
  for (const [path, text] of files) {
    if (!path.endsWith('.py') || (folder !== undefined && !path.startsWith(`${folder}/`))) continue;
    const assignments = read(text);
    if (!assignments.has('revision')) continue;
    const version = assignments.get('revision');
    const downRevisions = literalStrings(assignments.get('down_revision'));
    const dependencies = literalStrings(assignments.get('depends_on') ?? null);
    if (typeof version !== 'string') return undefined;
    if (downRevisions === undefined || dependencies === undefined) return undefined;
    const name = baseName(path).replace(/\.py$/, '').replace(`${version}_`, '');
    revisions.push({
      key: version,
      version,
      name,
      checksum: '',
      file: path,
      downRevisions,
      after: [...downRevisions, ...dependencies],
    });
  }
  // A dependency can also be a partial revision or a branch label. These are not resolved.
  return revisions.sort((left, right) => (left.file ?? '').localeCompare(right.file ?? '', 'en'));
}

/** Returns `script_location`, relative to the folder of `alembic.ini`. */
function findScriptFolder(ini: string | undefined): string | undefined {
  const [, location] = /^\s*script_location\s*=\s*(\S.*?)\s*$/m.exec(ini ?? '') ?? [];
  return (
    location
      ?.replace(/^%\(here\)s\/?/, '')
      .replace(/^\.\//, '')
      .replace(/\/+$/, '') || undefined
  );
}
