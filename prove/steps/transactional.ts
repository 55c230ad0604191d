import { type Death, die, type Place } from '../harness/deaths';
import { at, GREETED } from '../harness/points';
import type { Proof } from '../harness/proof';
import type { HoldOptions } from '../harness/proxy';
import { untilQuiet } from '../harness/quiet';
import { startMigration } from '../harness/runner';
import { empty, inWords, traceOf, type Workload, wrongsOf } from '../harness/workload';

/**
 * A named point in a run of three files, and the allowed number of applied files after a death
 * there.
 */
export interface Step {
  readonly name: string;
  readonly hold: () => HoldOptions;
  /** Allowed numbers of files: one number if the COMMIT was not sent or was answered. */
  readonly applied: readonly number[];
}

/** Number of files for which the points are defined. */
export const FILES = 3;

/** The points from the startup to the last answer. */
export const STEPS: readonly Step[] = [
  { name: 'greeted', hold: () => GREETED, applied: [0] },
  { name: 'look-sent', hold: () => at('look', 'sent'), applied: [0] },
  { name: 'look-answered', hold: () => at('look', 'answered'), applied: [0] },
  { name: 'opening-sent', hold: () => at('opening', 'sent'), applied: [0] },
  { name: 'opening-answered', hold: () => at('opening', 'answered'), applied: [0] },
  { name: 'handover-half-sent', hold: () => at('handover', 'half'), applied: [0] },
  { name: 'handover-sent', hold: () => at('handover', 'sent'), applied: [0, 1] },
  { name: 'handover-answered', hold: () => at('handover', 'answered'), applied: [1] },
  { name: 'closing-half-sent', hold: () => at('closing', 'half'), applied: [FILES - 1] },
  { name: 'closing-sent', hold: () => at('closing', 'sent'), applied: [FILES - 1, FILES] },
  { name: 'closing-answered', hold: () => at('closing', 'answered'), applied: [FILES] },
];

/**
 * Stops a run at a point, kills a process there, and lets a second run finish.
 *
 * @returns Number of files that were applied after the death, for the table.
 */
export async function dieAt(
  step: Step,
  death: Death,
  place: Place,
  work: Workload,
  proof: Proof,
): Promise<string> {
  const { db, proxy } = place;
  const pooled = place.front !== undefined;
  const name = `${step.name}, ${death}${pooled ? ', pooled' : ''}`;
  await empty(db);
  const hold = proxy.hold(step.hold());
  const run = startMigration(proxy.through(db.url), work.folder);
  const held = await Promise.race([hold.reached, run.done.then(() => undefined)]);
  hold.forget();
  proof.check(held !== undefined, `${name}: the point was never reached`);
  if (held === undefined) return 'not reached';
  const { exitCode, log } = await die(death, run, held, place);
  const { busy, advisoryLocks } = await untilQuiet(db, pooled);
  const trace = await traceOf(db);
  const words = inWords(wrongsOf(trace, undefined));
  proof.check(words === undefined, `${name}: ${words}`);
  proof.check(busy + advisoryLocks === 0, `${name}: ${busy} sessions, ${advisoryLocks} locks left`);
  const { length } = trace.history;
  // Connecting can be retried. Then the run has not died.
  const survived = exitCode === 0 && length === work.files;
  proof.check(survived || step.applied.includes(length), `${name}: ${length} applied\n${log}`);
  const later = await traceOf(db);
  proof.check(later.history.length === length, `${name}: a row appeared later`);
  const again = await startMigration(proxy.through(db.url), work.folder).done;
  const end = await traceOf(db);
  const wrong = inWords(wrongsOf(end, trace));
  proof.check(again.exitCode === 0, `${name}: the second run was not green\n${again.log}`);
  proof.check(
    wrong === undefined && end.history.length === work.files,
    `${name}: at the end ${wrong}`,
  );
  return survived && !step.applied.includes(length) ? `${length} (survived)` : String(length);
}
