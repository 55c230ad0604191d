import type { EnginePorts, FileRequest } from './apply-types';
import { tryLockExpression } from './lock';
import type { ServerReply } from './session';
import { settingStatements } from './session-settings';

/** Status of a COMMIT whose answer was lost. */
export type CommitStatus = 'applied' | 'not-applied' | 'applied-by-another' | 'unknown';

/**
 * Limit for the resolution. A server that never received the COMMIT waits for it until
 * `idle_in_transaction_session_timeout` ends, and holds the lock until then.
 */
const RESOLVE_TIMEOUT_MS = 90_000;

/** Limit once the run is cancelled. */
const RESOLVE_TIMEOUT_CANCELLED_MS = 1_500;

const RESOLVE_POLL_MS = 250;

/**
 * Finds out over the second connection whether a file is applied whose COMMIT was sent and not
 * answered. A row means that it is applied. No row means that it is not applied, but only once the
 * lock is free: the lost session holds the lock as long as its COMMIT can still arrive
 * (docs/engine-rationale.md#lost-commit).
 */
export async function resolveCommit(work: FileRequest, ports: EnginePorts): Promise<CommitStatus> {
  const { clock, signal } = ports;
  let isOver = false;
  const timers: (() => void)[] = [];
  const timedOut = new Promise<CommitStatus>((resolve) => {
    // A query may never be answered. The end does not wait for it.
    const giveUp = () => {
      isOver = true;
      resolve('unknown');
    };
    const giveUpSoon = () => timers.push(clock.after(RESOLVE_TIMEOUT_CANCELLED_MS, giveUp));
    timers.push(clock.after(RESOLVE_TIMEOUT_MS, giveUp));
    timers.push(signal.listen((urgency) => (urgency === 'abort' ? giveUp() : giveUpSoon())));
    if (signal.reason() !== undefined) giveUpSoon();
  });
  try {
    return await Promise.race([pollHistory(() => isOver, work, ports), timedOut]);
  } finally {
    isOver = true;
    for (const cancel of timers) cancel();
  }
}

async function pollHistory(
  isOver: () => boolean,
  work: FileRequest,
  { session, clock }: EnginePorts,
): Promise<CommitStatus> {
  while (!isOver()) {
    const query = [...settingStatements(work.settings, 'transaction'), appliedByQuery(work)];
    const status = readStatus(await session.querySide(query.join('; ')), work);
    if (status === 'applied' || status === 'applied-by-another') return status;
    if (status === 'not-applied') {
      // On a standby, a free lock proves nothing: the row may not be replicated yet.
      const lock = work.prepared.transactional ? 'transaction' : 'nonTransactional';
      const free = `NOT pg_catalog.pg_is_in_recovery() AND ${tryLockExpression(work.keys, lock)}`;
      const reply = await session.querySide(`SELECT ${free}`);
      // The row may have been committed between the two queries. Only a query after the lock was
      // free is final.
      if (isTrue(reply))
        return readStatus(await session.querySide(query.join('; ')), work) ?? 'unknown';
    }
    await new Promise<void>((resolve) => {
      clock.after(RESOLVE_POLL_MS, resolve);
    });
  }
  return 'unknown';
}

function appliedByQuery({ table, prepared, runId }: FileRequest): string {
  return table.appliedBy(prepared.migration, runId);
}

/**
 * Returns undefined without an answer. Without the table nothing is applied, because the file would
 * have created it.
 */
function readStatus(reply: ServerReply, { runId }: FileRequest): CommitStatus | undefined {
  if (reply.kind === 'lost') return undefined;
  if (reply.error !== undefined) return reply.error.code === '42P01' ? 'not-applied' : undefined;
  const row = reply.results[0]?.[0];
  if (row === undefined) return 'not-applied';
  return row[0] === runId ? 'applied' : 'applied-by-another';
}

function isTrue(reply: ServerReply): boolean {
  return reply.kind === 'answered' && reply.results[0]?.[0]?.[0] === 't';
}
