import { setTimeout as pause } from 'node:timers/promises';
import type { TestDatabase } from '../../__tests__/support/postgres';

/** Activity of other sessions in a database. */
export interface Activity {
  /**
   * Sessions of the action in a transaction or at work. On a direct connection, all of its
   * sessions.
   */
  readonly busy: number;
  readonly advisoryLocks: number;
}

/** Reads the activity once. */
export async function activityIn(db: TestDatabase, pooled: boolean): Promise<Activity> {
  // Behind a pooler, an idle session belongs to the pooler and stays.
  const counted = pooled ? "(state <> 'idle' OR xact_start IS NOT NULL)" : 'true';
  const [row] = await db.query<{ busy: number; locks: number }>(`
    SELECT (SELECT count(*)::int FROM pg_stat_activity
             WHERE datname = current_database() AND application_name LIKE 'governed-migrations%' AND ${counted}) AS busy,
           (SELECT count(*)::int FROM pg_locks l
             WHERE locktype = 'advisory' AND l.pid <> pg_backend_pid()
               AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS locks`);
  return { busy: row?.busy ?? -1, advisoryLocks: row?.locks ?? -1 };
}

/**
 * Waits until no session of the action is active in a database.
 *
 * @param deadline Milliseconds. If activity is left after it, it is returned and the caller reports
 * it.
 */
export async function untilQuiet(
  db: TestDatabase,
  pooled: boolean,
  deadline = 20_000,
): Promise<Activity> {
  const since = performance.now();
  for (;;) {
    const activity = await activityIn(db, pooled);
    if (activity.busy === 0 && activity.advisoryLocks === 0) return activity;
    if (performance.now() - since > deadline) return activity;
    await pause(5);
  }
}
