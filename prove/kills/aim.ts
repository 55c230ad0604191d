import { setTimeout as pause } from 'node:timers/promises';
import type { TestDatabase } from '../../__tests__/support/postgres';
import { at } from '../harness/points';
import type { Held, HoldOptions, WireProxy } from '../harness/proxy';
import type { RunningStep } from '../harness/runner';
import type { Random } from '../harness/seed';

/** A run whose transaction is open, right before a death. */
export interface Aimed {
  /** Name of the moment, for the table. */
  readonly point: string;
  /** Where the proxy stopped it. Undefined for a random moment. */
  readonly held: Held | undefined;
}

/** Approximate time of one file, in milliseconds. The random moments cover all files. */
const FILE = 14;

type Aim = (nth: number) => HoldOptions;

/** Named points with an open transaction. `nth` is chosen among the remaining files. */
const POINTS: readonly [readonly [string, Aim], ...(readonly [string, Aim])[]] = [
  ['opening sent', () => at('opening', 'sent')],
  ['opening answered', () => at('opening', 'answered')],
  ['handover half sent', (nth) => at('handover', 'half', nth)],
  ['handover sent', (nth) => at('handover', 'sent', nth)],
  ['handover answered', (nth) => at('handover', 'answered', nth)],
  ['closing half sent', () => at('closing', 'half')],
];

/**
 * Waits until a run is at a named point or at a random moment, in an open transaction.
 *
 * @param left Number of remaining files.
 * @returns Undefined if the run ended before.
 */
export async function aim(
  run: RunningStep,
  { db, proxy, random, left }: { db: TestDatabase; proxy: WireProxy; random: Random; left: number },
): Promise<Aimed | undefined> {
  const ended = run.done.then(() => undefined);
  const stopAt = async (options: HoldOptions) => {
    const hold = proxy.hold(options);
    const held = await Promise.race([hold.reached, ended]);
    hold.forget();
    return held;
  };
  if (random.integer(1, 100) <= 60) {
    const begun = await stopAt(at('opening', 'sent'));
    begun?.release();
    if (begun === undefined) return undefined;
    await Promise.race([pause(random.integer(0, left * FILE)), ended]);
    const seen = await openTransaction(db, ended);
    return seen === undefined ? undefined : { point: `any moment, ${seen}`, held: undefined };
  }
  const [point, aimAt] = random.pick(POINTS);
  const held = await stopAt(aimAt(random.integer(1, Math.max(1, left - 1))));
  if (held === undefined) return undefined;
  const seen = await openTransaction(db, pause(500));
  // The transaction has already ended.
  if (seen === undefined) held.release();
  return seen === undefined ? undefined : { point, held };
}

/**
 * Polls until a session is in an open transaction and returns its state, or until `end` has
 * resolved.
 */
async function openTransaction(
  db: TestDatabase,
  end: Promise<unknown>,
): Promise<string | undefined> {
  let over = false;
  end.then(() => {
    over = true;
  });
  while (!over) {
    const [row] = await db.query<{ state: string }>(`
      SELECT state FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
         AND xact_start IS NOT NULL AND state IN ('active', 'idle in transaction')`);
    if (row !== undefined) return row.state;
  }
  return undefined;
}
