import type { HistoryRow } from '../../migrations/history-row';
import type { Migration } from '../../migrations/migration';
import { isRepeatable, repeatableVersion } from '../../migrations/repeatable';
import { compareVersions, parseVersion } from '../../migrations/version';
import type { Problem } from '../../problem';
import { ELAPSED_MS } from '../history-table';
import type { SqlRow } from '../session';
import { quoteLiteral } from '../sql-literal';
import { indexByVersion, type TableLocation, type ToolTable, toAppliedRow } from './tool-table';

/**
 * History table of Flyway: a row for each migration with Flyway's checksum, and another row each
 * time that a repeatable migration runs again (https://github.com/flyway/flyway,
 * PostgreSQLDatabase).
 */
export const flyway: ToolTable = {
  query: (table) =>
    `SELECT version, description, type, script, checksum, success, installed_on, installed_rank FROM ${table} WHERE type <> 'SCHEMA' ORDER BY installed_rank;`,
  read: (rows, files) => {
    const problem = rows.map(findRowProblem).find((rowProblem) => rowProblem !== undefined);
    if (problem !== undefined) return { ok: false, problem };
    const allRows = rows.flatMap((row) => toRows(row, files));
    // Only the newest row of a repeatable migration counts.
    const newest = new Map(allRows.map((row) => [row.version, row]));
    const current = allRows.filter((row) => newest.get(row.version) === row);
    return { ok: true, rows: current, newest: Number(rows.at(-1)?.at(-1) ?? 0) };
  },
  at: (location) => {
    const { name, table } = location;
    const constraintName = (end: string) => quoteIdentifier(`${table}${end}`);
    return {
      name,
      create: `CREATE TABLE ${name} (
          installed_rank INT NOT NULL,
          version VARCHAR(50),
          description VARCHAR(200) NOT NULL,
          type VARCHAR(20) NOT NULL,
          script VARCHAR(1000) NOT NULL,
          checksum INTEGER,
          installed_by VARCHAR(100) NOT NULL,
          installed_on TIMESTAMP NOT NULL DEFAULT now(),
          execution_time INTEGER NOT NULL,
          success BOOLEAN NOT NULL,
          CONSTRAINT ${constraintName('_pk')} PRIMARY KEY (installed_rank)
        );
        CREATE INDEX ${constraintName('_s_idx')} ON ${name} (success);`,
      isStale: ({ ordinal }) =>
        `COALESCE((SELECT installed_rank FROM ${name} WHERE type <> 'SCHEMA' ORDER BY installed_rank DESC LIMIT 1), 0) <> ${ordinal}`,
      insert: ({ migration }) =>
        `INSERT INTO ${name} (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success) VALUES ((SELECT COALESCE(pg_catalog.max(installed_rank), 0) + 1 FROM ${name}), ${isRepeatable(migration) ? 'NULL' : quoteLiteral(migration.version)}, ${quoteLiteral(migration.name)}, 'SQL', ${quoteLiteral(toScript(migration.fileName))}, ${migration.toolChecksum}, CURRENT_USER, ${ELAPSED_MS}::pg_catalog.int4, true)`,
      appliedBy: ({ fileName, toolChecksum }, runId) =>
        `SELECT ${quoteLiteral(runId)} FROM (SELECT checksum FROM ${name} WHERE script = ${quoteLiteral(toScript(fileName))} ORDER BY installed_rank DESC LIMIT 1) AS newest WHERE checksum = ${toolChecksum}`,
      deletePrevious: undefined,
      toolLocks: [lockKey(location)],
    };
  },
};

/** The length of the column `script`. Flyway cuts the beginning of a longer path (`AbbreviationUtils`). */
const MAX_SCRIPT_LENGTH = 1000;

function toScript(fileName: string): string {
  return fileName.length <= MAX_SCRIPT_LENGTH
    ? fileName
    : `...${fileName.slice(3, MAX_SCRIPT_LENGTH)}`;
}

function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * Computes Flyway's lock key: the bytes of "Flyway" plus Java's hash of the table's name
 * (PostgreSQLAdvisoryLockTemplate).
 */
function lockKey({ schema, table }: TableLocation): string {
  const name = `${quoteIdentifier(schema)}.${quoteIdentifier(table)}`;
  const hash = [...name].reduce(
    (sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0,
    0,
  );
  return (0x466c_7977_6179n + BigInt(hash)).toString();
}

/** Converts a row. A baseline row counts for every file up to its version. */
function toRows(
  [version, description, type, , checksum, , installedOn, rank]: SqlRow,
  files: readonly Migration[],
): readonly HistoryRow[] {
  const filesByVersion = indexByVersion(files);
  const ordinal = Number(rank);
  if (type === 'BASELINE' || type === 'SQL_BASELINE') {
    return files
      .filter((file) => isUpTo(file.version, version ?? ''))
      .map((file) => toAppliedRow(ordinal, file.version, filesByVersion));
  }
  const ownVersion = version ?? repeatableVersion((description ?? '').replaceAll(' ', '_'));
  const file =
    filesByVersion.get(ownVersion) ?? files.find((each) => isSameVersion(each.version, ownVersion));
  // A migration in another language has no SQL file.
  const hasSameChecksum = file === undefined || file.toolChecksum === checksum;
  const text = hasSameChecksum ? (file?.checksum ?? '') : `crc32:${checksum}`;
  return [
    {
      ordinal,
      version: file?.version ?? ownVersion,
      name: description ?? '',
      checksum: text,
      state: 'applied',
      statementsDone: 0,
      appliedAt: installedOn ?? '',
    },
  ];
}

function isUpTo(version: string, baseline: string): boolean {
  const [one, other] = [parseVersion(version), parseVersion(baseline)];
  return one !== undefined && other !== undefined && compareVersions(one, other) <= 0;
}

function isSameVersion(version: string, other: string): boolean {
  return (
    parseVersion(version)?.key === parseVersion(other)?.key && parseVersion(other) !== undefined
  );
}

/** Returns the problem of a row that would also stop Flyway, or undefined. */
function findRowProblem([version, description, type, script, checksum, success]: SqlRow):
  | Problem
  | undefined {
  const title = version === null ? `repeatable migration "${description}"` : `version ${version}`;
  const problem = (what: string, next: string): Problem => ({
    code: 'history-dirty',
    what: `flyway_schema_history records ${title} (${script}) ${what}.`,
    next: `Nothing was written. ${next}`,
  });
  if (success !== 't') {
    return problem(
      'as failed',
      'Revert its partial changes in the database, then run `flyway repair`, which removes the row.',
    );
  }
  if (type === 'DELETE' || type?.startsWith('UNDO') === true) {
    return problem(
      `with the type ${type}`,
      'Only Flyway knows which migrations are pending after an undo. Run `flyway migrate` with the input `command`.',
    );
  }
  if (type === 'SQL' && checksum === null) {
    return problem(
      'without a checksum',
      'Run `flyway repair`. It stores the checksums of the current files.',
    );
  }
  return undefined;
}
