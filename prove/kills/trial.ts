import { type Death, die, type Place } from '../harness/deaths';
import type { Proof } from '../harness/proof';
import { untilQuiet } from '../harness/quiet';
import { startMigration } from '../harness/runner';
import type { Random } from '../harness/seed';
import { empty, inWords, type Trace, traceOf, type Workload, wrongsOf } from '../harness/workload';
import { aim } from './aim';
import type { Tally } from './tally';

/** A place and its kinds of death. */
export interface Arena extends Place {
  readonly deaths: readonly Death[];
}

/** With more restarts, the run does not end. */
const RESTARTS = 40;

/**
 * Runs the workload on an empty database until it is done, with a death in every run while deaths
 * are left.
 */
export async function trial(
  place: Arena,
  work: Workload,
  random: Random,
  { proof, tally }: { proof: Proof; tally: Tally },
): Promise<void> {
  const { db } = place;
  await empty(db);
  let before: Trace | undefined;
  for (let run = 0; run < RESTARTS; run += 1) {
    const left = work.files - (before?.history.length ?? 0);
    const death = tally.next(place, random);
    const { killed, exitCode, log } = await oneRun(place, work, { death, random, left });
    if (death !== undefined) tally.count(place, death, killed?.point);
    const activity = await untilQuiet(db, place.front !== undefined);
    const trace = await traceOf(db);
    const wrongs = wrongsOf(trace, before);
    tally.wrong(wrongs);
    const words = inWords(wrongs);
    const moment = `${death ?? 'no process'} died, ${killed?.point ?? 'at no point'}`;
    proof.check(words === undefined, `${moment}: ${words}\n${JSON.stringify(trace)}`);
    proof.check(
      activity.busy + activity.advisoryLocks === 0,
      `${moment}: a session or lock is left`,
    );
    before = trace;
    if (killed === undefined) {
      const done = exitCode === 0 && trace.history.length === work.files;
      proof.check(done, `a run without a kill ended with ${exitCode}:\n${log}`);
      if (done || death === undefined) return;
    }
  }
  proof.check(false, `not done after ${RESTARTS} runs`);
}

async function oneRun(
  place: Arena,
  { folder }: Workload,
  { death, random, left }: { death: Death | undefined; random: Random; left: number },
) {
  const { db, proxy } = place;
  const run = startMigration(proxy.through(db.url), folder);
  const killed = death && (await aim(run, { db, proxy, random, left }));
  const step = death && killed ? die(death, run, killed.held, place) : run.done;
  const { exitCode, log } = await step;
  return { killed, exitCode, log };
}
