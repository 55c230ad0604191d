import type { LockKeys } from './lock-keys';
import type { ServerReply, SqlRow } from './session';

/** Columns that describe a server process. Without privileges, a login sees only the process id. */
const COLUMNS =
  "a.pid, a.application_name, a.usename, a.state, pg_catalog.date_trunc('second', a.backend_start)";

/** Returns a query for a process that holds one of the locks of a history table. */
export function lockHolderQuery(keys: LockKeys): string {
  return `SELECT ${COLUMNS} FROM (${lockPidsQuery(keys)}) l JOIN pg_catalog.pg_stat_activity a USING (pid) LIMIT 1`;
}

/**
 * Returns a query for the processes that block a process. The process id of a prepared transaction
 * is 0.
 */
export function blockingProcessesQuery(pid: number): string {
  return `SELECT ${COLUMNS.replace('a.pid', 'b.pid')} FROM pg_catalog.unnest(pg_catalog.pg_blocking_pids(${pid})) AS b (pid) LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = b.pid`;
}

/**
 * Returns a query that cancels the statement of a process while it holds one of the engine's locks.
 * Without the lock, the process may serve another client of the pooler.
 */
export function cancelBackendQuery(pid: number, keys: LockKeys): string {
  return `SELECT pg_catalog.pg_cancel_backend(l.pid) FROM (${lockPidsQuery(keys)}) l WHERE l.pid = ${pid}`;
}

function lockPidsQuery({ namespace, transaction, nonTransactional }: LockKeys): string {
  return `SELECT DISTINCT pid FROM pg_catalog.pg_locks WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()) AND objsubid = 2 AND classid = ${namespace} AND objid::pg_catalog.int8 IN (${transaction >>> 0}, ${nonTransactional >>> 0})`;
}

/** Describes the processes of a reply. Returns undefined if there are none. */
export function describeProcesses(reply: ServerReply): string | undefined {
  const rows = reply.kind === 'answered' ? (reply.results[0] ?? []) : [];
  return rows.length === 0 ? undefined : rows.map(describeProcess).join(', ');
}

function describeProcess([pid, application, user, state, connectedSince]: SqlRow): string {
  if (pid === '0') return 'a prepared transaction';
  return `process ${pid ?? '?'} (${application || 'no application name'}, login ${user ?? '?'}, ${state ?? 'state hidden'}, connected since ${connectedSince ?? '?'})`;
}
