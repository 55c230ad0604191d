import type { TestDatabase } from '../../__tests__/support/postgres';
import type { Cluster } from './cluster';
import type { PgBouncer } from './pgbouncer';
import type { Held, WireProxy } from './proxy';
import type { RunningStep, StepResult } from './runner';

/** The process that is killed. */
export type Death = 'runner' | 'backend' | 'server';

/** A database in which runs are killed, and how to reach it. */
export interface Place {
  readonly cluster: Cluster;
  readonly db: TestDatabase;
  /** Proxy in front of the server or of the pooler. */
  readonly proxy: WireProxy;
  /** Undefined if the proxy leads directly to the server. */
  readonly front: PgBouncer | undefined;
}

/**
 * Kills the runner, its backend or the server, and waits for the end of the run. A server is
 * restarted at once.
 *
 * @param held Where the proxy stopped the run. The bytes of a killed runner never arrive. After
 * other deaths, the proxy forwards them.
 */
export async function die(
  death: Death,
  run: RunningStep,
  held: Held | undefined,
  { cluster, db, front }: Place,
): Promise<StepResult> {
  if (death === 'runner') {
    run.signal('SIGKILL');
    const step = await run.done;
    // Its connection ends with it. The bytes that the proxy held never arrive.
    held?.cut();
    return step;
  }
  if (death === 'backend') {
    await db.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`);
    held?.release();
    return await run.done;
  }
  await cluster.crash();
  held?.release();
  // The server restarts while the run resolves a COMMIT. While it is down, the result is not known.
  await cluster.restart();
  await front?.untilReaches(db.url);
  return await run.done;
}
