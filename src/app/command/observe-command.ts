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

/** What was seen around a command. */
export interface CommandObservation<Result> {
  /** Undefined where the command was not started. */
  readonly ran: Result | undefined;
  readonly before: HistorySnapshot | undefined;
  readonly after: HistorySnapshot | undefined;
  /** What kept it from being started. */
  readonly problem: Problem | undefined;
  readonly findings: readonly Finding[];
}

/** Held by whoever runs a command of ours on a database, whatever its tool. */
const LOCK = 'a command';

/**
 * Runs a command between two looks at its tool's history, under a lock of its own where the connection
 * is a direct one. A target that only the command can reach is no reason not to run it: then that is
 * said, and nothing is known of what it did.
 */
export async function observeCommand<Result>(
  permit: ReadPermit,
  command: string,
  context: Context,
  signal: CancellationSignal,
  run: () => Promise<Result>,
): Promise<CommandObservation<Result>> {
  const nothing = { before: undefined, after: undefined, problem: undefined, findings: [] };
  // The embedded server takes one connection at a time.
  if (getJudgedTarget(permit).kind === 'embedded') return { ...nothing, ran: await run() };
  const { request } = permit;
  const { log } = context.runner;
  const options = { ...toSessionOptions(request, context, signal), brief: true };
  let opened = false;
  try {
    return await withSession(permit, options, nobody, async (session) => {
      opened = true;
      const history = findToolHistory(request, command, context.workspace, log);
      const problem = await locked(session, context, signal, request.limits.lockWait);
      if (problem !== undefined) return { ...nothing, ran: undefined, problem };
      const before = await history.look(session);
      const ran = await run();
      // Who wishes the end does not wait for a look.
      const after = signal.reason() === undefined ? await history.look(session) : undefined;
      return { ...nothing, ran, before, after };
    });
  } catch (error) {
    if (opened || !(error instanceof UserError)) throw error;
    return { ...nothing, ran: await run(), findings: [targetNotInspected(error.problems[0].what)] };
  }
}

const nobody = async () => undefined;

/** Behind a pooler a lock of a session would be another's the next moment. */
async function locked(
  session: Session,
  { runner }: Context,
  signal: CancellationSignal,
  deadline: number,
): Promise<Problem | undefined> {
  const answer = await session.query('SELECT pg_catalog.pg_backend_pid()');
  const process = answer.kind === 'answered' ? answer.results[0]?.[0]?.[0] : undefined;
  if (session.backendPid !== undefined && session.backendPid !== Number(process)) {
    runner.log('A connection pooler stands between: no lock is held around the command.');
    return undefined;
  }
  return await holdCommandLock(
    { session, clock: systemClock, signal },
    lockKeys(LOCK, sha256Hex),
    deadline,
  );
}

/** A target that cannot be looked at. The command may reach it by another way. */
export function targetNotInspected(why: string): Finding {
  return {
    code: 'command-unseen',
    level: 'notice',
    what: `The target could not be looked at: neither is known what the command does there, nor is a lock held around it. ${why}`,
    next: 'If the command reaches it by another way than this action, nothing is to be done.',
  };
}
