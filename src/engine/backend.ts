import type { LockKeys } from './lock-keys';
import type { ServerReply, SqlRow } from './session';

/** What is shown of a server process. A login without rights sees the number alone. */
const COLUMNS =
  "a.pid, a.application_name, a.usename, a.state, pg_catalog.date_trunc('second', a.backend_start)";

/** Who holds one of the locks of a history table. */
export function lockHolderQuery(keys: LockKeys): string {
  return `SELECT ${COLUMNS} FROM (${holders(keys)}) l JOIN pg_catalog.pg_stat_activity a USING (pid) LIMIT 1`;
}

/** Who holds what the process waits for. A prepared transaction has no process, and the number 0. */
export function blockingProcessesQuery(pid: number): string {
  return `SELECT ${COLUMNS.replace('a.pid', 'b.pid')} FROM pg_catalog.unnest(pg_catalog.pg_blocking_pids(${pid})) AS b (pid) LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = b.pid`;
}

/**
 * Ends the statement that a process runs, as long as it holds one of our locks: behind a pooler the
 * process may serve somebody else a moment later.
 */
export function cancelStatement(pid: number, keys: LockKeys): string {
  return `SELECT pg_catalog.pg_cancel_backend(l.pid) FROM (${holders(keys)}) l WHERE l.pid = ${pid}`;
}

function holders({ namespace, transaction, outside }: LockKeys): string {
  return `SELECT DISTINCT pid FROM pg_catalog.pg_locks WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()) AND objsubid = 2 AND classid = ${namespace} AND objid::pg_catalog.int8 IN (${transaction >>> 0}, ${outside >>> 0})`;
}

/** The processes of a reply in words; undefined where there are none. */
export function describeProcesses(reply: ServerReply): string | undefined {
  const rows = reply.kind === 'answered' ? (reply.results[0] ?? []) : [];
  return rows.length === 0 ? undefined : rows.map(describe).join(', ');
}

function describe([pid, application, user, state, since]: SqlRow): string {
  if (pid === '0') return 'a prepared transaction';
  return `process ${pid ?? '?'} (${application || 'no application name'}, login ${user ?? '?'}, ${state ?? 'state hidden'}, connected since ${since ?? '?'})`;
}
