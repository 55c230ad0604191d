import type { ServerError } from './session';
import { quoteLiteral } from './sql-literal';

/**
 * SQLSTATE-like codes of the guards. The error of a guard begins with the run's tag, which no file
 * can know, so that an error of a file is never mistaken for it (docs/engine-rationale.md#guards).
 */
const CODES = {
  /** Another run holds the lock. */
  locked: 'ZM001',
  /** The row of the file was not written. */
  notRecorded: 'ZM002',
  /** The history is not the planned one. */
  stale: 'ZM004',
  /** The server is read-only. */
  readOnly: 'ZM005',
  /** Session settings would change how the file is parsed. */
  sessionSettings: 'ZM006',
  /** Tables exist that are older than the history. */
  existingTable: 'ZM007',
  /** Another run has added a row to the ledger. */
  ledgerChanged: 'ZM008',
  /** The login cannot write the ledger. */
  ledgerDenied: 'ZM009',
  /** Another run uses a table that this run would upgrade. */
  tableBusy: 'ZM010',
} as const;

/** Name of a guard. */
export type GuardCode = keyof typeof CODES;

const GUARDS: readonly GuardCode[] = [
  'locked',
  'notRecorded',
  'stale',
  'readOnly',
  'sessionSettings',
  'existingTable',
  'ledgerChanged',
  'ledgerDenied',
  'tableBusy',
];

/** Returns the guard that failed, or undefined if the error is not from a guard. */
export function findFailedGuard(tag: string, { message }: ServerError): GuardCode | undefined {
  return GUARDS.find((guard) => message.includes(guardText(tag, guard)));
}

/**
 * Returns a statement that fails with the text of the first guard whose condition is true. A
 * failing cast is plain SQL and costs a tenth of a PL/pgSQL block.
 */
export function buildGuard(
  tag: string,
  conditions: readonly (readonly [GuardCode, string])[],
): string {
  const cases = conditions.map(
    ([guard, condition]) => `WHEN ${condition} THEN '${guardText(tag, guard)}'`,
  );
  return `SELECT (CASE ${cases.join(' ')} ELSE '0' END)::pg_catalog.int4`;
}

/**
 * Returns a statement that fails if a query returns a name. The error contains the name.
 *
 * @param query One column and at most one row.
 */
export function guardReturningName(tag: string, guard: GuardCode, query: string): string {
  return `SELECT pg_catalog.concat('${guardText(tag, guard)} ' || name, '0')::pg_catalog.int4 FROM (SELECT (${query}) AS name) AS found`;
}

/** Returns the name in the error of `guardReturningName`. */
export function guardedName(tag: string, guard: GuardCode, { message }: ServerError): string {
  const [, text = ''] = message.split(`${guardText(tag, guard)} `);
  // The name is followed by a digit, which makes the cast fail, and a quote.
  return text.replace(/0"?$/, '');
}

/** Returns the object that the login may not write, from the error of the guard `ledgerDenied`. */
export function deniedObject({ message }: ServerError): string {
  const [, text = ''] = message.split(`${CODES.ledgerDenied} `);
  return text.replace(/0"?$/, '');
}

/** Returns PL/pgSQL code that fails if a condition is true. */
export function raiseIf(tag: string, guard: GuardCode, condition: string): string {
  return `IF ${condition} THEN RAISE EXCEPTION '${guardText(tag, guard)}'; END IF;`;
}

/** Returns PL/pgSQL code that fails as `tableBusy` if a lock of `NOWAIT` is not available. */
export function raiseOnBusyTable(tag: string, code: string): string {
  return `BEGIN ${code} EXCEPTION WHEN lock_not_available THEN RAISE EXCEPTION '${guardText(tag, 'tableBusy')}'; END;`;
}

/** Returns a statement that creates a table, and fails as `stale` if another run has created it. */
export function failIfCreated(tag: string, table: string, statements: string): string {
  const check = raiseIf(tag, 'stale', `pg_catalog.to_regclass(${quoteLiteral(table)}) IS NOT NULL`);
  return `DO $${tag}$ BEGIN ${check}\n${statements} END $${tag}$`;
}

function guardText(tag: string, guard: GuardCode): string {
  return `${tag} ${CODES[guard]}`;
}
