import { toCommandOutcome } from '../../command/command-outcome';
import { runCommand } from '../../command/run-command';
import { ENV_NAMES_IGNORE_CASE, findShell } from '../../edge/spawn-process';
import { resolveWorkspacePath } from '../../edge/workspace-files';
import { getDeclaredValue } from '../../inputs/declared-value';
import type { Request } from '../../inputs/request';
import { admit } from '../../policy/admit';
import type { ReadPermit } from '../../policy/decide';
import { UserError } from '../../problem';
import { type CancellationSources, withCancellation } from '../cancellation';
import { createCommandRuntime } from '../command-runtime';
import type { Context } from '../context';
import { EMPTY_MODE_RESULT, type ModeResult } from '../mode-result';
import { withTargetServer } from '../open-session';
import { type CommandDigest, computeCommandDigest } from './command-digest';
import { describeChanges } from './describe-changes';
import { observeCommand } from './observe-command';
import { inspectServer } from './read-server-facts';
import { recordCommandRun } from './record-in-ledger';

/**
 * Runs the user's own tool behind the gate, between two looks at the history that it keeps. All of it
 * is within the run's time limit.
 *
 * @param command The shell text of the input `command`.
 */
export async function runUserCommand(
  permit: ReadPermit,
  request: Request,
  command: string,
  context: Context,
): Promise<ModeResult> {
  return await withCancellation(request.timeLimit, async (sources) => {
    return await governed(permit, command, context, sources);
  });
}

async function governed(
  permit: ReadPermit,
  command: string,
  context: Context,
  { signal, cancellation }: CancellationSources,
): Promise<ModeResult> {
  const { request } = permit;
  const planned = await planFor(permit, command, context);
  const looked = await inspectServer(permit, context, signal);
  const codes = looked.findings.map(({ code }) => code);
  const verdict = admit(permit, { ...planned, server: looked.server, findings: codes });
  const { planDigest } = planned;
  const unrun = {
    ...EMPTY_MODE_RESULT,
    findings: looked.findings,
    connected: looked.server !== undefined,
    work: { ...EMPTY_MODE_RESULT.work, planDigest },
  };
  if (!verdict.allowed) {
    const others = looked.findings.filter(({ code }) => code !== verdict.reason);
    return { ...unrun, findings: others, block: verdict };
  }
  const shell = findShell(request.environment);
  if (shell === undefined) throw noShellProblem();
  const watched = await observeCommand(permit, command, context, signal, async () => {
    return await withTargetServer(permit, async ({ text: url }) => {
      return await runCommand(verdict.permit, {
        command: {
          script: command,
          shell,
          workingDirectory: resolveWorkspacePath(context.workspace, request.workingDirectory),
          environment: request.environment,
          caseInsensitive: ENV_NAMES_IGNORE_CASE,
          authority: getDeclaredValue(request.authority),
          url,
          urlVariables: request.urlVariables,
        },
        ...createCommandRuntime(context),
        cancellation,
      });
    });
  });
  const { ran: end, problem: kept } = watched;
  if (end === undefined) return { ...unrun, problems: kept === undefined ? [] : [kept] };
  const outcome = toCommandOutcome(end, signal.reason());
  const started = end.exit.kind !== 'not-started';
  const entry = started ? await recordCommandRun(permit, context, planDigest, signal) : undefined;
  const { work, findings, seen } = describeChanges(
    watched,
    outcome.kind === 'succeeded',
    entry?.seen,
  );
  // What the target was before is told by the first look at it.
  const first = looked.server === undefined ? (entry?.findings ?? []) : looked.findings;
  const ran = {
    ...unrun,
    ...{ findings: [...first, ...findings], seen },
    work: { ...unrun.work, ...work },
  };
  if (outcome.kind === 'succeeded') return ran;
  const { problem, lastLines } = outcome;
  return { ...ran, problems: [problem], work: { ...ran.work, lastLines } };
}

/** Only a confirmation by digest has anything to compare it with: else nobody asks git. */
async function planFor(
  { confirmation, role, request }: ReadPermit,
  command: string,
  { workspace }: Context,
): Promise<CommandDigest> {
  if (role === 'prod' && confirmation.kind === 'digest') {
    return await computeCommandDigest(request, command, workspace);
  }
  return { planDigest: undefined, unplanned: 'it was not asked for' };
}

/** Words for a machine on which no command can run. */
export function noShellProblem(): UserError {
  return new UserError([
    {
      code: 'shell-missing',
      what: 'Neither bash nor sh is on PATH, so the command cannot run.',
      next: 'Use a runner that has one of them; on Windows, Git brings bash.',
    },
  ]);
}
