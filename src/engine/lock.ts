import type { Clock } from './clock';
import type { Row, Session } from './session';

/**
 * The keys of the two advisory locks of a history table. `transaction` is held by whoever applies a
 * file in a transaction; `outside` by whoever runs one statement by statement (reliability, A0, A1).
 */
export interface LockKeys {
  readonly namespace: number;
  readonly transaction: number;
  readonly outside: number;
}

/** "gov", in ASCII, as the first key: ours among the other users of advisory locks. */
const NAMESPACE = 0x676f76;

/**
 * The keys for a history table. The schema is part of the name, for two tables of the same name in
 * two schemas must not share a lock (rails#31627).
 *
 * @param historyTable With its schema, e.g. `governed.migrations`.
 * @param sha256Hex Gives the sha-256 of a text in hex.
 */
export function lockKeys(historyTable: string, sha256Hex: (text: string) => string): LockKeys {
  const key = (name: string) => Number.parseInt(sha256Hex(name).slice(0, 8), 16) | 0;
  return {
    namespace: NAMESPACE,
    transaction: key(historyTable),
    outside: key(`${historyTable} outside a transaction`),
  };
}

/** Poll this often: a random moment between the two, so that waiters do not march in step. */
const SHORTEST_PAUSE = 500;
const LONGEST_PAUSE = 2000;

/** How long a run waits for another one, in milliseconds. */
export const LOCK_WAIT = 5 * 60 * 1000;

export type Waited =
  | { readonly kind: 'free' }
  | { readonly kind: 'held'; readonly holder: string }
  | { readonly kind: 'lost'; readonly reason: string };

/**
 * Waits until nobody holds the locks, or patience ends. Polls with a lock that is taken and freed in
 * one statement: a session that *waits* in a lock holds a snapshot, and another run's CREATE INDEX
 * CONCURRENTLY would wait for that (flyway#1654; reliability, A0).
 *
 * @param patience Milliseconds.
 */
export async function waitForLock(
  session: Session,
  clock: Clock,
  keys: LockKeys,
  patience: number,
): Promise<Waited> {
  const since = clock.now();
  for (;;) {
    const reply = await session.ask(probe(keys));
    if (reply.kind === 'lost') return reply;
    if (reply.error !== undefined) return { kind: 'lost', reason: reply.error.message };
    if (reply.results[0]?.[0]?.[0] === 't') return { kind: 'free' };
    if (clock.now() - since >= patience)
      return { kind: 'held', holder: await holder(session, keys) };
    await clock.sleep(SHORTEST_PAUSE + clock.random() * (LONGEST_PAUSE - SHORTEST_PAUSE));
  }
}

function probe({ namespace, transaction, outside }: LockKeys): string {
  return `SELECT pg_catalog.pg_try_advisory_xact_lock(${namespace}, ${transaction}) AND pg_catalog.pg_try_advisory_xact_lock(${namespace}, ${outside})`;
}

async function holder(session: Session, keys: LockKeys): Promise<string> {
  const reply = await session.ask(
    `SELECT a.pid, a.application_name, a.usename, a.state, pg_catalog.date_trunc('second', a.backend_start)
       FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a USING (pid)
      WHERE l.locktype = 'advisory' AND l.granted AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
        AND l.classid = ${keys.namespace} AND l.objid::pg_catalog.int8 IN (${keys.transaction >>> 0}, ${keys.outside >>> 0}) LIMIT 1`,
  );
  const row = reply.kind === 'answered' ? reply.results[0]?.[0] : undefined;
  return row === undefined ? 'a session that cannot be seen with this login' : describe(row);
}

function describe([pid, application, user, state, since]: Row): string {
  return `process ${pid ?? '?'} (${application || 'no application name'}, login ${user ?? '?'}, ${state ?? 'state hidden'}, connected since ${since ?? '?'})`;
}
