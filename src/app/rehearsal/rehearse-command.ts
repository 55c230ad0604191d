import type { RehearsalPermit } from '../../checks/rehearsal/permit-rehearsal';
import { quoteStatement, type RehearsalFailure } from '../../checks/rehearsal/rehearsal-failure';
import { FAILURE_RULES, REHEARSAL_RULES } from '../../checks/rehearsal/rules';
import { findStatementEffects } from '../../checks/rehearsal/statement-effects';
import { applyRules, type CheckFinding, type SourceLocation } from '../../checks/rule';
import { toCommandOutcome } from '../../command/command-outcome';
import { runCommand } from '../../command/run-command';
import type { MergeBaseDiff } from '../../edge/git/merge-base';
import { withWorktree } from '../../edge/git/worktree';
import { ENV_NAMES_IGNORE_CASE, findShell } from '../../edge/spawn-process';
import { resolveWorkspacePath } from '../../edge/workspace-files';
import type { CancellationSignal } from '../../engine/cancellation-signal';
import type { Session } from '../../engine/session';
import type { CheckRequest } from '../../inputs/check-request';
import type { Environment } from '../../inputs/declared-value';
import { findPostgresUrls } from '../../inputs/find-postgres-urls';
import { loadParser, type Parser } from '../../migrations/parse-sql';
import { UserError } from '../../problem';
import type { CancellationSources } from '../cancellation';
import { createCommandRuntime, noShellProblem } from '../command-runtime';
import type { Context } from '../context';
import { takeCatalogSnapshot } from './rehearse-migrations';
import { runSetupFile, type SetupFile } from './run-statements';
import { type ScratchOptions, withScratchDatabase } from './scratch-database';
import { explainStop } from './stopped-rehearsal';

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
  options: ScratchOptions,
): Promise<CommandRehearsalResult> {
  const { command, place, setup } = rehearsal;
  const { workspace } = context;
  const run = createCommandRunner(permit, command, request, context, options.signal);
  const parser = await loadParser();
  const result = await rehearseAfterBase(permit, rehearsal, run, workspace, parser, options);
  if (result !== undefined) return result;
  return await withScratchDatabase(permit, options, async (session, url, sources) => {
    const setupFailure = await runSetup(session, setup, parser, options.signal, sources);
    if (setupFailure !== undefined) {
      return { findings: applyRules(FAILURE_RULES, setupFailure), outcome: 'not rehearsed' };
    }
    const failure = await run(workspace, url, sources);
    if (failure !== undefined) return toFailedResult(failure, place);
    return { findings: [], outcome: 'the command was rehearsed on an empty database' };
  });
}

/** What went wrong in a run of the command. */
type CommandFailure = Pick<RehearsalFailure, 'message' | 'stopped'>;

/** Runs the command in a checkout on a database. Returns what went wrong, if it failed. */
type CommandRunner = (
  folder: string,
  url: string,
  sources: CancellationSources,
) => Promise<CommandFailure | undefined>;

async function runSetup(
  session: Session,
  setup: SetupFile | undefined,
  parser: Parser,
  run: CancellationSignal,
  { signal: rehearsal }: CancellationSources,
): Promise<RehearsalFailure | undefined> {
  return explainStop(await runSetupFile(session, setup, parser), { run, rehearsal });
}

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
  parser: Parser,
  options: ScratchOptions,
): Promise<CommandRehearsalResult | undefined> {
  if (base === undefined) return undefined;
  return await withScratchDatabase(permit, options, async (session, url, sources) => {
    if ((await runSetup(session, setup, parser, options.signal, sources)) !== undefined) {
      return undefined;
    }
    const baseRun = await withWorktree(workspace, base.commit, async (folder) => ({
      failure: await run(folder, url, sources),
    }));
    // Without a limit for both runs, an endless command would take it twice.
    if (baseRun?.failure?.stopped !== undefined) return toFailedResult(baseRun.failure, place);
    if (baseRun === undefined || baseRun.failure !== undefined) return undefined;
    const before = await takeCatalogSnapshot(session);
    const failure = await run(workspace, url, sources);
    if (failure !== undefined) return toFailedResult(failure, place);
    const after = await takeCatalogSnapshot(session);
    if (before === undefined || after === undefined) {
      return toFailedResult({ message: 'the catalog could not be read' }, place);
    }
    const executed = {
      place,
      statement: 'command',
      documentedLocks: undefined,
      inTransaction: false,
    };
    const effects = findStatementEffects(before, before, { ...after, locks: [] }, executed);
    return {
      findings: applyRules(REHEARSAL_RULES, effects),
      outcome: 'the command was rehearsed on the merge base, then on the pull request',
    };
  });
}

function toFailedResult(
  { message, stopped }: CommandFailure,
  place: SourceLocation,
): CommandRehearsalResult {
  const failure: RehearsalFailure = {
    place,
    during: 'change',
    code: undefined,
    message,
    hint: undefined,
    stopped,
  };
  return { findings: applyRules(FAILURE_RULES, failure), outcome: 'the command failed' };
}

/**
 * @param runSignal Cancels the run, not only the rehearsal.
 * @throws UserError if the machine has no shell.
 */
function createCommandRunner(
  permit: RehearsalPermit,
  command: string,
  request: CheckRequest,
  context: Context,
  runSignal: CancellationSignal,
): CommandRunner {
  const shell = findShell(request.environment);
  if (shell === undefined) throw noShellProblem();
  return async (folder, url, { signal, cancellation }) => {
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
    const reason = signal.reason();
    const outcome = toCommandOutcome(exit, reason);
    if (outcome.kind === 'succeeded') return undefined;
    if (runSignal.reason() !== undefined) throw new UserError([outcome.problem]);
    if (reason === undefined) return { message: outcome.problem.what };
    const message = `${reason.what} at ${quoteStatement(command)}`;
    const next = 'If the command does not end, fix it. Otherwise increase `rehearsal-limit`.';
    return { message, stopped: { next } };
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
