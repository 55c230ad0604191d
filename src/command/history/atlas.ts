import {
  baseName,
  type FileMap,
  type HistoryTool,
  type HistoryToolRow,
  type MigrationStatus,
  statusWithoutFiles,
} from './history-tool';

const FILE = /^(\d+)(?:_(.*))?\.sql$/;

/**
 * Atlas: a row for each file, and how many of its statements ran
 * (https://atlasgo.io/concepts/migration-directory-integrity).
 */
export const atlas: HistoryTool = {
  tool: 'Atlas',
  program: /\batlas\b/,
  place: { schema: 'atlas_schema_revisions', table: 'atlas_schema_revisions' },
  columns: ['version', 'description', 'applied', 'total', 'hash'],
  query: (table) =>
    `SELECT version, description, hash FROM ${table} WHERE version NOT LIKE '.%' AND applied = total ORDER BY executed_at, version;`,
  reads: (path) => baseName(path) === 'atlas.sum' || FILE.test(baseName(path)),
  status: async (rows, files) => standing(rows, files),
};

function standing(rows: readonly HistoryToolRow[], files: FileMap): MigrationStatus {
  const applied = rows.map(([version, name, checksum]) => ({
    ...{ version: version ?? '', name: name ?? '', checksum: checksum ?? '' },
  }));
  // Only a folder with its sums is Atlas's.
  const sums = [...files.keys()].filter((path) => baseName(path) === 'atlas.sum');
  const [sum] = sums;
  if (sum === undefined || sums.length > 1) return statusWithoutFiles(applied);
  const folder = sum.slice(0, -'atlas.sum'.length);
  const done = new Set(applied.map(({ version }) => version));
  const declared = [...files.keys()].flatMap((file) => {
    const [, version, name = ''] = FILE.exec(file.slice(folder.length)) ?? [];
    return version === undefined || !file.startsWith(folder)
      ? []
      : [{ version, name, checksum: '', file }];
  });
  declared.sort((left, right) => left.version.localeCompare(right.version, 'en'));
  return { applied, pending: declared.filter(({ version }) => !done.has(version)), heads: [] };
}
