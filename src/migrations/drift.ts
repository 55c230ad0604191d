import { formatNames } from '../policy/format-names';
import type { Problem } from '../problem';
import type { Sha256Hex } from './digest';
import type { HistoryTableName } from './formats/format';
import type { HistoryRow } from './history-row';
import type { Migration } from './migration';
import { quoteName } from './quote-name';
import type { Version } from './version';

/** Prefix of the checksum in a row of Flyway, which is a CRC-32 and not a SHA-256. */
const FLYWAY_PREFIX = 'crc32:';

/** Returns the problem `edited-migration`: the file differs from what was applied. */
export function editedProblem(
  migration: Migration,
  row: HistoryRow,
  sha256Hex: Sha256Hex,
): Problem {
  const { fileName, path: file } = migration;
  const problem = { code: 'edited-migration', file };
  if (row.state === 'running') {
    return {
      ...problem,
      what: `\`${fileName}\` was edited in the part that already ran: ${formatProgress(row.statementsDone)}${formatWhen(row)}.`,
      next: 'Restore the statements that have run. You may change the statements after them.',
    };
  }
  if (row.checksum.startsWith(FLYWAY_PREFIX)) {
    const oldChecksum = row.checksum.slice(FLYWAY_PREFIX.length);
    return {
      ...problem,
      what: `\`${fileName}\` was edited after it was applied${formatWhen(row)} (Flyway's checksum ${oldChecksum} then, ${migration.toolChecksum} now).`,
      next: 'Restore the file as it was applied (`git log` shows its history), and add the change in a new migration. If the edit has no effect on the schema, run `flyway repair`.',
    };
  }
  const hashes = `${shorten(row.checksum)} then, ${shorten(migration.checksum)} now`;
  if (hasOtherLineEndings(migration, row, sha256Hex)) {
    return {
      ...problem,
      what: `\`${fileName}\` has different line endings or a different byte order mark than when it was applied${formatWhen(row)} (SHA-256 ${hashes}).`,
      next: 'Add `*.sql -text` to `.gitattributes`, so that every checkout has the same bytes, and restore the file as it was applied.',
    };
  }
  return {
    ...problem,
    what: `\`${fileName}\` was edited after it was applied${formatWhen(row)} (SHA-256 ${hashes}).`,
    next: 'Restore the file as it was applied (`git log` shows its history), and add the change in a new migration.',
  };
}

/** Returns whether a file differs from its row only in line endings or the byte order mark. */
export function hasOtherLineEndings(
  { text, sourceText = text }: Migration,
  row: HistoryRow,
  sha256Hex: Sha256Hex,
): boolean {
  return listVariants(sourceText).some((variant) => sha256Hex(variant) === row.checksum);
}

/** Returns the problem `edited-migration` of several files in which only line endings differ. */
export function lineEndingsProblem(files: readonly Migration[]): Problem {
  return {
    code: 'edited-migration',
    what: `${formatNames(files.map(({ fileName }) => fileName))} have different line endings or a different byte order mark than when they were applied.`,
    next: 'Add `*.sql -text` to `.gitattributes`, so that every checkout has the same bytes, and restore the files as they were applied.',
    ...toLocation(files),
  };
}

/** Returns the text with the line endings and byte order marks that other checkouts and editors write. */
function listVariants(text: string): string[] {
  const lf = text.replaceAll('\r\n', '\n');
  const crlf = lf.replaceAll('\n', '\r\n');
  return [text, lf, crlf].flatMap((variant) => [variant, `\ufeff${variant}`]);
}

/** The length of a SHA-256 in hex. Old releases of Prisma left out the zero at the start of a byte. */
const CHECKSUM_LENGTH = 64;

/**
 * Returns whether a file is the one that a row records, except for its line endings
 * (https://github.com/prisma/prisma-engines/blob/main/schema-engine/connectors/schema-connector/src/checksum.rs,
 * `script_matches_checksum`).
 */
export function hasSameLines(
  { text, sourceText = text, checksum }: Migration,
  row: HistoryRow,
  sha256Hex: Sha256Hex,
): boolean {
  const byteOrderMark = sha256Hex(sourceText) === checksum ? '' : '\ufeff';
  const lf = sourceText.replaceAll('\r\n', '\n');
  return [sourceText, lf, lf.replaceAll('\n', '\r\n')]
    .map((variant) => sha256Hex(`${byteOrderMark}${variant}`))
    .map((hash) =>
      row.checksum.length === CHECKSUM_LENGTH
        ? hash
        : hash.replaceAll(/0([0-9a-f])|../g, (byte, digit: string | undefined) => digit ?? byte),
    )
    .includes(row.checksum);
}

