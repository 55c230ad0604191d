import type { DatabaseLocation } from '../database-url/database-location';
import { LEDGER_TABLE, type LedgerHead } from './ledger';
import type { ServerError, SqlRow } from './session';
import { quoteLiteral } from './sql-literal';

/** State of the ledger. */
export type LedgerState =
  /** The ledger does not exist: there is no history, or an older release created it. */
  | { readonly kind: 'missing' }
  /** The login has no privilege to read the ledger. */
  | { readonly kind: 'hidden' }
  | {
      readonly kind: 'seen';
      /** Undefined if the ledger is empty. */
      readonly head: LedgerHead | undefined;
      /** The role of the first run at this location. Undefined if there was none. */
      readonly stampedAs: string | undefined;
      /**
       * Role, host and database of the first run, if it was at another location. Then this database
       * is probably a copy.
       */
      readonly stampedElsewhere: string | undefined;
    };

/**
 * Returns a query for the newest row of the ledger, the first role at this location, and the first
 * role at any location.
 */
export function ledgerQuery({ host, database }: DatabaseLocation): string {
  const first = (what: string, where: string) =>
    `(SELECT ${what} FROM ${LEDGER_TABLE} ${where} ORDER BY ordinal LIMIT 1)`;
  const here = `WHERE host = ${quoteLiteral(host)} AND database = ${quoteLiteral(database)}`;
  const elsewhere = `pg_catalog.concat_ws(' ', role, host, database)`;
  return `SELECT ordinal, hash, end_hash, ${first('role', here)}, ${first(elsewhere, '')} FROM ${LEDGER_TABLE} ORDER BY ordinal DESC LIMIT 1;`;
}

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
  const [row] = rows;
  if (row === undefined) {
    return { kind: 'seen', head: undefined, stampedAs: undefined, stampedElsewhere: undefined };
  }
  const [ordinal, hash, endHash, stampedAs, first] = row;
  return {
    kind: 'seen',
    head: { ordinal: Number(ordinal), hash: hash ?? '', endHash: endHash ?? undefined },
    stampedAs: stampedAs ?? undefined,
    stampedElsewhere: stampedAs === null ? (first ?? undefined) : undefined,
  };
}

/** Finding about the role stamp. */
type StampFinding = 'role-stamp-mismatch' | 'role-stamp-copied';

/** Returns the finding about the role stamp that a run has now and did not have before. */
export function findNewStamp(
  before: LedgerState,
  now: LedgerState,
  role: string,
): StampFinding | undefined {
  const finding = findStamp(now, role);
  return finding === findStamp(before, role) ? undefined : finding;
}

function findStamp(ledger: LedgerState, role: string): StampFinding | undefined {
  if (ledger.kind !== 'seen') return undefined;
  const { stampedAs, stampedElsewhere } = ledger;
  if (stampedAs !== undefined) return stampedAs === role ? undefined : 'role-stamp-mismatch';
  return stampedElsewhere === undefined ? undefined : 'role-stamp-copied';
}
