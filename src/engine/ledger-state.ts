import type { DatabaseLocation } from '../database-url/database-location';
import { evaluateStamp, type RoleStamp, type StampResult } from '../policy/role-stamp';
import { hasServerColumn, LEDGER_TABLE, type LedgerHead } from './ledger';
import type { ServerError, SqlRow } from './session';
import { quoteLiteral } from './sql-literal';

/** State of the ledger. */
export type LedgerState =
  /** The ledger does not exist: there is no history, or an older release created it. */
  | { readonly kind: 'missing' }
  /** The login has no privilege to read the ledger. */
  | { readonly kind: 'hidden' }
  | (RoleStamp & {
      readonly kind: 'seen';
      /** Undefined if the ledger is empty. */
      readonly head: LedgerHead | undefined;
      /** The column `server`, which version 4 adds. Only the owner of the table can add it. */
      readonly serverColumn: 'present' | 'addable' | 'absent';
    });

/**
 * The rows of the ledger. Without the column `server`, which older releases did not create, the name
 * refers to the item before the subquery.
 */
const LEDGER_ROWS = `(SELECT NULL::pg_catalog.text AS server) AS older CROSS JOIN LATERAL (SELECT ordinal, role, host, database, server FROM ${LEDGER_TABLE}) AS run`;

const RUN_PLACE = `pg_catalog.concat_ws(' ', run.role, run.host, run.database)`;

function isAtPlace({ host, database }: DatabaseLocation): string {
  return `run.host = ${quoteLiteral(host)} AND run.database = ${quoteLiteral(database)}`;
}

/**
 * Returns a SQL expression: role, host and database of the first run on the server with this
 * identity, or NULL if this run was at the place itself.
 *
 * @param identity A SQL expression.
 */
export function sameServerExpression(place: DatabaseLocation, identity: string): string {
  return `(SELECT CASE WHEN NOT (${isAtPlace(place)}) THEN ${RUN_PLACE} END FROM ${LEDGER_ROWS} WHERE run.server = ${identity} ORDER BY run.ordinal LIMIT 1)`;
}

/**
 * Returns a query for the newest row of the ledger, the first role at this location, the first run at
 * any location, and the first run on the same server.
 *
 * @param place.server The identity of the server. By default, the one of a run at this location.
 */
export function ledgerQuery(
  place: DatabaseLocation & { readonly server?: string | undefined },
): string {
  const here = isAtPlace(place);
  const first = (what: string, where = '') =>
    `(SELECT ${what} FROM ${LEDGER_ROWS} ${where} ORDER BY run.ordinal LIMIT 1)`;
  const recorded = `(SELECT run.server FROM ${LEDGER_ROWS} WHERE ${here} AND run.server IS NOT NULL ORDER BY run.ordinal DESC LIMIT 1)`;
  const identity = place.server === undefined ? recorded : quoteLiteral(place.server);
  const columns = [
    'newest.ordinal',
    'newest.hash',
    'newest.end_hash',
    first('run.role', `WHERE ${here}`),
    first(RUN_PLACE),
    sameServerExpression(place, identity),
    SERVER_COLUMN,
  ];
  return `SELECT ${columns.join(', ')} FROM (SELECT) AS always LEFT JOIN (SELECT ordinal, hash, end_hash FROM ${LEDGER_TABLE} ORDER BY ordinal DESC LIMIT 1) AS newest ON true;`;
}

const LEDGER_OID = `'${LEDGER_TABLE}'::pg_catalog.regclass`;

const SERVER_COLUMN = `CASE WHEN ${hasServerColumn(LEDGER_OID)} THEN 'present' WHEN (SELECT pg_catalog.pg_has_role(relowner, 'USAGE') FROM pg_catalog.pg_class WHERE oid = ${LEDGER_OID}) THEN 'addable' END`;

/** SQLSTATE undefined_table. */
const UNDEFINED_TABLE = '42P01';

/** Reads the reply to `ledgerQuery`. Without rows, the error shows why. */
export function readLedgerState(
  rows: readonly SqlRow[] | undefined,
  error: ServerError | undefined,
): LedgerState {
  if (rows === undefined) {
    return { kind: error?.code === UNDEFINED_TABLE ? 'missing' : 'hidden' };
  }
  const [ordinal, hash, endHash, stampedAs, first, sameServer, column] = rows[0] ?? [];
  const head = { ordinal: Number(ordinal), hash: hash ?? '', endHash: endHash ?? undefined };
  return {
    kind: 'seen',
    head: ordinal ? head : undefined,
    stampedAs: stampedAs ?? undefined,
    stampedElsewhere: stampedAs ? undefined : (first ?? undefined),
    sameServer: sameServer ?? undefined,
    serverColumn: column === 'present' || column === 'addable' ? column : 'absent',
  };
}

/** Returns the finding about the role stamp that a run has now and did not have before. */
export function findNewStamp(
  before: LedgerState,
  now: LedgerState,
  role: string,
  isOwnTarget: boolean,
): StampResult['code'] | undefined {
  const findCode = (ledger: LedgerState) =>
    ledger.kind === 'seen' ? evaluateStamp(ledger, role, isOwnTarget)?.code : undefined;
  const code = findCode(now);
  return code === findCode(before) ? undefined : code;
}
