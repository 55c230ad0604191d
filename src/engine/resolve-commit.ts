import type { EnginePorts, FileRequest } from './apply-types';
import { tryLockExpression } from './lock';
import type { ServerReply } from './session';

/** What a lost answer to a COMMIT came to. */
export type CommitStatus = 'applied' | 'not-applied' | 'applied-by-another' | 'unknown';

/**
 * How long is looked. A server that never got the COMMIT waits for it as long as
 * `idle_in_transaction_session_timeout` lets it, and holds the lock meanwhile.
 */
const RESOLVE_TIMEOUT_MS = 90_000;

/** And how long still, once the run shall end. */
const RESOLVE_TIMEOUT_CANCELLED_MS = 1_500;

const RESOLVE_POLL_MS = 250;

/**
 * Finds out whether a file is applied whose COMMIT was sent and not answered, by the second
 * connection: its row says so, or it does not and never will. The latter is certain only once the
 * lock is free: the lost session holds it as long as its COMMIT may still come (reliability, A2).
 */
export async function resolveCommit(work: FileRequest, ports: EnginePorts): Promise<CommitStatus> {
  const { clock, signal } = ports;
  let over = false;
  const timers: (() => void)[] = [];
  const givenUp = new Promise<CommitStatus>((settle) => {
    // What is asked may never be answered: the end does not wait for it.
    const end = () => {
      over = true;
      settle('unknown');
    };
    const soon = () => timers.push(clock.after(RESOLVE_TIMEOUT_CANCELLED_MS, end));
    timers.push(clock.after(RESOLVE_TIMEOUT_MS, end));
    timers.push(signal.listen((urgency) => (urgency === 'abort' ? end() : soon())));
    if (signal.reason() !== undefined) soon();
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
  work: FileRequest,
  { session, clock }: EnginePorts,
): Promise<CommitStatus> {
  while (!over()) {
    const seen = recordedBy(await session.querySide(look(work)), work);
    if (seen === 'applied' || seen === 'applied-by-another') return seen;
    if (seen === 'not-applied') {
      // On a standby a lock proves nothing: the row may be on its way there.
      const lock = work.prepared.transactional ? 'transaction' : 'outside';
      const free = `NOT pg_catalog.pg_is_in_recovery() AND ${tryLockExpression(work.keys, lock)}`;
      const probe = await session.querySide(`SELECT ${free}`);
      // The row may have come between the two: only a look after the lock was free is the last.
      if (isTrue(probe)) return recordedBy(await session.querySide(look(work)), work) ?? 'unknown';
    }
    await new Promise<void>((next) => {
      clock.after(RESOLVE_POLL_MS, next);
    });
  }
  return 'unknown';
}

function look({ table, prepared, runId }: FileRequest): string {
  return table.appliedBy(prepared.migration, runId);
}

/** Undefined where there was no answer. Without the table nothing is applied: the file would make it. */
function recordedBy(reply: ServerReply, { runId }: FileRequest): CommitStatus | undefined {
  if (reply.kind === 'lost') return undefined;
  if (reply.error !== undefined) return reply.error.code === '42P01' ? 'not-applied' : undefined;
  const row = reply.results[0]?.[0];
  if (row === undefined) return 'not-applied';
  return row[0] === runId ? 'applied' : 'applied-by-another';
}

function isTrue(reply: ServerReply): boolean {
  return reply.kind === 'answered' && reply.results[0]?.[0]?.[0] === 't';
}
