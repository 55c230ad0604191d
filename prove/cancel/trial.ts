import { setTimeout as pause } from 'node:timers/promises';
import type { TestDatabase } from '../../__tests__/support/postgres';
import type { Proof } from '../harness/proof';
import type { WireProxy } from '../harness/proxy';
import { activityIn, untilQuiet } from '../harness/quiet';
import { errorCodes, migrationsFolder, type StepResult, startMigration } from '../harness/runner';
import type { Random } from '../harness/seed';
import type { Scenario } from './scenarios';

/** Time after SIGINT until the runner sends SIGTERM. It kills 2.5 s later. */
const PATIENCE = 7_500;

/** Additional time for the server to end a session whose client is gone. */
const SERVER = 3_000;

/** A database in which runs are cancelled, and its proxy. */
export interface Line {
  readonly db: TestDatabase;
  readonly proxy: WireProxy;
  readonly pooled: boolean;
}

/**
 * Cancels one run and checks what is left.
 *
 * @returns Milliseconds from the signal to the end. Undefined if the moment was not reached.
 */
export async function cancel(
  { db, proxy, pooled }: Line,
  scenario: Scenario,
  random: Random,
  proof: Proof,
): Promise<number | undefined> {
  const name = `${scenario.name}${pooled ? ', pooled' : ''}`;
  await db.query(`SET client_min_messages = warning; DROP SCHEMA IF EXISTS governed CASCADE;
    DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE TABLE items (a int, b int)`);
  const other = await db.connect();
  await other.query(`BEGIN; ${scenario.held ?? ''}`);
  const folder = migrationsFolder(scenario.files);
  const more: Record<string, string> =
    scenario.command === undefined ? {} : { command: scenario.command };
  const start = () => startMigration(proxy.through(db.url), folder, more);
  const moment = await scenario.moment({ db, proxy, random, start });
  proof.check(moment !== undefined, `${name}: the moment never came`);
  if (moment === undefined) return undefined;
  const since = performance.now();
  for (const [index, signal] of (scenario.signals ?? ['SIGINT' as const]).entries()) {
    // The second signal is sent after the first is handled.
    if (index > 0) await pause(200);
    moment.run.signal(signal);
  }
  await moment.afterwards();
  const step = await moment.run.done;
  const took = performance.now() - since;
  proof.check(took < PATIENCE, `${name}: it took ${Math.round(took)} ms`);
  said(name, step, proof);
  const gone = await untilGone(db, pooled);
  proof.check(gone, `${name}: a session is left`);
  await other.query('ROLLBACK');
  await other.end();
  const { advisoryLocks } = await untilQuiet(db, pooled, SERVER);
  proof.check(advisoryLocks === 0, `${name}: ${advisoryLocks} locks are left`);
  const child = /child (\d+) ready/.exec(step.stdout)?.[1];
  if (child !== undefined) proof.check(!isAlive(Number(child)), `${name}: the command is left`);
  await again(name, { db, proxy, pooled }, folder, proof);
  return took;
}

/** Checks that the run ended by itself and reports the cancellation. */
function said(name: string, step: StepResult, proof: Proof): void {
  const { exitCode, signal, outputs, summary, log } = step;
  const codes = errorCodes(step).join();
  const cancelled = exitCode === 1 && /cancelled/.test(codes);
  // A run that was signalled after its end succeeds.
  const done = exitCode === 0 && outputs['pending'] === '0';
  const report = `exit ${exitCode ?? signal}, errors ${codes || 'none'}\n${log}${step.stderr}`;
  proof.check(cancelled || done, `${name}: ${report}`);
  const written = outputs['decision'] !== undefined && summary !== '';
  proof.check(written, `${name}: no outputs or no summary; ${report}`);
}

/** Checks that a second run succeeds, or names the invalid index that the first left. */
async function again(name: string, line: Line, folder: string, proof: Proof): Promise<void> {
  const { db, proxy } = line;
  const files = startMigration(proxy.through(db.url), folder, { mode: 'plan' });
  const { exitCode, log } = await files.done;
  proof.check(exitCode === 0, `${name}: a plan afterwards fails\n${log}`);
}

async function untilGone(db: TestDatabase, pooled: boolean): Promise<boolean> {
  const since = performance.now();
  for (;;) {
    const { busy } = await activityIn(db, pooled);
    if (busy === 0) return true;
    if (performance.now() - since > SERVER) return false;
    await pause(20);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
