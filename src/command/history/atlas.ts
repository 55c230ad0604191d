import {
  baseName,
  type FileMap,
  type HistoryTool,
  type HistoryToolRow,
  type MigrationStatus,
  statusWithoutFiles,
} from './history-tool';

const CHECKSUM_FILE = 'atlas.sum';
const MIGRATION_FILE = /^(\d+)(?:_(.*))?\.sql$/;

/**
 * Atlas. Its table has a row for each file, with the number of statements that were applied
 * (https://atlasgo.io/concepts/migration-directory-integrity).
 */
export const atlas: HistoryTool = {
  tool: 'Atlas',
  place: { schema: 'atlas_schema_revisions', table: 'atlas_schema_revisions' },
  columns: ['version', 'description', 'applied', 'total', 'hash'],
  query: (table) =>
    `SELECT version, description, hash FROM ${table} WHERE version NOT LIKE '.%' AND applied = total ORDER BY executed_at, version;`,
  reads: (path) => baseName(path) === CHECKSUM_FILE || MIGRATION_FILE.test(baseName(path)),
  status: async (rows, files) => computeStatus(rows, files),
};

function computeStatus(rows: readonly HistoryToolRow[], files: FileMap): MigrationStatus {
  const applied = rows.map(([version, name, checksum]) => ({
    version: version ?? '',
    name: name ?? '',
    checksum: checksum ?? '',
  }));
  // A folder of Atlas contains `atlas.sum`. Other folders may have files with similar names.
  const checksumFiles = [...files.keys()].filter((path) => baseName(path) === CHECKSUM_FILE);
  const [checksumFile] = checksumFiles;
  if (checksumFile === undefined || checksumFiles.length > 1) return statusWithoutFiles(applied);
  const folder = checksumFile.slice(0, -CHECKSUM_FILE.length);
  const appliedVersions = new Set(applied.map(({ version }) => version));
  const declared = [...files.keys()].flatMap((file) => {
    const [, version, name = ''] = MIGRATION_FILE.exec(file.slice(folder.length)) ?? [];
    return version === undefined || !file.startsWith(folder)
      ? []
      : [{ version, name, checksum: '', file }];
  });
  declared.sort((left, right) => left.version.localeCompare(right.version, 'en'));
  return {
    applied,
    pending: declared.filter(({ version }) => !appliedVersions.has(version)),
    heads: [],
  };
}
