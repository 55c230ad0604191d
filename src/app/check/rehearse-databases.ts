import { permitRehearsal } from '../../checks/rehearsal/permit-rehearsal';
import type { CheckFinding, SourceLocation } from '../../checks/rule';
import { systemClock } from '../../edge/clock';
import type { MergeBaseDiff } from '../../edge/git/merge-base';
import { readWorkspaceFile } from '../../edge/workspace-files';
import type { CheckRequest } from '../../inputs/check-request';
import { judgeEvent } from '../../policy/judges/judge-event';
import { UserError } from '../../problem';
import type { DatabaseRow } from '../../report/check-report';
import { withCancellation } from '../cancellation';
import type { Context } from '../context';
import { rehearseCommand } from '../rehearsal/rehearse-command';
import type { CheckedDatabase } from './databases';
import { rehearseDatabase } from './rehearse-database';

/** What one rehearsal came to, as it is reported. */
interface Done {
  readonly findings: readonly CheckFinding[];
  readonly row: DatabaseRow;
}

/**
 * Rehearses the files of every database, one after the other, and the command of the check, if it has
 * one. Each begins with an empty database of its own.
 *
 * @param asked The step that asks for the check, where the repository has it.
 * @throws UserError where nothing may be rehearsed there, or the run shall end.
 */
export async function rehearseDatabases(
  request: CheckRequest,
  databases: readonly CheckedDatabase[],
  base: MergeBaseDiff | undefined,
  asked: SourceLocation | undefined,
  context: Context,
): Promise<readonly Done[]> {
  const { rehearsalSetup: file, rehearsalUrl, timeLimit, command } = request;
  const { workspace, applicationName, runner } = context;
  const verdict = permitRehearsal(rehearsalUrl);
  if (!verdict.ok) throw new UserError([verdict.problem]);
  const { permit } = verdict;
  if (command !== undefined) refuseStrangers(request);
  const setup = file === undefined ? undefined : { file, text: readWorkspaceFile(workspace, file) };
  return await withCancellation(timeLimit, async (sources) => {
    const { signal } = sources;
    const surroundings = { rootCertificate: undefined, applicationName, clock: systemClock };
    const options = { ...surroundings, signal, log: runner.log };
    const done: Done[] = [];
    for (const { name, change, outcome } of databases) {
      const came = await rehearseDatabase(permit, change, setup, options);
      const row = { name, folder: change.folder, statements: came.statements };
      done.push({ ...came, row: { ...row, outcome: `${outcome}; ${came.outcome}.` } });
    }
    if (command === undefined) return done;
    const place = asked ?? { file: '.github/workflows', line: undefined };
    const score = { command, setup, base, place };
    const came = await rehearseCommand(permit, score, request, context, sources, options);
    const row = { name: request.name, folder: request.workingDirectory, statements: [] };
    return [...done, { ...came, row: { ...row, outcome: `${came.outcome}.` } }];
  });
}

/** A command comes from what was checked out: not where secrets stand beside code of strangers. */
function refuseStrangers(request: CheckRequest): void {
  const blocked = judgeEvent(request);
  if (blocked === undefined) return;
  throw new UserError([
    {
      code: 'command-untrusted',
      what: blocked.what,
      next: 'Rehearse a command on `pull_request`.',
    },
  ]);
}
