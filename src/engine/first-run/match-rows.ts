import type { FormatName } from '../../inputs/request';
import type { ToolName } from '../../migrations/formats/tool-commands';
import type { Migration } from '../../migrations/migration';
import type { SqlRow } from '../session';
import { TOOL_TABLES } from '../tables';
import type { FoundHistory } from './find-histories';
import { isFormatName } from './known-histories';

/** How the rows of a history are compared with files. */
interface RowMatcher {
  readonly query: (table: string) => string;
  readonly matches: (row: SqlRow, file: Migration) => boolean;
}

/**
 * Tools whose files have the same names as those of a format. The files can be theirs: plain numbers
 * (sql, sqlx, sql-migrate, Flyway without a prefix), `.up.sql` (golang-migrate, sqlx, bun), and
 * `V1__` (Flyway, refinery).
 */
const TOOLS_WITH_SAME_NAMES: Partial<Record<FormatName, readonly FoundHistory['owner'][]>> = {
  sql: ['sqlx', 'sql-migrate', 'flyway'],
  'golang-migrate': ['sqlx', 'bun'],
  flyway: ['refinery'],
};

const sameText = (value: string | null | undefined, text: string) => value === text;
const sameNumber = (value: string | null | undefined, version: string) =>
  withoutZeros(value ?? '') === withoutZeros(version);
const sameWords = (value: string | null | undefined, name: string) =>
  toWords(value ?? '') === toWords(name);

/** Rows of a format that have the version first. */
const byVersion = (format: FormatName): RowMatcher => ({
  query: TOOL_TABLES[format].query,
  matches: ([version], file) => sameNumber(version, file.version),
});

const FORMAT_MATCHERS: Readonly<Record<FormatName, RowMatcher>> = {
  // The checksum, because two services can begin with files of the same name.
  sql: {
    query: (table) => `SELECT checksum FROM ${table} WHERE ordinal > 0;`,
    matches: ([checksum], file) => sameText(checksum, file.checksum),
  },
  dbmate: {
    query: TOOL_TABLES.dbmate.query,
    matches: ([version], file) => sameText(version, file.version),
  },
  supabase: {
    query: TOOL_TABLES.supabase.query,
    matches: ([version], file) => sameText(version, file.version),
  },
  goose: byVersion('goose'),
  'golang-migrate': byVersion('golang-migrate'),
  'node-pg-migrate': {
    query: TOOL_TABLES['node-pg-migrate'].query,
    matches: ([name], file) => sameText(name, baseName(file.fileName).replace(/\.sql$/, '')),
  },
  flyway: {
    query: TOOL_TABLES.flyway.query,
    matches: ([version, description, type, script], file) =>
      sameText(baseName(script ?? ''), baseName(file.fileName)) ||
      (version !== null &&
        sameNumber(version, file.version) &&
        type?.endsWith('BASELINE') === true) ||
      (version !== null && sameNumber(version, file.version) && sameWords(description, file.name)),
  },
  prisma: {
    query: TOOL_TABLES.prisma.query,
    matches: ([name], file) => sameText(name, file.fileName.split('/').at(-2) ?? ''),
  },
  drizzle: {
    query: TOOL_TABLES.drizzle.query,
    matches: ([date, hash], file) =>
      sameText(date, file.toolChecksum ?? '') || sameText(hash, file.checksum),
  },
};

const TOOL_MATCHERS: Partial<Record<ToolName, RowMatcher>> = {
  sqlx: {
    query: (table) => `SELECT version, description FROM ${table};`,
    matches: ([version, description], file) =>
      sameNumber(version, file.version) && sameWords(description, file.name),
  },
  refinery: {
    query: (table) => `SELECT version, name FROM ${table};`,
    matches: ([version, name], file) =>
      sameNumber(version, file.version) && sameWords(name, file.name),
  },
  // The name is the number of the file.
  bun: {
    query: (table) => `SELECT name FROM ${table};`,
    matches: ([name], file) => sameText(name, file.version),
  },
  'sql-migrate': {
    query: (table) => `SELECT id FROM ${table};`,
    matches: ([id], file) => sameText(id, file.fileName),
  },
};

/** Returns whether the files of a format can be those of a history. */
export function canRecordFiles(
  format: FormatName,
  { owner, schema, table }: FoundHistory,
): boolean {
  // Other tables of plain SQL belong to other services.
  if (owner === 'sql') return schema === 'governed' && table === 'migrations';
  return owner === format || TOOLS_WITH_SAME_NAMES[format]?.includes(owner) === true;
}

/** Returns the query for the rows of a history, for `findRecordedFile`. */
export function recordedRowsQuery({ owner, name }: FoundHistory): string {
  return getMatcher(owner)?.query(name) ?? `SELECT NULL FROM ${name} LIMIT 1;`;
}

/** Returns the first file for which a history has a row, or undefined. */
export function findRecordedFile(
  { owner }: FoundHistory,
  rows: readonly SqlRow[],
  files: readonly Migration[],
): Migration | undefined {
  const matcher = getMatcher(owner);
  return files.find((file) => rows.some((row) => matcher?.matches(row, file) === true));
}

function getMatcher(owner: FoundHistory['owner']): RowMatcher | undefined {
  return isFormatName(owner) ? FORMAT_MATCHERS[owner] : TOOL_MATCHERS[owner];
}

function withoutZeros(version: string): string {
  return version.replaceAll('_', '.').replace(/^0+(?=\d)/, '');
}

function toWords(text: string): string {
  return text.replaceAll(/[\s_-]+/g, ' ').trim();
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
