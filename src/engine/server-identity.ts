import type { DatabaseLocation } from '../database-url/database-location';
import type { SessionSetting } from '../database-url/session-setting';
import { type LedgerState, sameServerExpression } from './ledger-state';
import type { Session } from './session';
import { buildReadMessage } from './session-settings';
import type { TargetHistory } from './target-history';

/**
 * Returns a query for the identity of the database: the system identifier of the server and the oid
 * of the database, on Neon also the timeline, which identifies a branch. A physical copy has the
 * identity of its origin.
 */
export function identityQuery(settings: readonly SessionSetting[]): string {
  // On Neon, a session cannot set this parameter. On another server, every session can.
  const isTimelineSet = settings.some(({ name }) => name.toLowerCase().startsWith('neon.'));
  const timeline = isTimelineSet
    ? 'NULL'
    : "NULLIF(pg_catalog.current_setting('neon.timeline_id', true), '')";
  return `SELECT pg_catalog.concat_ws('/', s.system_identifier, d.oid, ${timeline}) AS identity FROM pg_catalog.pg_control_system() AS s, pg_catalog.pg_database AS d WHERE d.datname = pg_catalog.current_database()`;
}

/**
 * Returns why a run needs the identity: `compare` if the ledger has rows and none of this host and
 * database, `record` if the row of this run can be the first one with an identity. Undefined if the
 * run does not need it.
 */
export function findIdentityUse(ledger: LedgerState): 'compare' | 'record' | undefined {
  if (ledger.kind === 'missing') return 'record';
  if (ledger.kind === 'hidden') return undefined;
  const { head, stampedAs, serverColumn } = ledger;
  if (serverColumn === 'addable') return 'record';
  if (serverColumn === 'absent' || stampedAs !== undefined) return undefined;
  return head === undefined ? 'record' : 'compare';
}

/** What the identity of a server depends on, beside the history. */
interface IdentityOptions {
  readonly place: DatabaseLocation;
  /** Whether the query runs in a `READ ONLY` transaction. */
  readonly readOnly: boolean;
  /** Whether the row of this run can have the identity. */
  readonly stores: boolean;
}

/**
 * Returns the history with the identity of the server, and with the first run of this server under
 * another name. For a run that adds a row to the ledger. Asks in a message of its own, and only if the
 * run needs it, because any error means that the identity is not known. Then only the names are
 * compared.
 */
export async function withServerIdentity(
  session: Session,
  history: TargetHistory,
  { place, readOnly, stores }: IdentityOptions,
): Promise<TargetHistory> {
  const { ledger } = history;
  const use = findIdentityUse(ledger);
  if (use === undefined || (use === 'record' && (!stores || history.server !== undefined)))
    return history;
  const found = use === 'compare' ? sameServerExpression(place, 'asked.identity') : 'NULL';
  const query = `SELECT asked.identity, ${found} FROM (${identityQuery(session.settings)}) AS asked;`;
  const reply = await session.query(buildReadMessage(session, query, readOnly));
  if (reply.kind === 'lost') return history;
  if (reply.transaction !== 'idle') await session.execute('ROLLBACK');
  const [server, sameServer] = reply.results[0]?.[0] ?? [];
  if (!server) return history;
  return {
    ...history,
    server,
    ledger: ledger.kind === 'seen' ? { ...ledger, sameServer: sameServer ?? undefined } : ledger,
  };
}
