import type { RehearsalPermit } from '../../checks/rehearsal/permit-rehearsal';
import type { RehearsalFailure } from '../../checks/rehearsal/rehearsal-failure';
import { FAILURE_RULES, REHEARSAL_RULES } from '../../checks/rehearsal/rules';
import { findStatementEffects } from '../../checks/rehearsal/statement-effects';
import { applyRules, type CheckFinding, type SourceLocation } from '../../checks/rule';
import { toCommandOutcome } from '../../command/command-outcome';
import { runCommand } from '../../command/run-command';
import type { MergeBaseDiff } from '../../edge/git/merge-base';
import { withWorktree } from '../../edge/git/worktree';
import { ENV_NAMES_IGNORE_CASE, findShell } from '../../edge/spawn-process';
import { resolveWorkspacePath } from '../../edge/workspace-files';
import type { CheckRequest } from '../../inputs/check-request';
import type { Environment } from '../../inputs/declared-value';
import { findPostgresUrls } from '../../inputs/find-postgres-urls';
import { UserError } from '../../problem';
import type { CancellationSources } from '../cancellation';
import { createCommandRuntime, noShellProblem } from '../command-runtime';
import type { Context } from '../context';
import type { SessionOptions } from '../open-session';
import { takeCatalogSnapshot } from './rehearse-migrations';
import { runSetupFile, type SetupFile } from './run-statements';
import { withScratchDatabase } from './scratch-database';

/** What a command is rehearsed with. */
export interface CommandRehearsalOptions {
  readonly command: string;
  readonly setup: SetupFile | undefined;
  /** The merge base; undefined if it is not known. */
  readonly base: MergeBaseDiff | undefined;
  /** The step that starts the check. The catalog shows no line of a file. */
  readonly place: SourceLocation;
}

/** Result of a rehearsed command: findings, and in half a sentence what was rehearsed. */
export interface CommandRehearsalResult {
  readonly findings: readonly CheckFinding[];
  readonly outcome: string;
}

/**
 * Rehearses a command twice on the same database: in a worktree of the merge base, then in the
 * workspace. The changes of the second run are those of the pull request. If the first run fails,
 * for example because its dependencies are not installed, runs the command on an empty database.
 *
 * @throws UserError if the run is cancelled or the machine has no shell.
 */
export async function rehearseCommand(
  permit: RehearsalPermit,
  rehearsal: CommandRehearsalOptions,
  request: CheckRequest,
  context: Context,
  sources: CancellationSources,
  options: SessionOptions,
): Promise<CommandRehearsalResult> {
  const { command, place, setup } = rehearsal;
  const { workspace } = context;
  const run = createCommandRunner(permit, command, request, context, sources);
  const result = await rehearseAfterBase(permit, rehearsal, run, workspace, options);
  if (result !== undefined) return result;
  return await withScratchDatabase(permit, options, async (session, url) => {
    const setupFailure = await runSetupFile(session, setup);
    if (setupFailure !== undefined) {
      return { findings: applyRules(FAILURE_RULES, setupFailure), outcome: 'not rehearsed' };
    }
    const failure = await run(workspace, url);
    if (failure !== undefined) return toFailedResult(failure, place);
    return { findings: [], outcome: 'the command was rehearsed on an empty database' };
  });
}

/** Runs the command in a checkout on a database. Returns what went wrong, if it failed. */
type CommandRunner = (folder: string, url: string) => Promise<string | undefined>;

/**
 * Rehearses the merge base, then the workspace.
 *
 * @returns Undefined if the merge base is not known or could not be rehearsed.
 */
async function rehearseAfterBase(
  permit: RehearsalPermit,
  { setup, base, place }: CommandRehearsalOptions,
  run: CommandRunner,
  workspace: string,
  options: SessionOptions,
): Promise<CommandRehearsalResult | undefined> {
  if (base === undefined) return undefined;
  return await withScratchDatabase(permit, options, async (session, url) => {
    if ((await runSetupFile(session, setup)) !== undefined) return undefined;
    const hasBaseRun = await withWorktree(workspace, base.commit, async (folder) => {
      return (await run(folder, url)) === undefined;
    });
    if (hasBaseRun !== true) return undefined;
    const before = await takeCatalogSnapshot(session);
    const failure = await run(workspace, url);
    const after = await takeCatalogSnapshot(session);
    if (failure !== undefined || before === undefined || after === undefined) {
      return toFailedResult(failure ?? 'the catalog could not be read', place);
    }
    const executed = { place, statement: 'command', documentedLock: undefined };
    const effects = findStatementEffects(before, before, { ...after, locks: [] }, executed);
    return {
      findings: applyRules(REHEARSAL_RULES, effects),
      outcome: 'the command was rehearsed on the merge base, then on the pull request',
    };
  });
}

function toFailedResult(message: string, place: SourceLocation): CommandRehearsalResult {
  const failure: RehearsalFailure = {
    place,
    during: 'change',
    code: undefined,
    message,
    hint: undefined,
  };
  return { findings: applyRules(FAILURE_RULES, failure), outcome: 'the command failed' };
}

/** @throws UserError if the machine has no shell. */
function createCommandRunner(
  permit: RehearsalPermit,
  command: string,
  request: CheckRequest,
  context: Context,
  { signal, cancellation }: CancellationSources,
): CommandRunner {
  const shell = findShell(request.environment);
  if (shell === undefined) throw noShellProblem();
  return async (folder, url) => {
    const exit = await runCommand(permit, {
      command: {
        script: command,
        shell,
        workingDirectory: resolveWorkspacePath(folder, request.workingDirectory),
        environment: withoutTargets(request.environment),
        caseInsensitive: ENV_NAMES_IGNORE_CASE,
        authority: 'local',
        url,
        urlVariables: request.urlVariables,
      },
      ...createCommandRuntime(context),
      cancellation,
    });
    const outcome = toCommandOutcome(exit, signal.reason());
    if (outcome.kind === 'succeeded') return undefined;
    if (signal.reason() !== undefined) throw new UserError([outcome.problem]);
    return outcome.problem.what;
  };
}

/** Removes URLs of databases and the variables of libpq: a rehearsal sees only its own database. */
function withoutTargets(environment: Environment): Environment {
  const urlNames = new Set(findPostgresUrls(environment).map(({ variable }) => variable));
  return Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) => !urlNames.has(name) && !/^PG[A-Z]+$/i.test(name),
    ),
  );
}
