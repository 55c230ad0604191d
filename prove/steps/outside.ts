import { type Death, die, type Place } from '../harness/deaths';
import { at } from '../harness/points';
import type { Proof } from '../harness/proof';
import type { Held, HoldOptions } from '../harness/proxy';
import { untilQuiet } from '../harness/quiet';
import {
  errorCodes,
  hasInput,
  migrationsFolder,
  type RunningStep,
  type StepResult,
  startMigration,
} from '../harness/runner';
import { blockedBuild } from './blocked-build';
import { inWords, isWhole, type State, stateOf } from './outside-state';

/** A named point in a run of one non-transactional file. */
export interface OutsideStep {
  readonly name: string;
  /** Undefined for an index build that waits for another transaction. */
  readonly hold: (() => HoldOptions) | undefined;
}

/** The statements: an index (1), one in a transaction with its count (2), an index (3). */
export const OUTSIDE_STEPS: readonly OutsideStep[] = [
  { name: 'announce-sent', hold: () => at('announce', 'sent') },
  { name: 'announce-answered', hold: () => at('announce', 'answered') },
  { name: 'statement-sent', hold: () => at('statement', 'sent') },
  { name: 'statement-waiting', hold: undefined },
  { name: 'statement-answered', hold: () => at('statement', 'answered') },
  { name: 'count-sent', hold: () => at('count', 'sent') },
  { name: 'count-answered', hold: () => at('count', 'answered') },
  { name: 'wrapped-half-sent', hold: () => at('statement', 'half', 2) },
  { name: 'wrapped-sent', hold: () => at('statement', 'sent', 2) },
  { name: 'wrapped-answered', hold: () => at('statement', 'answered', 2) },
  { name: 'finish-sent', hold: () => at('finish', 'sent') },
  { name: 'finish-answered', hold: () => at('finish', 'answered') },
];

/** Creates the workspace with this file. */
export function outsideFolder(): string {
  return migrationsFolder({
    '1_outside.sql': `-- governed: no-transaction
CREATE INDEX CONCURRENTLY index_1 ON items (a);
INSERT INTO log VALUES (1);
CREATE INDEX CONCURRENTLY index_2 ON items (b);
`,
  });
}

/** Stops a run at a point, kills a process there, and completes the file with further runs. */
export async function dieOutside(
  step: OutsideStep,
  death: Death,
  place: Place,
  folder: string,
  proof: Proof,
): Promise<string> {
  const { db, proxy } = place;
  const name = `${step.name}, ${death}`;
  await db.query(`SET client_min_messages = warning; DROP SCHEMA IF EXISTS governed CASCADE;
    DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE TABLE log (file int);
    CREATE TABLE items (a int, b int); INSERT INTO items SELECT n, n FROM generate_series(1, 100) n`);
  const start = () => startMigration(proxy.through(db.url), folder);
  const reached =
    step.hold === undefined
      ? await blockedBuild(start, death, place)
      : await stopAt(step.hold(), start, death, place);
  proof.check(reached, `${name}: the point was never reached`);
  if (!reached) return 'not reached';
  const { busy, advisoryLocks } = await untilQuiet(db, false);
  proof.check(busy + advisoryLocks === 0, `${name}: ${busy} sessions, ${advisoryLocks} locks left`);
  const state = await stateOf(db);
  const words = inWords(state);
  proof.check(words === undefined, `${name}: ${words}`);
  const again = await start().done;
  const repaired = again.exitCode === 0 ? undefined : await repair(again, state, place, folder);
  const last = repaired?.step ?? again;
  proof.check(
    last.exitCode === 0,
    `${name}: the second run was not green\n${again.log}\n${last.log}`,
  );
  const end = await stateOf(db);
  proof.check(isWhole(end), `${name}: at the end ${JSON.stringify(end)}`);
  return `${state.row ?? 'no row'}${repaired === undefined ? '' : `, ${repaired.how}`}`;
}

async function stopAt(
  options: HoldOptions,
  start: () => RunningStep,
  death: Death,
  place: Place,
): Promise<boolean> {
  const hold = place.proxy.hold(options);
  const run = start();
  const held: Held | undefined = await Promise.race([hold.reached, run.done.then(() => undefined)]);
  hold.forget();
  if (held !== undefined) await die(death, run, held, place);
  return held !== undefined;
}

/** Only an invalid index may stop the second run, and the run must name it. */
async function repair(
  stopped: StepResult,
  { invalid }: State,
  { db, proxy }: Place,
  folder: string,
): Promise<{ step: StepResult; how: string } | undefined> {
  const [index] = invalid;
  const named = index !== undefined && stopped.annotations.some((a) => a.message.includes(index));
  if (!named || !errorCodes(stopped).includes('invalid-index')) return undefined;
  const url = proxy.through(db.url);
  if (hasInput('repair')) {
    const step = await startMigration(url, folder, { repair: 'true' }).done;
    return { step, how: 'invalid, repaired' };
  }
  // Does what the message says.
  await db.query(`DROP INDEX CONCURRENTLY ${index}`);
  return { step: await startMigration(url, folder).done, how: 'invalid, dropped by hand' };
}
