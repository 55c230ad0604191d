import { type HistoryTool, withoutFiles } from './tool';

/**
 * Liquibase: a row for each changeset. What is pending is a matter of changelogs that include each
 * other, in four languages: only its own program tells
 * (https://docs.liquibase.com/concepts/tracking-tables/databasechangelog-table.html).
 */
export const liquibase: HistoryTool = {
  tool: 'Liquibase',
  program: /\bliquibase\b/,
  place: { schema: undefined, table: 'databasechangelog' },
  columns: ['id', 'author', 'filename', 'orderexecuted', 'md5sum'],
  query: (table) =>
    `SELECT id, author, filename, md5sum FROM ${table} ORDER BY orderexecuted, dateexecuted;`,
  reads: () => false,
  standing: async (rows) =>
    withoutFiles(
      rows.map(([id, author, filename, checksum]) => ({
        ...{ version: `${filename}::${id}::${author}`, name: '', checksum: checksum ?? '' },
      })),
    ),
};
