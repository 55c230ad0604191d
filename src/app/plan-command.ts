import type { HistorySnapshot } from '../command/history/history-diff';
import type { CancellationSignal } from '../engine/cancellation-signal';
import { getJudgedTarget, type ReadPermit } from '../policy/decide';
import type { Finding } from '../policy/finding';
import { UserError } from '../problem';
import { historyOf } from './command-history';
import { commandPlan } from './command-plan';
import type { Context } from './context';
import { type Ending, NOTHING_HAPPENED } from './ending';
import { withWishes } from './halt';
import { sessionOptions, withSession } from './open-target';
import { planned } from './told';
import { unseen } from './watch-command';

/**
 * Shows what is pending for the tool that a command starts, by its history and by its files, and does
 * not start it. What it would run is also a matter of the commit that is checked out: production is
 * confirmed by the digest of that.
 */
export async function planCommand(
  permit: ReadPermit,
  command: string,
  context: Context,
): Promise<Ending> {
  const { request, role } = permit;
  const { sight, findings } = await withWishes(request.timeLimit, async ({ halt }) => {
    return await looked(permit, command, context, halt);
  });
  const { work, findings: told } = planned(sight);
  const ending = {
    ...NOTHING_HAPPENED,
    connected: sight !== undefined,
    findings: [...findings, ...told],
    work: { ...NOTHING_HAPPENED.work, ...work },
  };
  if (role !== 'prod') return ending;
  const { planDigest, unplanned } = await commandPlan(request, command, context.workspace);
  if (planDigest === undefined) context.runner.log(`There is no plan digest: ${unplanned}.`);
  return { ...ending, work: { ...ending.work, planDigest } };
}

async function looked(
  permit: ReadPermit,
  command: string,
  context: Context,
  halt: CancellationSignal,
): Promise<{ sight: HistorySnapshot | undefined; findings: readonly Finding[] }> {
  const { request } = permit;
  if (getJudgedTarget(permit).kind === 'embedded') return { sight: undefined, findings: [] };
  const history = historyOf(request, command, context.workspace, context.runner.log);
  const options = { ...sessionOptions(request, context, halt), brief: true };
  const nothing = async () => undefined;
  try {
    const sight = await withSession(permit, options, nothing, async (session) => {
      halt.listen(() => session.abort(halt.reason()?.what ?? ''));
      return await history.look(session);
    });
    return { sight, findings: [] };
  } catch (error) {
    // A target that only the command can reach leaves its own digest as it is.
    if (!(error instanceof UserError) || halt.reason() !== undefined) throw error;
    return { sight: undefined, findings: [unseen(error.problems[0].what)] };
  }
}
