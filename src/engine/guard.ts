import type { ServerError } from './session';

/**
 * What our own guards say. They speak by an error that begins with the run's tag, which no file can
 * know, so that nobody else's error is taken for theirs.
 */
const CODES = {
  /** Another run holds the lock. */
  locked: 'ZM001',
  /** The history did not take the row of the file. */
  unrecorded: 'ZM002',
  /** The history is not what the plan was made from. */
  stale: 'ZM004',
  /** The server takes no writes. */
  readOnly: 'ZM005',
  /** Session settings would change how the file is read. */
  settings: 'ZM006',
  /** There are tables that are older than the history. */
  occupied: 'ZM007',
} as const;

export type GuardCode = keyof typeof CODES;

const GUARDS: readonly GuardCode[] = [
  'locked',
  'unrecorded',
  'stale',
  'readOnly',
  'settings',
  'occupied',
];

/** Which guard spoke, if one did. */
export function findFailedGuard(tag: string, { message }: ServerError): GuardCode | undefined {
  return GUARDS.find((guard) => message.includes(spoken(tag, guard)));
}

/**
 * A statement that fails where one of the conditions holds, with its guard's words, and asks them in
 * order. A cast that fails is plain SQL and costs a tenth of what a block of plpgsql does.
 */
export function buildGuard(
  tag: string,
  conditions: readonly (readonly [GuardCode, string])[],
): string {
  const cases = conditions.map(
    ([guard, condition]) => `WHEN ${condition} THEN '${spoken(tag, guard)}'`,
  );
  return `SELECT (CASE ${cases.join(' ')} ELSE '0' END)::pg_catalog.int4`;
}

/**
 * A statement that fails where a query gives a name, and says it.
 *
 * @param query Of one column, and one row at most.
 */
export function guardReturningName(tag: string, guard: GuardCode, query: string): string {
  return `SELECT pg_catalog.concat('${spoken(tag, guard)} ' || name, '0')::pg_catalog.int4 FROM (SELECT (${query}) AS name) AS found`;
}

/** The name that such a guard has said. */
export function guardedName(tag: string, guard: GuardCode, { message }: ServerError): string {
  const [, said = ''] = message.split(`${spoken(tag, guard)} `);
  // Behind it stand the digit that makes it no number at all, and a quote.
  return said.replace(/0"?$/, '');
}

/** The same within plpgsql, for one condition. */
export function raiseIf(tag: string, guard: GuardCode, condition: string): string {
  return `IF ${condition} THEN RAISE EXCEPTION '${spoken(tag, guard)}'; END IF;`;
}

/** Statements that make a table: it fails as stale where somebody has made it meanwhile. */
export function failIfCreated(tag: string, table: string, statements: string): string {
  const made = raiseIf(tag, 'stale', `pg_catalog.to_regclass('${table}') IS NOT NULL`);
  return `DO $${tag}$ BEGIN ${made}\n${statements} END $${tag}$`;
}

function spoken(tag: string, guard: GuardCode): string {
  return `${tag} ${CODES[guard]}`;
}
