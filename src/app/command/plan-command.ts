import type { HistorySnapshot } from '../../command/history/history-diff';
import type { CancellationSignal } from '../../engine/cancellation-signal';
import { getJudgedTarget, type ReadPermit } from '../../policy/decide';
import type { Finding } from '../../policy/finding';
import { UserError } from '../../problem';
import { withCancellation } from '../cancellation';
import type { Context } from '../context';
import { EMPTY_MODE_RESULT, type ModeResult } from '../mode-result';
import { toSessionOptions, withSession } from '../open-session';
import { computeCommandDigest } from './command-digest';
import { describePending } from './describe-changes';
import { targetNotInspected } from './observe-command';
import { findToolHistory } from './tool-history';

/**
 * Shows what is pending for the tool that a command starts, by its history and by its files, and does
 * not start it. What it would run is also a matter of the commit that is checked out: production is
 * confirmed by the digest of that.
 */
export async function planCommand(
  permit: ReadPermit,
  command: string,
  context: Context,
): Promise<ModeResult> {
  const { request, role } = permit;
  const { sight, findings } = await withCancellation(request.timeLimit, async ({ signal }) => {
    return await looked(permit, command, context, signal);
  });
  const { work, findings: told } = describePending(sight);
  const ending = {
    ...EMPTY_MODE_RESULT,
    connected: sight !== undefined,
    findings: [...findings, ...told],
    work: { ...EMPTY_MODE_RESULT.work, ...work },
  };
  if (role !== 'prod') return ending;
  const { planDigest, unplanned } = await computeCommandDigest(request, command, context.workspace);
  if (planDigest === undefined) context.runner.log(`There is no plan digest: ${unplanned}.`);
  return { ...ending, work: { ...ending.work, planDigest } };
}

async function looked(
  permit: ReadPermit,
  command: string,
  context: Context,
  signal: CancellationSignal,
): Promise<{ sight: HistorySnapshot | undefined; findings: readonly Finding[] }> {
  const { request } = permit;
  if (getJudgedTarget(permit).kind === 'embedded') return { sight: undefined, findings: [] };
  const history = findToolHistory(request, command, context.workspace, context.runner.log);
  const options = { ...toSessionOptions(request, context, signal), brief: true };
  const nothing = async () => undefined;
  try {
    const sight = await withSession(permit, options, nothing, async (session) => {
      signal.listen(() => session.abort(signal.reason()?.what ?? ''));
      return await history.look(session);
    });
    return { sight, findings: [] };
  } catch (error) {
    // A target that only the command can reach leaves its own digest as it is.
    if (!(error instanceof UserError) || signal.reason() !== undefined) throw error;
    return { sight: undefined, findings: [targetNotInspected(error.problems[0].what)] };
  }
}
