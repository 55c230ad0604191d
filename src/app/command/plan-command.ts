import type { HistorySnapshot } from '../../command/history/history-diff';
import type { CancellationSignal } from '../../engine/cancellation-signal';
import { getJudgedTarget, type ReadPermit } from '../../policy/decide';
import type { Finding } from '../../policy/finding';
import { UserError } from '../../problem';
import { withCancellation } from '../cancellation';
import type { Context } from '../context';
import { EMPTY_MODE_RESULT, type ModeResult } from '../mode-result';
import { abortOnCancel, toSessionOptions, withSession } from '../open-session';
import { computeCommandDigest } from './command-digest';
import { describePending } from './describe-changes';
import { targetNotInspected } from './observe-command';
import { findToolHistory } from './tool-history';

/**
 * Returns what is pending for the tool of a command, by its history and its files, without starting
 * the command. For production, also returns the digest that confirms the command: it covers the
 * commit that is checked out.
 */
export async function planCommand(
  permit: ReadPermit,
  command: string,
  context: Context,
): Promise<ModeResult> {
  const { request, role } = permit;
  const { snapshot, findings } = await withCancellation(request.timeLimitMs, async ({ signal }) => {
    return await readToolSnapshot(permit, command, context, signal);
  });
  const pending = describePending(snapshot);
  const result: ModeResult = {
    ...EMPTY_MODE_RESULT,
    connected: snapshot !== undefined,
    findings: [...findings, ...pending.findings],
    runResult: { ...EMPTY_MODE_RESULT.runResult, ...pending.runResult },
  };
  if (role !== 'prod') return result;
  const { planDigest, unplanned } = await computeCommandDigest(request, command, context.workspace);
  if (planDigest === undefined) context.runner.log(`The command has no plan digest: ${unplanned}.`);
  return { ...result, runResult: { ...result.runResult, planDigest } };
}

async function readToolSnapshot(
  permit: ReadPermit,
  command: string,
  context: Context,
  signal: CancellationSignal,
): Promise<{ snapshot: HistorySnapshot | undefined; findings: readonly Finding[] }> {
  const { request } = permit;
  if (getJudgedTarget(permit).kind === 'embedded') return { snapshot: undefined, findings: [] };
  const history = findToolHistory(request, command, context.workspace, context.runner.log);
  const options = { ...toSessionOptions(request, context, signal), brief: true };
  try {
    const snapshot = await withSession(permit, options, async (session) => {
      abortOnCancel(session, signal);
      return await history.readSnapshot(session);
    });
    return { snapshot, findings: [] };
  } catch (error) {
    // The plan digest does not need the target, which may be reachable only by the command.
    if (!(error instanceof UserError) || signal.reason() !== undefined) throw error;
    return { snapshot: undefined, findings: [targetNotInspected(error.problems[0].what)] };
  }
}
