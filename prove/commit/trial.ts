import type { TestDatabase } from '../../__tests__/support/postgres';
import { at } from '../harness/points';
import type { Proof } from '../harness/proof';
import type { WireProxy } from '../harness/proxy';
import { untilQuiet } from '../harness/quiet';
import { errorCodes, type StepResult, startMigration } from '../harness/runner';
import { empty, inWords, traceOf, type Workload, wrongsOf } from '../harness/workload';
import type { Loss } from './losses';

/** What a run reports about the file whose COMMIT was lost. */
export type Verdict = 'applied' | 'not applied' | 'unknown' | 'nothing';

/** A database in which COMMITs are lost, and its proxy. */
export interface Line {
  readonly db: TestDatabase;
  readonly proxy: WireProxy;
  readonly pooled: boolean;
}

/** Result of one loss. */
export interface Result {
  readonly said: Verdict;
  readonly truth: 'applied' | 'not applied';
}

/**
 * Loses the COMMIT of one file of a workload, compares the report of the run with the database once
 * no session is active, and lets a second run finish.
 *
 * @param nth Number of the file, from 1.
 * @param strict Whether `commit-unknown` is a failure.
 */
export async function lose(
  { db, proxy, pooled }: Line,
  { work, nth, loss }: { work: Workload; nth: number; loss: Loss },
  { proof, strict }: { proof: Proof; strict: boolean },
): Promise<Result | undefined> {
  await empty(db);
  const hold = proxy.hold(at('commit', loss.place, nth));
  const run = startMigration(proxy.through(db.url), work.folder);
  const held = await Promise.race([hold.reached, run.done.then(() => undefined)]);
  hold.forget();
  const name = `${loss.name}, file ${nth} of ${work.files}${pooled ? ', pooled' : ''}`;
  proof.check(held !== undefined, `${name}: the COMMIT was never seen`);
  if (held === undefined) return undefined;
  await loss.strike(held);
  const step = await run.done;
  const activity = await untilQuiet(db, pooled);
  const trace = await traceOf(db);
  const words = inWords(wrongsOf(trace, undefined));
  const truth = trace.history.includes(nth) ? 'applied' : 'not applied';
  const said = verdictOf(step, nth);
  const report = `${name}: said ${said}, truth ${truth}\n${step.log}`;
  proof.check(words === undefined, `${report}\n${words}`);
  proof.check(said === truth || (said === 'unknown' && !strict), report);
  const green = truth === 'applied' && nth === work.files && said !== 'unknown';
  proof.check((step.exitCode === 0) === green, `ended with ${step.exitCode}: ${report}`);
  if (said !== 'unknown') {
    const pending = String(work.files - trace.history.length);
    proof.check(
      step.outputs['pending'] === pending,
      `pending ${step.outputs['pending']}: ${report}`,
    );
  }
  proof.check(activity.busy + activity.advisoryLocks === 0, `a session or lock is left: ${report}`);
  const again = await startMigration(proxy.through(db.url), work.folder).done;
  const end = await traceOf(db);
  const whole = inWords(wrongsOf(end, trace)) === undefined && end.history.length === work.files;
  proof.check(again.exitCode === 0 && whole, `the second run: ${again.log}\nafter ${report}`);
  return { said, truth };
}

/** Reads the report of a run: the code of its error, otherwise the number of applied files. */
function verdictOf(step: StepResult, nth: number): Verdict {
  if (errorCodes(step).includes('commit-unknown')) return 'unknown';
  const applied = step.outputs['applied'];
  if (applied === undefined || applied === '') return 'nothing';
  return Number(applied) >= nth ? 'applied' : 'not applied';
}
