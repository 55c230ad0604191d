import type { EnginePorts, FileRequest } from './apply-types';
import { blockingProcessesQuery, cancelBackendQuery, describeProcesses } from './backend';
import { repeatEvery } from './clock';
import type { Notice, ServerReply } from './session';
import { parseBackendNotice } from './transaction';

/**
 * Delay before blocking processes are queried, if `lock_timeout` is off. Otherwise it is half of
 * `lock_timeout`.
 */
const DEFAULT_BLOCKER_POLL_MS = 5_000;

/** The query costs the server time, so it is not repeated more often. */
const MIN_BLOCKER_POLL_MS = 50;

/** A cancel that arrives before its statement has no effect, so it is repeated. */
const CANCEL_REPEAT_MS = 250;

/** Time for a cancelled statement to end. The runner sends SIGTERM after 7.5 s. */
const CANCEL_TIMEOUT_MS = 5_000;

/** The reply of the server, and the blocking processes. */
export interface CancellableReply {
  readonly reply: ServerReply;
  /**
   * Description of the processes that held a lock that the file waited for. Undefined if there were
   * none.
   */
  readonly blockingProcesses: string | undefined;
}

/**
 * Runs a file. Until the server answers, a second connection reports blocking processes and cancels
 * the statement if the run is cancelled. It cancels with SQL and not with the cancel request of the
 * protocol, which some poolers do not survive (docs/engine-rationale.md#cancellation).
 */
export async function runCancellable(
  work: FileRequest,
  sql: string,
  ports: EnginePorts,
): Promise<CancellableReply> {
  const { session, clock, signal, progress } = ports;
  let pid = work.pooled ? undefined : session.backendPid;
  let blockingProcesses: string | undefined;
  let isOver = false;
  const reportBlockingProcesses = async () => {
    if (pid === undefined) return;
    const processes = describeProcesses(await session.querySide(blockingProcessesQuery(pid)));
    if (isOver || processes === undefined || processes === blockingProcesses) return;
    blockingProcesses = processes;
    progress.message(`Waiting for a lock held by ${processes}.`);
  };
  const cancel = async () => {
    if (pid !== undefined) await session.querySide(cancelBackendQuery(pid, work.keys));
  };
  const cleanups: (() => void)[] = [
    repeatEvery(clock, blockerPollMs(work), reportBlockingProcesses),
  ];
  const startCancel = () => {
    void cancel();
    cleanups.push(
      repeatEvery(clock, CANCEL_REPEAT_MS, cancel),
      clock.after(CANCEL_TIMEOUT_MS, () => session.abort(signal.reason()?.what ?? '')),
    );
  };
  cleanups.push(
    signal.listen((urgency) => {
      if (urgency === 'abort') session.abort(signal.reason()?.what ?? '');
      else startCancel();
    }),
  );
  if (signal.reason() !== undefined) startCancel();
  const onNotice = ({ severity, message }: Notice) => {
    const backendPid = parseBackendNotice(work.tag, message);
    if (backendPid === undefined) progress.notice(`${severity}: ${message}`);
    else pid ??= backendPid;
  };
  const reply = await session.execute(sql, onNotice);
  isOver = true;
  for (const cleanup of cleanups) cleanup();
  return { reply, blockingProcesses };
}

function blockerPollMs({ limits }: FileRequest): number {
  return limits.lockTimeoutMs > 0
    ? Math.max(limits.lockTimeoutMs / 2, MIN_BLOCKER_POLL_MS)
    : DEFAULT_BLOCKER_POLL_MS;
}