/** Returns the problem of pending migrations whose folder has no file. */
export function missingFileProblem(missing: readonly Migration[]): Problem {
  const folders = missing.map(({ fileName }) => fileName.replace(/\/[^/]*$/, ''));
  return {
    code: 'bad-name',
    what:
      folders.length === 1
        ? `The folder ${formatNames(folders)} has no file \`migration.sql\`, and its migration is pending.`
        : `The folders ${formatNames(folders)} have no file \`migration.sql\`, and their migrations are pending.`,
    next: 'Restore the file (`git log --diff-filter=D` shows the commit that deleted it), or delete the folder. Prisma stops at such a folder. If a program of the project runs other files there, such as `migration.ts`, set `command` to it.',
    ...toLocation(missing),
  };
}

/**
 * Returns the problem of journal entries without a row that Drizzle never runs, because they are not
 * later than the newest row. It contains the statement that inserts the missing rows.
 */
export function neverRunProblem(
  entries: readonly Migration[],
  newest: Version,
  history: HistoryTableName | undefined,
): Problem {
  const table = [history?.schema ?? 'public', history?.table ?? '']
    .map((name) => (/^[a-z_][a-z0-9_]*$/.test(name) ? name : quoteName(name)))
    .join('.');
  const shown = entries.map(
    ({ fileName, toolChecksum }) =>
      `\`${fileName.replace(/\.sql$/, '')}\` (\`when\` ${toolChecksum})`,
  );
  const rows = entries.map(({ checksum, toolChecksum }) => `('${checksum}', ${toolChecksum})`);
  return {
    code: 'out-of-order',
    what: `${table} has no row for ${shown.join(', ')} of \`meta/_journal.json\`, and its newest row is from ${newest.numbers.join('')}. Drizzle runs only entries with a later date, so it never runs ${entries.length === 1 ? 'this entry' : 'these entries'}.`,
    next: `If the database contains the changes, insert the missing rows: \`INSERT INTO ${table} (hash, created_at) VALUES ${rows.join(', ')};\`. Otherwise set \`when\` of each entry to a date that is later than the newest row.`,
    ...toLocation(entries),
  };
}

/** Returns the problem `deleted-migration`: an applied version has no file, and later files exist. */
export function deletedProblem(row: HistoryRow): Problem {
  const title = row.name === '' ? row.version : `${row.version} (${row.name})`;
  const state = row.state === 'running' ? 'was started' : 'was applied';
  return {
    code: 'deleted-migration',
    what: `The migration ${title} ${state}${formatWhen(row)}, but its file is missing.`,
    next: 'Restore the file (`git log --diff-filter=D` shows the commit that deleted it). To revert a migration, add a new one.',
  };
}

/** Returns the problem `out-of-order`: new files are below the newest applied version. */
export function outOfOrderProblem(late: readonly Migration[], newest: string): Problem {
  const names = formatNames(late.map(({ fileName }) => fileName));
  const isOne = late.length === 1;
  return {
    code: 'out-of-order',
    what: `${names} ${isOne ? 'is' : 'are'} new, but the later version ${newest} was already applied.`,
    next: isOne
      ? `Rename it to a version above ${newest}, so that it runs in the same order in all databases.`
      : `Rename them to versions above ${newest}, so that they run in the same order in all databases.`,
    ...toLocation(late),
  };
}

/** Returns the paths of files that have the same problem. */
function toLocation(files: readonly Migration[]): Pick<Problem, 'file' | 'otherFiles'> {
  const [file = '', ...otherFiles] = files.map(({ path }) => path);
  return otherFiles.length === 0 ? { file } : { file, otherFiles };
}

/** Returns the problem `unreadable-history`: a row that the engine did not write. */
export function unreadableRowProblem(row: HistoryRow): Problem {
  return {
    code: 'unreadable-history',
    what: `Row ${row.ordinal} of the history has the invalid version \`${row.version}\`.`,
    next: 'Find what wrote this row to `governed.migrations`, and fix the row.',
  };
}

function formatWhen({ appliedAt, runId }: HistoryRow): string {
  return `${appliedAt === undefined ? '' : ` on ${appliedAt}`}${runId === undefined ? '' : ` by run ${runId}`}`;
}

function formatProgress(count: number): string {
  return count === 1 ? '1 statement ran' : `${count} statements ran`;
}

function shorten(checksum: string): string {
  return checksum.slice(0, 12);
}
