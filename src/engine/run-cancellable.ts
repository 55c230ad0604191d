import type { EnginePorts, FileRequest } from './apply-types';
import { blockingProcessesQuery, cancelStatement, describeProcesses } from './backend';
import { repeatEvery } from './clock';
import type { Notice, ServerReply } from './session';
import { parseBackendNotice } from './transaction';

/** Who blocks a statement is asked half-way through its lock_timeout; without one, after so long. */
const DEFAULT_BLOCKER_POLL_MS = 5_000;

/** The question is not free for the server. */
const MIN_BLOCKER_POLL_MS = 50;

/** A cancel may come before the statement that it is for, and is then for nothing: said again. */
const CANCEL_REPEAT_MS = 250;

/** What a statement may take to end once it is cancelled; the runner kills after 7.5 s. */
const CANCEL_TIMEOUT_MS = 5_000;

/** What came back, and what was seen meanwhile. */
export interface CancellableReply {
  readonly reply: ServerReply;
  /** Who held a lock that the file waited for, in words. */
  readonly blockers: string | undefined;
}

/**
 * Sends a message that runs a file, and attends to it until its answer: who blocks it is asked by
 * the second connection, and once the run shall end, its statement is cancelled there. By SQL, and
 * not by the protocol's request: that takes down some poolers, and reaches through none for sure
 * (reliability, A3).
 */
export async function runCancellable(
  work: FileRequest,
  sql: string,
  ports: EnginePorts,
): Promise<CancellableReply> {
  const { session, clock, signal, progress } = ports;
  let process = work.pooled ? undefined : session.backendPid;
  let blockers: string | undefined;
  let over = false;
  const look = async () => {
    if (process === undefined) return;
    const seen = describeProcesses(await session.querySide(blockingProcessesQuery(process)));
    if (over || seen === undefined || seen === blockers) return;
    blockers = seen;
    progress.message(`Waiting for a lock that is held by ${seen}.`);
  };
  const cancel = async () => {
    if (process !== undefined) await session.querySide(cancelStatement(process, work.keys));
  };
  const ends: (() => void)[] = [repeatEvery(clock, lookEvery(work), look)];
  const stop = () => {
    void cancel();
    ends.push(
      repeatEvery(clock, CANCEL_REPEAT_MS, cancel),
      clock.after(CANCEL_TIMEOUT_MS, () => session.abort(signal.reason()?.what ?? '')),
    );
  };
  ends.push(
    signal.listen((urgency) => {
      if (urgency === 'abort') session.abort(signal.reason()?.what ?? '');
      else stop();
    }),
  );
  if (signal.reason() !== undefined) stop();
  const hear = ({ severity, message }: Notice) => {
    const told = parseBackendNotice(work.tag, message);
    if (told === undefined) progress.message(`${severity}: ${message}`);
    else process ??= told;
  };
  const reply = await session.execute(sql, hear);
  over = true;
  for (const end of ends) end();
  return { reply, blockers };
}

function lookEvery({ limits }: FileRequest): number {
  return limits.lockTimeout > 0
    ? Math.max(limits.lockTimeout / 2, MIN_BLOCKER_POLL_MS)
    : DEFAULT_BLOCKER_POLL_MS;
}
