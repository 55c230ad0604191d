import { runToolAdvice } from '../migrations/formats/tool-commands';
import type { Problem } from '../problem';
import { findTableOwner } from './first-run/known-histories';
import { MISSING_OWNERSHIP } from './governed-tables';
import { deniedObject, type GuardCode } from './guard';
import { HISTORY_TABLE, WRITE_GRANTS } from './history-table';
import { LEDGER_TABLE } from './ledger';
import type { ServerError } from './session';
import { TRIPWIRE_TEXT } from './transaction';

/** Advice for errors whose message does not say what to do, by SQLSTATE. */
const ADVICE: Readonly<Record<string, string>> = {
  '25001':
    'If the statement is SET TRANSACTION, remove it: the transaction of the file has already started. Other statements with this code cannot run in a transaction. Move the statement to a file of its own, or add `-- governed: no-transaction` as the first line.',
  '25006':
    'The transaction is read-only. Remove the read-only setting from the file, or set `database-url` to a server that accepts writes.',
  '2D000':
    'A procedure or a DO block in the file runs COMMIT or ROLLBACK. Add `-- governed: no-transaction` as the first line.',
  '55P04':
    'A new enum value can be used only after the transaction that added it. Move the statement that uses it to the next file.',
  '42P07':
    'The relation already exists. If the database is older than its history, set `baseline` (docs/baseline.md).',
  '55006':
    'If the message is about pending trigger events, the file changes a table whose deferred constraints are not checked yet. Move the statement to the next file, or run `SET CONSTRAINTS ALL IMMEDIATE` before it. Otherwise end the session that uses the object, and retry the run.',
  '55P03':
    'Another session holds a lock on an object that the file changes. Retry the run when the load is low, terminate that session, or set `lock-timeout` and `lock-retries`.',
  '40P01': 'Two sessions waited for each other. Retry the run.',
  '57014':
    'The statement was cancelled by `statement-timeout`, by `statement_timeout` of the URL or of the file, or by another session. Check these timeouts.',
  '34000': 'The file ended its own transaction. Remove the statement that ends it.',
  '42501':
    'The login lacks a privilege that the file needs. Grant it, or run the file as the owner of the object.',
  '53100': 'The disk of the server is full. Add disk space, then retry the run.',
};

/** Advice for a concurrent index on a partitioned table, which Postgres does not support. */
export const PARTITIONED_INDEX_ADVICE =
  'Create the index of the partitioned table with `CREATE INDEX … ON ONLY …`, and the index of each partition with `CREATE INDEX CONCURRENTLY`. Then attach each of them with `ALTER INDEX … ATTACH PARTITION …`.';

/** Advice for `DROP INDEX CONCURRENTLY` of such an index. */
export const PARTITIONED_DROP_ADVICE =
  'Use `DROP INDEX` without `CONCURRENTLY` for the index of a partitioned table, in a file of its own.';

const DEFAULT_ADVICE = 'Fix the file and retry the run.';

/**
 * Returns the problem of a migration that failed. It shows the message and the hint of Postgres,
 * but never the detail, which can contain rows (docs/engine-rationale.md#error-texts).
 *
 * @param location The file, and the line of the statement if it is known.
 * @param kept One sentence about what was kept of the file.
 * @param specificAdvice Advice for this statement. Undefined: the advice for the SQLSTATE.
 */
export function migrationFailedProblem(
  error: ServerError,
  location: { file: string; line: number | undefined },
  kept: string,
  specificAdvice?: string,
): Problem {
  const hint = error.hint === undefined ? '' : ` Hint: ${error.hint}`;
  const hitTripwire = error.message.includes(TRIPWIRE_TEXT);
  const what = hitTripwire
    ? 'The file tried to end its own transaction.'
    : `${error.message} (SQLSTATE ${error.code}).${hint}`;
  const advice = hitTripwire
    ? ADVICE['34000']
    : (specificAdvice ?? adviseTool(error) ?? ADVICE[error.code]);
  return {
    code: 'migration-failed',
    what,
    next: `${kept} ${advice ?? DEFAULT_ADVICE}`,
    file: location.file,
    ...(location.line === undefined ? {} : { line: location.line }),
  };
}

/** Returns the advice to run the tool whose history table the file uses and that does not exist. */
function adviseTool({ code, message }: ServerError): string | undefined {
  if (code !== '42P01') return undefined;
  const [, table = ''] = /"(?:[^"]*\.)?([^".]+)"/.exec(message) ?? [];
  const tool = findTableOwner(table);
  return tool && `The file uses the history table of ${tool}. ${runToolAdvice(tool)}`;
}

/**
 * Returns the problem of a failed statement of the engine. Neither the file nor a line of it is the
 * cause.
 *
 * @param guard The guard that failed, if one did.
 * @param kept One sentence about what was kept of the file.
 * @param table The table of the statement.
 */
export function engineStatementProblem(
  error: ServerError,
  guard: GuardCode | undefined,
  kept: string,
  table = HISTORY_TABLE,
): Problem {
  if (guard === 'readOnly') {
    return {
      code: 'server-read-only',
      what: 'The server no longer accepts writes. It is a standby, or its transactions are read-only.',
      next: `${kept} Set \`database-url\` to the primary, and check \`default_transaction_read_only\`.`,
    };
  }
  if (guard === 'sessionSettings') {
    return {
      code: 'session-settings',
      what: 'The session settings change how Postgres parses the file. `standard_conforming_strings` is off, or `client_encoding` is not UTF8.',
      next: `${kept} Remove the setting from the role (ALTER ROLE … SET), from the database (ALTER DATABASE … SET) or from the options of the URL.`,
    };
  }
  if (guard === 'notRecorded') return notRecordedProblem(kept, table);
  if (guard === 'ledgerDenied') {
    const denied = deniedObject(error);
    if (denied.startsWith(MISSING_OWNERSHIP)) {
      return notOwnedProblem(denied.slice(MISSING_OWNERSHIP.length), kept);
    }
    return {
      code: 'history-unwritable',
      what: `The ledger ${LEDGER_TABLE} cannot be written: permission denied for ${denied}.`,
      next: `${kept} ${WRITE_GRANTS}`,
    };
  }
  return {
    code: 'history-unwritable',
    what: `The ${table === LEDGER_TABLE ? 'ledger' : 'history table'} ${table} cannot be written: ${error.message} (SQLSTATE ${error.code}).`,
    next:
      error.code === '42501' ? `${kept} ${WRITE_GRANTS}` : `${kept} Check the server and its log.`,
  };
}

/** Only the owner of a table can add the column of a newer release. */
function notOwnedProblem(table: string, kept: string): Problem {
  return {
    code: 'history-unwritable',
    what: `The history table ${table} cannot be upgraded: the login is not its owner, and this release adds the column \`schema\`.`,
    next: `${kept} As the owner of the table, run: ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS schema text NOT NULL DEFAULT '';`,
  };
}

/** Returns the problem of a history row that was not written although no error occurred. */
export function notRecordedProblem(kept: string, table = HISTORY_TABLE): Problem {
  return {
    code: 'history-unwritable',
    what: `${table === LEDGER_TABLE ? 'The ledger row of the run' : 'The history row of the file'} was not written. A trigger or a rule on ${table} suppressed it.`,
    next: `${kept} Remove the trigger or rule. Only this action writes to that table.`,
  };
}
