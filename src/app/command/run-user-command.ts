import { toCommandOutcome } from '../../command/command-outcome';
import { type CommandExit, runCommand } from '../../command/run-command';
import { ENV_NAMES_IGNORE_CASE, findShell } from '../../edge/spawn-process';
import { resolveWorkspacePath } from '../../edge/workspace-files';
import { getDeclaredValue } from '../../inputs/declared-value';
import { admit, type WritePermit } from '../../policy/admit';
import type { ReadPermit } from '../../policy/decide';
import { type CancellationSources, withCancellation } from '../cancellation';
import { createCommandRuntime, noShellProblem } from '../command-runtime';
import type { Context } from '../context';
import { EMPTY_MODE_RESULT, type ModeResult } from '../mode-result';
import { withTargetServer } from '../open-session';
import { type CommandDigest, computeCommandDigest } from './command-digest';
import { describeChanges } from './describe-changes';
import { observeCommand } from './observe-command';
import { inspectServer } from './read-server-facts';
import { recordCommandRun } from './record-in-ledger';

/**
 * Runs the user's tool and compares the tool's history before and after. The time limit of the run
 * covers all of it.
 *
 * @param command The shell script of the input `command`.
 */
export async function runUserCommand(
  permit: ReadPermit,
  command: string,
  context: Context,
): Promise<ModeResult> {
  return await withCancellation(permit.request.timeLimitMs, async (sources) => {
    return await admitAndRun(permit, command, context, sources);
  });
}

async function admitAndRun(
  permit: ReadPermit,
  command: string,
  context: Context,
  sources: CancellationSources,
): Promise<ModeResult> {
  const { signal } = sources;
  const digest = await computeDigestIfNeeded(permit, command, context);
  const inspection = await inspectServer(permit, context, signal);
  const { server } = inspection;
  const codes = inspection.findings.map(({ code }) => code);
  const verdict = admit(permit, { ...digest, server, findings: codes });
  const notRun: ModeResult = {
    ...EMPTY_MODE_RESULT,
    findings: inspection.findings,
    connected: server !== undefined,
    runResult: { ...EMPTY_MODE_RESULT.runResult, planDigest: digest.planDigest },
  };
  if (!verdict.allowed) {
    const findings = inspection.findings.filter(({ code }) => code !== verdict.reason);
    return { ...notRun, findings, block: verdict };
  }
  const run = createCommandRunner(permit, verdict.permit, command, context, sources);
  const observation = await observeCommand(permit, command, context, signal, run);
  const { ran: exit, problem } = observation;
  if (exit === undefined) return { ...notRun, problems: problem === undefined ? [] : [problem] };
  const outcome = toCommandOutcome(exit, signal.reason());
  const hasStarted = exit.exit.kind !== 'not-started';
  const entry = hasStarted
    ? await recordCommandRun(permit, context, digest.planDigest, signal)
    : undefined;
  const { runResult, findings, snapshot } = describeChanges(
    observation,
    outcome.kind === 'succeeded',
    entry?.snapshot,
  );
  // The state before the command is that of the first inspection, if there was one.
  const serverFindings = server === undefined ? (entry?.findings ?? []) : inspection.findings;
  const result: ModeResult = {
    ...notRun,
    findings: [...serverFindings, ...findings],
    snapshot,
    runResult: { ...notRun.runResult, ...runResult },
  };
  if (outcome.kind === 'succeeded') return result;
  const { problem: failure, lastLines } = outcome;
  return { ...result, problems: [failure], runResult: { ...result.runResult, lastLines } };
}

/**
 * Returns a function that runs the command on the target and waits until it exits.
 *
 * @throws UserError if the machine has no shell.
 */
function createCommandRunner(
  permit: ReadPermit,
  writePermit: WritePermit,
  command: string,
  context: Context,
  { signal, cancellation }: CancellationSources,
): () => Promise<CommandExit> {
  const { request } = permit;
  const shell = findShell(request.environment);
  if (shell === undefined) throw noShellProblem();
  return async () => {
    return await withTargetServer(permit, signal, async ({ text: url }) => {
      return await runCommand(writePermit, {
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
  };
}

/** Computes the digest if production is confirmed by one. Otherwise Git is not started. */
async function computeDigestIfNeeded(
  { confirmation, role, request }: ReadPermit,
  command: string,
  { workspace }: Context,
): Promise<CommandDigest> {
  if (role === 'prod' && confirmation.kind === 'digest') {
    return await computeCommandDigest(request, command, workspace);
  }
  return { planDigest: undefined, unplanned: 'the run does not need it' };
}
