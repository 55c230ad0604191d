import { setTimeout as pause } from 'node:timers/promises';
import type { TestDatabase } from '../../__tests__/support/postgres';
import { type Death, die, type Place } from '../harness/deaths';
import type { RunningStep } from '../harness/runner';

/**
 * Kills a process while an index build waits for a transaction of another session, so that the
 * build has started and cannot end. The other transaction ends after the death.
 *
 * @returns Whether the build was observed to wait.
 */
export async function blockedBuild(
  start: () => RunningStep,
  death: Death,
  place: Place,
): Promise<boolean> {
  const { db } = place;
  const blocker = await db.connect();
  await blocker.query('BEGIN; INSERT INTO items VALUES (0, 0)');
  const run = start();
  let over = false;
  run.done.then(() => {
    over = true;
  });
  let waits = false;
  while (!waits && !over) {
    waits = await isWaiting(db);
    await pause(10);
  }
  if (waits) await die(death, run, undefined, place);
  // Its session may have ended too.
  await blocker.query('ROLLBACK').catch(() => undefined);
  await blocker.end().catch(() => undefined);
  return waits;
}

async function isWaiting(db: TestDatabase): Promise<boolean> {
  const rows = await db.query(
    `SELECT FROM pg_stat_activity WHERE datname = current_database()
        AND query LIKE '%CREATE INDEX CONCURRENTLY%' AND wait_event_type = 'Lock'`,
  );
  return rows.length > 0;
}
