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
 * Flyway's table: a row for each migration, with its own checksum, and one more each time that a
 * repeatable one has run again (https://github.com/flyway/flyway, PostgreSQLDatabase).
 */
export const flyway: ToolTable = {
  query: (table) =>
    `SELECT version, description, type, script, checksum, success, installed_on, installed_rank FROM ${table} WHERE type <> 'SCHEMA' ORDER BY installed_rank;`,
  read: (rows, files) => {
    const problem = rows.map(troubleWith).find((found) => found !== undefined);
    if (problem !== undefined) return { ok: false, problem };
    const read = rows.flatMap((row) => rowsOf(row, files));
    // Of a repeatable one the newest row counts.
    const newest = new Map(read.map((row) => [row.version, row]));
    const current = read.filter((row) => newest.get(row.version) === row);
    return { ok: true, rows: current, newest: Number(rows.at(-1)?.at(-1) ?? 0) };
  },
  at: (located) => {
    const { name, table } = located;
    const part = (end: string) => quoted(`${table}${end}`);
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
          CONSTRAINT ${part('_pk')} PRIMARY KEY (installed_rank)
        );
        CREATE INDEX ${part('_s_idx')} ON ${name} (success);`,
      isStale: ({ ordinal }) =>
        `COALESCE((SELECT installed_rank FROM ${name} WHERE type <> 'SCHEMA' ORDER BY installed_rank DESC LIMIT 1), 0) <> ${ordinal}`,
      insert: ({ migration }) =>
        `INSERT INTO ${name} (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success) VALUES ((SELECT COALESCE(pg_catalog.max(installed_rank), 0) + 1 FROM ${name}), ${isRepeatable(migration) ? 'NULL' : quoteLiteral(migration.version)}, ${quoteLiteral(migration.name)}, 'SQL', ${quoteLiteral(migration.fileName)}, ${migration.toolChecksum}, CURRENT_USER, ${ELAPSED_MS}::pg_catalog.int4, true)`,
      appliedBy: ({ fileName, toolChecksum: mark }, runId) =>
        `SELECT ${quoteLiteral(runId)} FROM (SELECT checksum FROM ${name} WHERE script = ${quoteLiteral(fileName)} ORDER BY installed_rank DESC LIMIT 1) AS newest WHERE checksum = ${mark}`,
      deletePrevious: undefined,
      toolLocks: [lockKey(located)],
    };
  },
};

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** "Flyway" in its bytes, and the hash that Java has of the table's name (PostgreSQLAdvisoryLockTemplate). */
function lockKey({ schema, table }: TableLocation): string {
  const name = `${quoted(schema)}.${quoted(table)}`;
  const hash = [...name].reduce(
    (sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0,
    0,
  );
  return (0x466c_7977_6179n + BigInt(hash)).toString();
}

/** What a row says. A baseline says of every file up to it that it is there. */
function rowsOf(
  [version, description, type, , checksum, , installedOn, rank]: SqlRow,
  files: readonly Migration[],
): readonly HistoryRow[] {
  const known = indexByVersion(files);
  const ordinal = Number(rank);
  if (type === 'BASELINE' || type === 'SQL_BASELINE') {
    return files
      .filter((file) => isUpTo(file.version, version ?? ''))
      .map((file) => toAppliedRow(ordinal, file.version, known));
  }
  const own = version ?? repeatableVersion((description ?? '').replaceAll(' ', '_'));
  const file = known.get(own) ?? files.find((each) => sameVersion(each.version, own));
  // What ran in another language has no file here.
  const isSame = file === undefined || file.toolChecksum === checksum;
  const text = isSame ? (file?.checksum ?? '') : `crc32:${checksum}`;
  return [
    {
      ordinal,
      version: file?.version ?? own,
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

function sameVersion(version: string, other: string): boolean {
  return (
    parseVersion(version)?.key === parseVersion(other)?.key && parseVersion(other) !== undefined
  );
}

/** What keeps Flyway from going on, in its own words. */
function troubleWith([version, description, type, script, checksum, success]: SqlRow):
  | Problem
  | undefined {
  const title = version === null ? `repeatable migration "${description}"` : `version ${version}`;
  const problem = (what: string, next: string): Problem => ({
    code: 'history-dirty',
    what: `flyway_schema_history says of ${title} (${script}) ${what}.`,
    next: `Nothing was written. ${next}`,
  });
  if (success !== 't') {
    return problem(
      'that it failed',
      'Look at the database, take back what it did, then `flyway repair`, which removes the row.',
    );
  }
  if (type === 'DELETE' || type?.startsWith('UNDO') === true) {
    return problem(
      `that it was taken back (${type})`,
      'What that leaves to do only Flyway knows: run `flyway migrate` by the input `command`.',
    );
  }
  if (type === 'SQL' && checksum === null) {
    return problem(
      'no checksum, so that nobody can tell whether the file is the same',
      '`flyway repair` writes those of the files as they are now.',
    );
  }
  return undefined;
}
