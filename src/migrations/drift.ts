import type { Problem } from '../problem';
import type { Sha256Hex } from './digest';
import type { HistoryRow } from './history-row';
import type { Migration } from './migration';

/** A checksum of a row that is none of ours: CRC-32. */
const OF_FLYWAY = 'crc32:';

/** An applied file that is not what was applied (`edited-migration`). */
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
      what: `${fileName} was changed in the part of it that has run already${when(row)}: ${ran(row.statementsDone)}.`,
      next: 'Restore that part as it was then; behind it the file may be changed, and the next run goes on there.',
    };
  }
  if (row.checksum.startsWith(OF_FLYWAY)) {
    const then = row.checksum.slice(OF_FLYWAY.length);
    return {
      ...problem,
      what: `${fileName} was changed after it had been applied${when(row)} (Flyway's checksum ${then} then, ${migration.toolChecksum} now).`,
      next: 'Restore the file as it was applied (see `git log` of it), and put the change into a new migration. If the change is meant and changes nothing, `flyway repair` records it.',
    };
  }
  const hashes = `${short(row.checksum)} then, ${short(migration.checksum)} now`;
  if (variants(migration.text).some((text) => sha256Hex(text) === row.checksum)) {
    return {
      ...problem,
      what: `${fileName} was applied${when(row)} with other line endings or another byte order mark (sha-256 ${hashes}); its text is the same.`,
      next: 'Put `*.sql -text` into .gitattributes, so that every checkout has the same bytes, and restore the file as it was applied.',
    };
  }
  return {
    ...problem,
    what: `${fileName} was changed after it had been applied${when(row)} (sha-256 ${hashes}).`,
    next: 'Restore the file as it was applied (see `git log` of it), and put the change into a new migration.',
  };
}

/** The same text as another checkout or editor might have written it. */
function variants(text: string): string[] {
  const lf = text.replaceAll('\r\n', '\n');
  const crlf = lf.replaceAll('\n', '\r\n');
  return [text, lf, crlf].flatMap((variant) => [variant, `\ufeff${variant}`]);
}

/** An applied version that has no file and is not above them all (`deleted-migration`). */
export function deletedProblem(row: HistoryRow): Problem {
  const title = row.name === '' ? row.version : `${row.version} (${row.name})`;
  const state = row.state === 'running' ? 'was begun' : 'was applied';
  return {
    code: 'deleted-migration',
    what: `Migration ${title} ${state}${when(row)}, and its file is missing.`,
    next: 'Restore the file (see `git log --diff-filter=D`). What a migration did is undone by a new migration, not by deleting it.',
  };
}

/** A new file that sorts below what the database has already (`out-of-order`). */
export function outOfOrderProblem(migration: Migration, newest: string): Problem {
  return {
    code: 'out-of-order',
    what: `${migration.fileName} is new, but version ${newest} above it has been applied already.`,
    next: `Give it a version above ${newest}: elsewhere it would run in another order than here.`,
    file: migration.path,
  };
}

/** A row that this engine has not written (`unreadable-history`). */
export function unreadableRowProblem(row: HistoryRow): Problem {
  return {
    code: 'unreadable-history',
    what: `Row ${row.ordinal} of the history has the version "${row.version}", which is none.`,
    next: 'Look who has written to governed.migrations, and correct the row.',
  };
}

function when({ appliedAt, runId }: HistoryRow): string {
  return `${appliedAt === undefined ? '' : ` on ${appliedAt}`}${runId === undefined ? '' : ` by run ${runId}`}`;
}

function ran(count: number): string {
  return count === 1 ? '1 statement of it ran' : `${count} statements of it ran`;
}

function short(checksum: string): string {
  return checksum.slice(0, 12);
}
