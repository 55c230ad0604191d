import type { TestDatabase } from '../../__tests__/support/postgres';
import type { Cluster } from '../harness/cluster';
import type { PgBouncer } from '../harness/pgbouncer';
import type { Proof } from '../harness/proof';
import type { WireProxy } from '../harness/proxy';
import { untilQuiet } from '../harness/quiet';
import { type RunningStep, startMigration } from '../harness/runner';
import type { Random } from '../harness/seed';
import { empty, inWords, type Trace, traceOf, type Workload, wrongsOf } from '../harness/workload';
import { type Aimed, aim } from './aim';
import type { Death, Tally } from './tally';

/** A database in which one run after another dies. */
export interface Place {
  readonly cluster: Cluster;
  readonly db: TestDatabase;
  /** In front of the server, or of the pooler. */
  readonly proxy: WireProxy;
  /** Undefined where the proxy leads to the server itself. */
  readonly front: PgBouncer | undefined;
  readonly pooled: boolean;
  /** Who may die here. */
  readonly deaths: readonly Death[];
}

/** More restarts than this mean that a run does not come to its end by itself. */
const RESTARTS = 40;

/** Runs the workload from nothing until it is done, with a death in every run while some are wanted. */
export async function trial(
  place: Place,
  work: Workload,
  random: Random,
  { proof, tally }: { proof: Proof; tally: Tally },
): Promise<void> {
  const { db, pooled } = place;
  await empty(db);
  let before: Trace | undefined;
  for (let run = 0; run < RESTARTS; run += 1) {
    const left = work.files - (before?.history.length ?? 0);
    const death = tally.next(place, random);
    const { killed, exitCode, log } = await oneRun(place, work, { death, random, left });
    if (death !== undefined) tally.count(place, death, killed?.point);
    const activity = await untilQuiet(db, pooled);
    const trace = await traceOf(db);
    const wrongs = wrongsOf(trace, before);
    tally.wrong(wrongs);
    const words = inWords(wrongs);
    const moment = `${death ?? 'nobody'} died, ${killed?.point ?? 'at no point'}`;
    proof.check(words === undefined, `${moment}: ${words}\n${JSON.stringify(trace)}`);
    proof.check(
      activity.busy + activity.advisoryLocks === 0,
      `${moment}: a session or lock is left`,
    );
    before = trace;
    if (killed === undefined) {
      const done = exitCode === 0 && trace.history.length === work.files;
      proof.check(done, `a run that nobody killed ended with ${exitCode}:\n${log}`);
      if (done || death === undefined) return;
    }
  }
  proof.check(false, `not done after ${RESTARTS} runs`);
}

async function oneRun(
  place: Place,
  { folder }: Workload,
  { death, random, left }: { death: Death | undefined; random: Random; left: number },
) {
  const { db, proxy } = place;
  const run = startMigration(proxy.through(db.url), folder);
  const killed = death && (await aim(run, { db, proxy, random, left }));
  if (death !== undefined && killed !== undefined) await kill(death, killed, run, place);
  const { exitCode, log } = await run.done;
  if (death === 'server' && killed !== undefined) {
    await place.cluster.restart();
    await place.front?.untilReaches(db.url);
  }
  return { killed, exitCode, log };
}

async function kill(
  death: Death,
  { pid, held }: Aimed,
  run: RunningStep,
  { cluster, db }: Place,
): Promise<void> {
  if (death === 'runner') {
    run.signal('SIGKILL');
    await run.done;
    // Its line ends with it; what the proxy held of it never arrives.
    held?.cut();
    return;
  }
  if (death === 'backend') await db.query('SELECT pg_terminate_backend($1)', [pid]);
  else await cluster.crash();
  held?.release();
}
