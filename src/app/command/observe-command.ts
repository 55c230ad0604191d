import type { HistorySnapshot } from '../../command/history/history-diff';
import { systemClock } from '../../edge/clock';
import { sha256Hex } from '../../edge/hash';
import type { CancellationSignal } from '../../engine/cancellation-signal';
import { holdCommandLock } from '../../engine/command-lock';
import { lockKeys } from '../../engine/lock-keys';
import type { Session } from '../../engine/session';
import { getJudgedTarget, type ReadPermit } from '../../policy/decide';
import type { Finding } from '../../policy/finding';
import { type Problem, UserError } from '../../problem';
import type { Context } from '../context';
import { toSessionOptions, withSession } from '../open-session';
import { findToolHistory } from './tool-history';

/** Result of a command, with the history of its tool before and after. */
export interface CommandObservation<Result> {
  /** Undefined if the command was not started. */
  readonly ran: Result | undefined;
  readonly before: HistorySnapshot | undefined;
  readonly after: HistorySnapshot | undefined;
  /** Why the command was not started. */
  readonly problem: Problem | undefined;
  readonly findings: readonly Finding[];
}

/** Name of the lock that every run of a command holds, for whatever tool. */
const COMMAND_LOCK_NAME = 'a command';

/**
 * Runs a command and reads the history of its tool before and after. On a direct connection, a lock
 * is held meanwhile (docs/engine-rationale.md#lock-around-a-command). If the action cannot connect
 * to the target, runs the command anyway and reports a finding: the command may reach the target in
 * another way.
 */
export async function observeCommand<Result>(
  permit: ReadPermit,
  command: string,
  context: Context,
  signal: CancellationSignal,
  run: () => Promise<Result>,
): Promise<CommandObservation<Result>> {
  const nothing = { before: undefined, after: undefined, problem: undefined, findings: [] };
  // The embedded server accepts one connection at a time.
  if (getJudgedTarget(permit).kind === 'embedded') return { ...nothing, ran: await run() };
  const { request } = permit;
  const { log } = context.runner;
  const options = { ...toSessionOptions(request, context, signal), brief: true };
  let isConnected = false;
  try {
    return await withSession(permit, options, async (session) => {
      isConnected = true;
      const history = findToolHistory(request, command, context.workspace, log);
      const problem = await lockTarget(session, context, signal, request.limits.lockWaitMs);
      if (problem !== undefined) return { ...nothing, ran: undefined, problem };
      const before = await history.readSnapshot(session);
      const ran = await run();
      // A cancelled run must end soon: it does not read the history again.
      const isCancelled = signal.reason() !== undefined;
      const after = isCancelled ? undefined : await history.readSnapshot(session);
      return { ...nothing, ran, before, after };
    });
  } catch (error) {
    if (isConnected || !(error instanceof UserError)) throw error;
    return { ...nothing, ran: await run(), findings: [targetNotInspected(error.problems[0].what)] };
  }
}

/**
 * Acquires the command lock. Behind a pooler it acquires none: there, the next client may get the
 * session that holds the lock.
 *
 * @param timeoutMs How long to wait; 0 waits without a limit.
 * @returns The problem, if the lock was not acquired.
 */
async function lockTarget(
  session: Session,
  { runner }: Context,
  signal: CancellationSignal,
  timeoutMs: number,
): Promise<Problem | undefined> {
  const reply = await session.query('SELECT pg_catalog.pg_backend_pid()');
  const backendPid = reply.kind === 'answered' ? reply.results[0]?.[0]?.[0] : undefined;
  if (session.backendPid !== undefined && session.backendPid !== Number(backendPid)) {
    runner.log('The target is behind a connection pooler: no lock is held around the command.');
    return undefined;
  }
  return await holdCommandLock(
    { session, clock: systemClock, signal },
    lockKeys(COMMAND_LOCK_NAME, sha256Hex),
    timeoutMs,
  );
}

/** Returns the finding for a target that the action cannot connect to. */
export function targetNotInspected(why: string): Finding {
  return {
    code: 'command-unseen',
    level: 'notice',
    what: `The action could not connect to the target. It cannot report what the command changes, and it holds no lock while the command runs. ${why}`,
    next: 'If the command reaches the target in another way, ignore this notice. Otherwise fix the connection.',
  };
}
