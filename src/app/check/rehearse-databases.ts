import { permitRehearsal } from '../../checks/rehearsal/permit-rehearsal';
import type { CheckFinding, SourceLocation } from '../../checks/rule';
import { systemClock } from '../../edge/clock';
import type { MergeBaseDiff } from '../../edge/git/merge-base';
import { readWorkspaceFile } from '../../edge/workspace-files';
import { cancelledProblem } from '../../engine/cancelled-problem';
import type { CheckRequest } from '../../inputs/check-request';
import { judgeEvent } from '../../policy/judges/judge-event';
import { type Problem, UserError } from '../../problem';
import type { DatabaseRow } from '../../report/check-report';
import { withCancellation } from '../cancellation';
import type { Context } from '../context';
import { rehearseCommand } from '../rehearsal/rehearse-command';
import type { CheckedDatabase } from './compare-migrations';
import { rehearseDatabase } from './rehearse-database';

/** Result of one rehearsal for the report. */
interface ReportedRehearsal {
  readonly findings: readonly CheckFinding[];
  readonly row: DatabaseRow;
}

/** Results of all rehearsals, and the problem if `rehearsal-url` was refused. */
export interface RehearsalResults {
  readonly rehearsals: readonly ReportedRehearsal[];
  readonly problems: readonly Problem[];
}

/**
 * Rehearses the files of every database, one after the other, then the command of the check, if it has
 * one. Each rehearsal has an empty database of its own. If `rehearsal-url` is refused, all of them run
 * on the embedded Postgres.
 *
 * @param checkStep The step that starts the check; undefined if it is not in the repository.
 * @throws UserError if the command is refused, or the run is cancelled while no migration runs.
 */
export async function rehearseDatabases(
  request: CheckRequest,
  databases: readonly CheckedDatabase[],
  base: MergeBaseDiff | undefined,
  checkStep: SourceLocation | undefined,
  context: Context,
): Promise<RehearsalResults> {
  const { rehearsalSetup: file, rehearsalUrl: target, event, command } = request;
  const { timeLimitMs, rehearsalLimitMs: limitMs } = request;
  const { workspace, applicationName, runner } = context;
  const { permit, refusal } = permitRehearsal(target && { target, event });
  const problems = refusal === undefined ? [] : [refusal];
  if (command !== undefined) refuseUntrustedEvent(request);
  const setup = file === undefined ? undefined : { file, text: readWorkspaceFile(workspace, file) };
  return await withCancellation(timeLimitMs, async (sources) => {
    const { signal, cancellation } = sources;
    const options = {
      rootCertificate: undefined,
      applicationName,
      clock: systemClock,
      signal,
      cancellation,
      limitMs,
      log: runner.log,
    };
    const rehearsals: ReportedRehearsal[] = [];
    for (const { name, change, outcome } of databases) {
      const result = await rehearseDatabase(permit, change, setup, options);
      const { findings, statements, gap } = result;
      const row = {
        name,
        folder: change.folder,
        statements,
        outcome: `${outcome}; ${result.outcome}.`,
        gap,
      };
      rehearsals.push({ findings, row });
      const reason = signal.reason();
      if (reason === undefined) continue;
      const state = `It was rehearsing the database \`${name}\`.`;
      const problem = { ...cancelledProblem(reason, state), next: 'Retry the run.' };
      return { rehearsals, problems: [...problems, problem] };
    }
    if (command === undefined) return { rehearsals, problems };
    const place = checkStep ?? { file: '.github/workflows', line: undefined };
    const rehearsal = { command, setup, base, place };
    const result = await rehearseCommand(permit, rehearsal, request, context, options);
    const row = {
      name: request.name,
      folder: request.workingDirectory,
      statements: [],
      outcome: `${result.outcome}.`,
      gap: undefined,
    };
    return { rehearsals: [...rehearsals, { findings: result.findings, row }], problems };
  });
}

/** Refuses a command on events that anyone can start with access to secrets. */
function refuseUntrustedEvent(request: CheckRequest): void {
  const blocked = judgeEvent(request);
  if (blocked === undefined) return;
  throw new UserError([
    {
      code: 'command-untrusted',
      what: blocked.what,
      next: 'Run the check with a `command` on `pull_request`.',
    },
  ]);
}
