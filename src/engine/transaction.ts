import { CREATE_TABLES, HISTORY_TABLE, insertRow, type NewRow } from './history';
import { literal } from './literal';
import type { LockKeys } from './lock';

/**
 * SQLSTATEs that our own guards raise. Classes from I to Z are left to implementations by the SQL
 * standard, so none of them can be the server's.
 */
export const GUARD = {
  locked: 'ZM001',
  alreadyApplied: 'ZM002',
  historyChanged: 'ZM004',
  readOnly: 'ZM005',
  settings: 'ZM006',
} as const;

/** What the tripwire's error says; the text that follows names the backend. */
export const TRIPWIRE_TEXT = 'governed: the file tried to end the transaction it runs in';

/** What the guards compare with, taken from the plan. */
export interface Expected {
  /** Whether the history table was there. Where it was not, the first file's transaction makes it. */
  readonly historyExists: boolean;
  /** The version of the newest row, undefined in an empty history. */
  readonly head: string | undefined;
}

/** The first message of a file: guards, tripwire, the file byte for byte, sentinel. */
export interface Opening {
  readonly sql: string;
  /** What stands before the file, so that positions and counts can be told as the file's own. */
  readonly prologue: { readonly codePoints: number; readonly statements: number };
}

/**
 * Builds the first message of a file that runs in a transaction (reliability, A0: why each part is
 * there, and what was tried). It holds no COMMIT: none is on the wire before the file was seen to
 * succeed.
 *
 * @param tag A name that no file can know: it is the cursor's, and quotes the guards.
 */
export function openingMessage(parts: {
  tag: string;
  keys: LockKeys;
  expected: Expected;
  version: string;
  text: string;
}): Opening {
  const { tag, keys, expected, version, text } = parts;
  const statements = [
    'BEGIN ISOLATION LEVEL READ COMMITTED',
    SETTINGS,
    `DO $${tag}$ BEGIN ${guards(keys, expected, version)} END $${tag}$`,
    tripwire(tag),
  ];
  const prologue = `${statements.join(';\n')};\n`;
  return {
    // The sentinel stands on a line of its own, so that a comment at the file's end cannot hide it.
    sql: `${prologue}${text}\n;MOVE 0 IN ${tag};`,
    prologue: { codePoints: [...prologue].length, statements: statements.length },
  };
}

/**
 * Builds the second message: it takes back what the file set, records the file and commits. Resets
 * inside the transaction hold behind a transaction pooler too, where a later reset would hit another
 * backend.
 */
export function closingMessage(tag: string, row: NewRow): string {
  return `CLOSE ${tag}; RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL; ${insertRow(row)} COMMIT;`;
}

/** How many statements of ours come before the COMMIT in the second message. */
export const CLOSING = { statements: 5 } as const;

/** One SELECT, local to the transaction. The connection check exists from PostgreSQL 14. */
const SETTINGS = `SELECT pg_catalog.set_config('lock_timeout', '5s', true), pg_catalog.set_config('statement_timeout', '0', true), pg_catalog.set_config('idle_in_transaction_session_timeout', '60s', true), CASE WHEN pg_catalog.current_setting('server_version_num')::pg_catalog.int4 >= 140000 THEN pg_catalog.set_config('client_connection_check_interval', '2s', true) END`;

/** Guards in plpgsql, each raising its own SQLSTATE. The lock comes before what it protects. */
export function guards(keys: LockKeys, expected: Expected, version: string): string {
  return [
    raiseIf(
      "pg_catalog.pg_is_in_recovery() OR pg_catalog.current_setting('transaction_read_only') = 'on'",
      GUARD.readOnly,
      'the server is read-only',
    ),
    raiseIf(
      "pg_catalog.current_setting('standard_conforming_strings') <> 'on' OR pg_catalog.current_setting('client_encoding') <> 'UTF8'",
      GUARD.settings,
      'session settings would change how the file is read',
    ),
    raiseIf(
      `NOT pg_catalog.pg_try_advisory_xact_lock(${keys.namespace}, ${keys.transaction})`,
      GUARD.locked,
      'another run holds the migration lock',
    ),
    expected.historyExists ? headGuards(expected.head, version) : createGuard(),
  ].join('\n');
}

function headGuards(head: string | undefined, version: string): string {
  return [
    raiseIf(
      `EXISTS (SELECT FROM ${HISTORY_TABLE} WHERE version = ${literal(version)} AND state = 'applied')`,
      GUARD.alreadyApplied,
      'already applied',
    ),
    raiseIf(
      `(SELECT version FROM ${HISTORY_TABLE} ORDER BY ordinal DESC LIMIT 1) IS DISTINCT FROM ${head === undefined ? 'NULL' : literal(head)}`,
      GUARD.historyChanged,
      'the history changed since the plan',
    ),
  ].join('\n');
}

function createGuard(): string {
  const raise = raiseIf(
    `pg_catalog.to_regclass('${HISTORY_TABLE}') IS NOT NULL`,
    GUARD.historyChanged,
    'the history was made since the plan',
  );
  return `${raise}\n${CREATE_TABLES}`;
}

/** A statement of plpgsql that raises one of the `GUARD` codes. */
export function raiseIf(condition: string, code: string, message: string): string {
  return `IF ${condition} THEN RAISE EXCEPTION USING ERRCODE = '${code}', MESSAGE = '${message}'; END IF;`;
}

/**
 * A cursor WITH HOLD is materialized before a commit, and this one's query can only fail: a COMMIT
 * inside the file becomes an error that rolls everything back.
 */
function tripwire(tag: string): string {
  return `DECLARE ${tag} NO SCROLL CURSOR WITH HOLD FOR SELECT pg_catalog.concat('${TRIPWIRE_TEXT}, backend ', pg_catalog.pg_backend_pid())::pg_catalog.int4`;
}
