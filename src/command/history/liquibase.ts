import { type Changeset, listChangesets, loadChangelogs, normalizePath } from './changelog';
import {
  baseName,
  type FileMap,
  type HistoryTool,
  type HistoryToolRow,
  type MigrationStatus,
  statusWithoutFiles,
} from './history-tool';

/** `--changelog-file`, `--changeLogFile`; or the same in `liquibase.properties`. */
const OPTION = /--change-?log-?file(?:=|\s+)["']?([^\s"']+)/i;
const PROPERTY = /^\s*(?:liquibase\.command\.)?changeLogFile\s*[:=]\s*(\S+)/im;

/**
 * Liquibase: a row for each changeset, by its id, its author and its file
 * (https://docs.liquibase.com/concepts/tracking-tables/databasechangelog-table.html).
 */
export const liquibase: HistoryTool = {
  tool: 'Liquibase',
  program: /\bliquibase\b/,
  place: { schema: undefined, table: 'databasechangelog' },
  columns: ['id', 'author', 'filename', 'orderexecuted', 'md5sum'],
  query: (table) =>
    `SELECT id, author, filename, md5sum FROM ${table} ORDER BY orderexecuted, dateexecuted;`,
  reads: (path) =>
    /\.(?:xml|ya?ml|json|sql)$|(?:^|\/)liquibase\.properties$/i.test(path) &&
    !/^package(?:-lock)?\.json$/.test(baseName(path)),
  status: standing,
};

async function standing(
  rows: readonly HistoryToolRow[],
  files: FileMap,
  command: string,
): Promise<MigrationStatus> {
  const applied = rows.map(([id, author, filename, checksum]) => ({
    ...{ version: `${filename}::${id}::${author}`, name: '', checksum: checksum ?? '' },
  }));
  const [, master] =
    OPTION.exec(command) ?? PROPERTY.exec(files.get('liquibase.properties') ?? '') ?? [];
  if (master === undefined) return statusWithoutFiles(applied);
  const changesets = listChangesets(normalizePath(master), files, await loadChangelogs());
  // Contexts and labels that a command gives leave changesets out.
  const chosen = /--(?:contexts|labels|label-filter|context-filter)\b/i.test(command);
  if (changesets === undefined || (chosen && changesets.some(({ conditional }) => conditional))) {
    return statusWithoutFiles(applied);
  }
  const pending = changesets.filter((each) => isForPostgres(each) && !isIn(rows, each));
  return {
    applied,
    pending: pending.map(({ id, author, file }) => ({
      ...{ version: `${file}::${id}::${author}`, name: '', checksum: '', file },
    })),
    heads: [],
  };
}

function isForPostgres({ dbms }: Changeset): boolean {
  const names = dbms.split(',').map((name) => name.trim().toLowerCase());
  if (dbms === '' || names.includes('postgresql') || names.includes('all')) return true;
  return names.every((name) => name.startsWith('!')) && !names.includes('!postgresql');
}

/** A row may have the file's path from where Liquibase looked, or with what Java puts in front. */
function isIn(rows: readonly HistoryToolRow[], { id, author, file }: Changeset): boolean {
  return rows.some(([rowId, rowAuthor, filename]) => {
    if (rowId !== id || rowAuthor !== author) return false;
    const path = normalizePath(filename ?? '');
    return path === file || file.endsWith(`/${path}`) || path.endsWith(`/${file}`);
  });
}
