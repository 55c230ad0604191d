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
import { noShellProblem } from '../command/run-user-command';
import { createCommandRuntime } from '../command-runtime';
import type { Context } from '../context';
import type { SessionOptions } from '../open-session';
import { type RehearsalOptions, runSetupFile, takeCatalogSnapshot } from './rehearse-migrations';
import { withScratchDatabase } from './scratch-database';

/** What a command is rehearsed with. */
export interface CommandRehearsalOptions {
  readonly command: string;
  readonly setup: RehearsalOptions['setup'];
  /** Undefined where nothing is known of what is merged. */
  readonly base: MergeBaseDiff | undefined;
  /** The step that asks for it: the catalogue tells no line. */
  readonly place: SourceLocation;
}

/** What came of it: findings, and in words how far it went. */
export interface CommandRehearsalResult {
  readonly findings: readonly CheckFinding[];
  readonly outcome: string;
}

/**
 * Rehearses a command: on what is merged, in a checkout of its own, then on what is checked out, on
 * the same database. What the second run changed is what the pull request brings. Where the first
 * does not succeed (what it needs may not be installed there), the second runs from nothing.
 *
 * @throws UserError where the run shall end.
 */
export async function rehearseCommand(
  permit: RehearsalPermit,
  order: CommandRehearsalOptions,
  request: CheckRequest,
  context: Context,
  sources: CancellationSources,
  options: SessionOptions,
): Promise<CommandRehearsalResult> {
  const { base, place, setup } = order;
  const run = commandRunner(permit, order.command, request, context, sources);
  const compared =
    base === undefined
      ? undefined
      : await withScratchDatabase(permit, options, async (session, url) => {
          if ((await runSetupFile(session, setup)) !== undefined) return undefined;
          const there = await withWorktree(context.workspace, base.commit, async (folder) => {
            return (await run(folder, url)) === undefined;
          });
          if (there !== true) return undefined;
          const before = await takeCatalogSnapshot(session);
          const failed = await run(context.workspace, url);
          const after = await takeCatalogSnapshot(session);
          if (failed !== undefined || before === undefined || after === undefined) {
            return stopped(failed ?? 'the catalogue could not be read', place);
          }
          const ran = { place, statement: 'command', documentedLock: undefined };
          const observation = findStatementEffects(before, before, { ...after, locks: [] }, ran);
          return {
            findings: applyRules(REHEARSAL_RULES, observation),
            outcome: 'the command was rehearsed on what is merged, then on this',
          };
        });
  if (compared !== undefined) return compared;
  return await withScratchDatabase(permit, options, async (session, url) => {
    const stop = await runSetupFile(session, setup);
    if (stop !== undefined)
      return { findings: applyRules(FAILURE_RULES, stop), outcome: 'not rehearsed' };
    const failed = await run(context.workspace, url);
    if (failed !== undefined) return stopped(failed, place);
    return { findings: [], outcome: 'the command was rehearsed from an empty database' };
  });
}

function stopped(message: string, place: SourceLocation): CommandRehearsalResult {
  const stop: RehearsalFailure = {
    place,
    during: 'change',
    code: undefined,
    message,
    hint: undefined,
  };
  return { findings: applyRules(FAILURE_RULES, stop), outcome: 'the command failed' };
}

/** Runs the command in a checkout, on a database; gives what went wrong. */
function commandRunner(
  permit: RehearsalPermit,
  command: string,
  request: CheckRequest,
  context: Context,
  { signal, cancellation }: CancellationSources,
): (folder: string, url: string) => Promise<string | undefined> {
  const shell = findShell(request.environment);
  if (shell === undefined) throw noShellProblem();
  return async (folder, url) => {
    const end = await runCommand(permit, {
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
    const outcome = toCommandOutcome(end, signal.reason());
    if (outcome.kind === 'succeeded') return undefined;
    if (signal.reason() !== undefined) throw new UserError([outcome.problem]);
    return outcome.problem.what;
  };
}

/** A rehearsal knows no other database than its own: no URL of one, and none of libpq's variables. */
function withoutTargets(environment: Environment): Environment {
  const urls = new Set(findPostgresUrls(environment).map(({ variable }) => variable));
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !urls.has(name) && !/^PG[A-Z]+$/i.test(name)),
  );
}
