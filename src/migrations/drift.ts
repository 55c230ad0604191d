import type { Problem } from '../problem';
import type { Sha256Hex } from './digest';
import type { HistoryRow } from './history-row';
import type { Migration } from './migration';

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
  if (listVariants(migration.text).some((text) => sha256Hex(text) === row.checksum)) {
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

/** Returns the text with the line endings and byte order marks that other checkouts and editors write. */
function listVariants(text: string): string[] {
  const lf = text.replaceAll('\r\n', '\n');
  const crlf = lf.replaceAll('\n', '\r\n');
  return [text, lf, crlf].flatMap((variant) => [variant, `\ufeff${variant}`]);
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

/** Returns the problem `out-of-order`: a new file is below the newest applied version. */
export function outOfOrderProblem(migration: Migration, newest: string): Problem {
  return {
    code: 'out-of-order',
    what: `\`${migration.fileName}\` is new, but the later version ${newest} was already applied.`,
    next: `Rename it to a version above ${newest}, so that it runs in the same order in all databases.`,
    file: migration.path,
  };
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
