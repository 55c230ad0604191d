import {
  baseName,
  type FileMap,
  type HistoryTool,
  type HistoryToolRow,
  type MigrationStatus,
  statusWithoutFiles,
} from './history-tool';

const MIGRATION_FILE = /(?:^|\/)db\/migrate\/(\d+)_([^/]+)\.rb$/;

/**
 * Rails. Its table has a row for each version
 * (https://guides.rubyonrails.org/active_record_migrations.html).
 */
export const rails: HistoryTool = {
  tool: 'Rails',
  place: { schema: undefined, table: 'schema_migrations' },
  columns: ['version'],
  query: (table) => `SELECT version FROM ${table} ORDER BY version;`,
  reads: (path) => MIGRATION_FILE.test(path),
  status: async (rows, files) => computeStatus(rows, files),
};

function computeStatus(rows: readonly HistoryToolRow[], files: FileMap): MigrationStatus {
  const applied = rows.map(([version]) => ({ version: version ?? '', name: '', checksum: '' }));
  if (files.size === 0) return statusWithoutFiles(applied);
  const appliedVersions = new Set(applied.map(({ version }) => version));
  const declared = [...files.keys()].map((file) => {
    const [, version = '', name = baseName(file)] = MIGRATION_FILE.exec(file) ?? [];
    return { version, name, checksum: '', file };
  });
  declared.sort((left, right) => Number(BigInt(left.version) - BigInt(right.version)));
  return {
    applied,
    pending: declared.filter(({ version }) => !appliedVersions.has(version)),
    heads: [],
  };
}
