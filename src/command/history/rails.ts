import {
  type Files,
  type HistoryTool,
  nameOf,
  type Row,
  type Standing,
  withoutFiles,
} from './tool';

const FILE = /(?:^|\/)db\/migrate\/(\d+)_([^/]+)\.rb$/;

/** Rails: a row for each version (https://guides.rubyonrails.org/active_record_migrations.html). */
export const rails: HistoryTool = {
  tool: 'Rails',
  program: /\b(?:rails|rake)\s+db:/,
  place: { schema: undefined, table: 'schema_migrations' },
  columns: ['version'],
  query: (table) => `SELECT version FROM ${table} ORDER BY version;`,
  reads: (path) => FILE.test(path),
  standing: async (rows, files) => standing(rows, files),
};

function standing(rows: readonly Row[], files: Files): Standing {
  const applied = rows.map(([version]) => ({ version: version ?? '', name: '', checksum: '' }));
  if (files.size === 0) return withoutFiles(applied);
  const done = new Set(applied.map(({ version }) => version));
  const declared = [...files.keys()].map((file) => {
    const [, version = '', name = nameOf(file)] = FILE.exec(file) ?? [];
    return { version, name, checksum: '', file };
  });
  declared.sort((left, right) => Number(BigInt(left.version) - BigInt(right.version)));
  return { applied, pending: declared.filter(({ version }) => !done.has(version)), heads: [] };
}
