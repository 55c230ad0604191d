import { tryLock } from './lock';
import type { Reply } from './session';
import type { FileWork, Ports } from './work';

/** What a lost answer to a COMMIT came to. */
export type Verdict = 'applied' | 'not-applied' | 'applied-by-another' | 'unknown';

/**
 * How long is looked. A server that never got the COMMIT waits for it as long as
 * `idle_in_transaction_session_timeout` lets it, and holds the lock meanwhile.
 */
const LOOK_FOR = 90_000;

/** And how long still, once the run shall end. */
const LOOK_STILL = 1_500;

const LOOK_EVERY = 250;

/**
 * Finds out whether a file is applied whose COMMIT was sent and not answered, by the second
 * connection: its row says so, or it does not and never will. The latter is certain only once the
 * lock is free: the lost session holds it as long as its COMMIT may still come (reliability, A2).
 */
export async function resolve(work: FileWork, ports: Ports): Promise<Verdict> {
  const { clock, halt } = ports;
  let over = false;
  const timers: (() => void)[] = [];
  const givenUp = new Promise<Verdict>((settle) => {
    // What is asked may never be answered: the end does not wait for it.
    const end = () => {
      over = true;
      settle('unknown');
    };
    const soon = () => timers.push(clock.after(LOOK_STILL, end));
    timers.push(clock.after(LOOK_FOR, end));
    timers.push(halt.listen((urgency) => (urgency === 'give-up' ? end() : soon())));
    if (halt.reason() !== undefined) soon();
  });
  try {
    return await Promise.race([lookUntil(() => over, work, ports), givenUp]);
  } finally {
    over = true;
    for (const cancel of timers) cancel();
  }
}

async function lookUntil(
  over: () => boolean,
  work: FileWork,
  { session, clock }: Ports,
): Promise<Verdict> {
  while (!over()) {
    const seen = recordedBy(await session.aside(look(work)), work);
    if (seen === 'applied' || seen === 'applied-by-another') return seen;
    if (seen === 'not-applied') {
      // On a standby a lock proves nothing: the row may be on its way there.
      const lock = work.prepared.transactional ? 'transaction' : 'outside';
      const free = `NOT pg_catalog.pg_is_in_recovery() AND ${tryLock(work.keys, lock)}`;
      const probe = await session.aside(`SELECT ${free}`);
      // The row may have come between the two: only a look after the lock was free is the last.
      if (isTrue(probe)) return recordedBy(await session.aside(look(work)), work) ?? 'unknown';
    }
    await new Promise<void>((next) => {
      clock.after(LOOK_EVERY, next);
    });
  }
  return 'unknown';
}

function look({ table, prepared, runId }: FileWork): string {
  return table.appliedBy(prepared.migration, runId);
}

/** Undefined where there was no answer. Without the table nothing is applied: the file would make it. */
function recordedBy(reply: Reply, { runId }: FileWork): Verdict | undefined {
  if (reply.kind === 'lost') return undefined;
  if (reply.error !== undefined) return reply.error.code === '42P01' ? 'not-applied' : undefined;
  const row = reply.results[0]?.[0];
  if (row === undefined) return 'not-applied';
  return row[0] === runId ? 'applied' : 'applied-by-another';
}

function isTrue(reply: Reply): boolean {
  return reply.kind === 'answered' && reply.results[0]?.[0]?.[0] === 't';
}
