import type { Problem } from '../problem';
import type { GuardCode } from './guard';
import { HISTORY_TABLE, WRITE_GRANTS } from './history-table';
import type { ServerError } from './session';
import { TRIPWIRE_TEXT } from './transaction';

/** What to do about an error whose message alone does not tell, by SQLSTATE. */
const ADVICE: Readonly<Record<string, string>> = {
  '25001':
    'A SET TRANSACTION comes too late in a file, whose transaction has begun: take it out. Any other statement with this code cannot run inside a transaction: put it into a file of its own, or write `-- governed: no-transaction` as the first line.',
  '25006':
    'The transaction is read-only: look for a setting of that kind in the file, or point database-url at a server that takes writes.',
  '2D000':
    'The file commits for itself, by a procedure or a DO block: write `-- governed: no-transaction` as its first line.',
  '55P04':
    'A new value of an enum can be used only after the transaction that added it: put its use into the next file.',
  '42P07':
    'It is there already. If that was made before this history began, say so by the input `baseline` (docs/baseline.md).',
  '55P03':
    'Another session holds a lock on what the file changes: run again in a quieter moment, end that session, or see the inputs `lock-timeout` and `lock-retries`.',
  '40P01': 'Two sessions waited for each other: run again.',
  '57014':
    'Something ended the statement: the input `statement-timeout`, a timeout that the file sets, or somebody by hand.',
  '34000': 'The file ended the transaction that it runs in: take the statement that does so out.',
  '42501': 'The login lacks a right that the file needs: grant it, or run the file as its owner.',
  '53100': "The server's disk is full: make room, then run again.",
};

const AGAIN = 'Mend the file and run again.';

/**
 * Words for a file that the server refused. Postgres's message and hint are shown; its detail, which
 * holds rows of data, never is (contract, section 6).
 *
 * @param place The file, and the line of the statement where it is known.
 * @param kept What is left of the file: one sentence.
 */
export function migrationFailedProblem(
  error: ServerError,
  place: { file: string; line: number | undefined },
  kept: string,
): Problem {
  const hint = error.hint === undefined ? '' : ` Hint: ${error.hint}`;
  const tripped = error.message.includes(TRIPWIRE_TEXT);
  const what = tripped
    ? 'The file tried to end the transaction that it runs in.'
    : `${error.message} (SQLSTATE ${error.code}).${hint}`;
  const advice = tripped ? ADVICE['34000'] : ADVICE[error.code];
  return {
    code: 'migration-failed',
    what,
    next: `${kept} ${advice ?? AGAIN}`,
    file: place.file,
    ...(place.line === undefined ? {} : { line: place.line }),
  };
}

/**
 * Words for what kept a file from being begun or recorded: statements of ours, so that neither the
 * file nor a line of it is to blame.
 *
 * @param guard Which of our guards spoke, if one did.
 * @param kept What is left of the file: one sentence.
 */
export function engineStatementProblem(
  error: ServerError,
  guard: GuardCode | undefined,
  kept: string,
): Problem {
  if (guard === 'readOnly') {
    return {
      code: 'server-read-only',
      what: 'The server takes no writes any more: it is a standby, or opens transactions read-only.',
      next: `${kept} Point database-url at the primary, and look for default_transaction_read_only.`,
    };
  }
  if (guard === 'settings') {
    return {
      code: 'session-settings',
      what: 'The session would read the file in another way than it was judged: standard_conforming_strings is off, or the client encoding is not UTF8.',
      next: `${kept} Look for the setting on the role, the database (ALTER ROLE … SET, ALTER DATABASE … SET) or in the URL's options, and take it away.`,
    };
  }
  if (guard === 'unrecorded') return notRecordedProblem(kept);
  return {
    code: 'history-unwritable',
    what: `The history table ${HISTORY_TABLE} cannot be written: ${error.message} (SQLSTATE ${error.code}).`,
    next:
      error.code === '42501'
        ? `${kept} ${WRITE_GRANTS}`
        : `${kept} Look at the server and its log.`,
  };
}

/** Words for a row that was not written, and no error either. */
export function notRecordedProblem(kept: string): Problem {
  return {
    code: 'history-unwritable',
    what: `The row of the file was not written: a trigger or a rule on ${HISTORY_TABLE} kept it away.`,
    next: `${kept} Take the trigger or rule away: nothing but this action writes to that table.`,
  };
}
