import { setTimeout as pause } from 'node:timers/promises';
import type { TestDatabase } from '../../__tests__/support/postgres';
import { GREETED } from '../harness/points';
import type { Held, HoldOptions, WireProxy } from '../harness/proxy';
import type { RunningStep } from '../harness/runner';
import type { Random } from '../harness/seed';

/** What is needed to find a moment. */
export interface Scene {
  readonly db: TestDatabase;
  readonly proxy: WireProxy;
  readonly random: Random;
  start(): RunningStep;
}

/** A run that has reached its moment. */
export interface Moment {
  readonly run: RunningStep;
  /** Action after the signal. */
  readonly afterwards: () => Promise<void> | void;
}

/** Range of the random moments after the first connection, in milliseconds. */
const SPREAD = 900;

/** Delay of the answer to a COMMIT after the signal, in milliseconds. */
const IN_FLIGHT = 300;

const nothing = () => undefined;

/** A random moment after the connection starts. Before that, nothing can be left. */
export async function afterItConnected(scene: Scene): Promise<Moment | undefined> {
  const moment = await stoppedAt(() => GREETED, 'release')(scene);
  await pause(scene.random.integer(0, SPREAD));
  return moment;
}

/** The moment at which the server reports this state of the run's session. */
export function whileServer(condition: string): (scene: Scene) => Promise<Moment | undefined> {
  return async ({ db, start }) => {
    const run = start();
    let over = false;
    run.done.then(() => {
      over = true;
    });
    while (!over) {
      const rows = await db.query(`SELECT FROM pg_stat_activity WHERE datname = current_database()
        AND application_name LIKE 'governed-migrations%' AND ${condition}`);
      if (rows.length > 0) return { run, afterwards: nothing };
      await pause(10);
    }
    return undefined;
  };
}

/** The moment at which the proxy stops the run at a point. */
export function stoppedAt(
  options: () => HoldOptions,
  then: 'release' | 'swallow' | 'release after the signal',
): (scene: Scene) => Promise<Moment | undefined> {
  return async ({ proxy, start }) => {
    const hold = proxy.hold(options());
    const run = start();
    const held = await Promise.race([hold.reached, run.done.then(() => undefined)]);
    hold.forget();
    if (held === undefined) return undefined;
    if (then === 'release') held.release();
    if (then === 'swallow') held.swallow();
    return { run, afterwards: then === 'release after the signal' ? late(held) : nothing };
  };
}

/** The moment at which the command has printed that it is ready. */
export async function whenReady({ start }: Scene): Promise<Moment | undefined> {
  const run = start();
  await run.waitFor(/child \d+ ready/);
  return { run, afterwards: nothing };
}

function late(held: Held): () => Promise<void> {
  return async () => {
    await pause(IN_FLIGHT);
    held.release();
  };
}
