import type { TestDatabase } from '../../__tests__/support/postgres';
import type { Cluster } from './cluster';
import type { PgBouncer } from './pgbouncer';
import type { Held, WireProxy } from './proxy';
import type { RunningStep, StepResult } from './runner';

/** Who dies. */
export type Death = 'runner' | 'backend' | 'server';

/** A database in which runs die, and the way to it. */
export interface Place {
  readonly cluster: Cluster;
  readonly db: TestDatabase;
  /** In front of the server, or of the pooler. */
  readonly proxy: WireProxy;
  /** Undefined where the proxy leads to the server itself. */
  readonly front: PgBouncer | undefined;
}

/**
 * Lets somebody die and waits for the end of the run. A server comes back at once.
 *
 * @param held Where the proxy stopped the run: a dead runner's bytes never arrive; everybody else
 *   hears what became of his.
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
    // Its line ends with it; what the proxy held of it never arrives.
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
  // It comes back while the run looks what became of a COMMIT: as long as it is down, nobody knows.
  await cluster.restart();
  await front?.untilReaches(db.url);
  return await run.done;
}
