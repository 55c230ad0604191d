import { type Changeset, listChangesets, loadChangelogs, normalizePath } from './changelog';
import {
  baseName,
  type FileMap,
  type HistoryTool,
  type HistoryToolRow,
  type MigrationStatus,
  statusWithoutFiles,
} from './history-tool';

/** The changelog in the options of a command: `--changelog-file` or `--changeLogFile`. */
const CHANGELOG_OPTION = /--change-?log-?file(?:=|\s+)["']?([^\s"';&|)]+)/i;

/** The changelog in `liquibase.properties`. */
const CHANGELOG_PROPERTY = /^\s*(?:liquibase\.command\.)?changeLogFile\s*[:=]\s*(\S+)/im;

/**
 * Liquibase. Its table has a row for each changeset, which its id, author and file identify
 * (https://docs.liquibase.com/concepts/tracking-tables/databasechangelog-table.html).
 */
export const liquibase: HistoryTool = {
  tool: 'Liquibase',
  place: { schema: undefined, table: 'databasechangelog' },
  columns: ['id', 'author', 'filename', 'orderexecuted', 'md5sum'],
  query: (table) =>
    `SELECT id, author, filename, md5sum FROM ${table} ORDER BY orderexecuted, dateexecuted;`,
  reads: (path) =>
    /\.(?:xml|ya?ml|json|sql)$|(?:^|\/)liquibase\.properties$/i.test(path) &&
    !/^package(?:-lock)?\.json$/.test(baseName(path)),
  status: computeStatus,
};

async function computeStatus(
  rows: readonly HistoryToolRow[],
  files: FileMap,
  command: string,
): Promise<MigrationStatus> {
  const applied = rows.map(([id, author, filename, checksum]) => ({
    version: `${filename}::${id}::${author}`,
    name: '',
    checksum: checksum ?? '',
  }));
  const [, master] =
    CHANGELOG_OPTION.exec(command) ??
    CHANGELOG_PROPERTY.exec(files.get('liquibase.properties') ?? '') ??
    [];
  if (master === undefined) return statusWithoutFiles(applied);
  const changesets = listChangesets(normalizePath(master), files, await loadChangelogs());
  // With contexts or labels, the command skips some conditional changesets.
  const usesFilter = /--(?:contexts|labels|label-filter|context-filter)\b/i.test(command);
  if (
    changesets === undefined ||
    (usesFilter && changesets.some(({ conditional }) => conditional))
  ) {
    return statusWithoutFiles(applied);
  }
  const pending = changesets.filter(
    (changeset) => isForPostgres(changeset) && !isApplied(rows, changeset),
  );
  return {
    applied,
    pending: pending.map(({ id, author, file }) => ({
      version: `${file}::${id}::${author}`,
      name: '',
      checksum: '',
      file,
    })),
    heads: [],
  };
}

function isForPostgres({ dbms }: Changeset): boolean {
  const names = dbms.split(',').map((name) => name.trim().toLowerCase());
  if (dbms === '' || names.includes('postgresql') || names.includes('all')) return true;
  return names.every((name) => name.startsWith('!')) && !names.includes('!postgresql');
}

/** Accepts different paths of a file: relative to a search path of Liquibase, or with `classpath:`. */
function isApplied(rows: readonly HistoryToolRow[], { id, author, file }: Changeset): boolean {
  return rows.some(([rowId, rowAuthor, filename]) => {
    if (rowId !== id || rowAuthor !== author) return false;
    const path = normalizePath(filename ?? '');
    return path === file || file.endsWith(`/${path}`) || path.endsWith(`/${file}`);
  });
}
