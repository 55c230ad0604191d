import { permitRehearsal } from '../../checks/rehearsal/permit-rehearsal';
import { REHEARSAL_RULES } from '../../checks/rehearsal/rules';
import { applyRules } from '../../checks/rule';
import { systemClock } from '../../edge/clock';
import { readWorkspaceFile } from '../../edge/workspace-files';
import type { CancellationSignal } from '../../engine/cancellation-signal';
import type { Migration } from '../../migrations/migration';
import { loadParser } from '../../migrations/parse-sql';
import type { ReadPermit } from '../../policy/decide';
import { type LookupResult, notKnown } from '../../policy/lookup-result';
import type { Context } from '../context';
import { rehearseMigrations } from '../rehearsal/rehearse-migrations';
import { withScratchDatabase } from '../rehearsal/scratch-database';
import type { InspectedPlan } from './inspect-pending';

/**
 * Rehearses what is pending on an embedded Postgres, behind what is applied, for a policy that denies
 * something that only a rehearsal shows. A suppression in a file is no excuse there.
 *
 * @param migrations All the files.
 * @returns The ids of the rules that it breaks.
 */
export async function rehearsePending(
  { request }: ReadPermit,
  migrations: readonly Migration[],
  { pending }: InspectedPlan,
  context: Context,
  signal: CancellationSignal,
): Promise<LookupResult<readonly string[]>> {
  if (pending.length === 0) return { known: true, value: [] };
  const verdict = permitRehearsal();
  if (!verdict.ok) return notKnown(verdict.problem.what, verdict.problem.next);
  const { rehearsalSetup: file } = request;
  const setup =
    file === undefined ? undefined : { file, text: readWorkspaceFile(context.workspace, file) };
  const added = pending.map(({ migration }) => migration);
  const waiting = new Set(added.map(({ version }) => version));
  const base = migrations.filter(({ version }) => !waiting.has(version));
  const parser = await loadParser();
  const options = {
    ...{ rootCertificate: undefined, applicationName: context.applicationName },
    ...{ clock: systemClock, signal, log: context.runner.log },
  };
  const { observations, stop } = await withScratchDatabase(
    verdict.permit,
    options,
    async (session) => {
      return await rehearseMigrations(session, { setup, base, added }, parser);
    },
  );
  if (stop !== undefined) {
    return notKnown(
      `The rehearsal on the embedded Postgres ended in ${stop.place.file}: ${stop.message}.`,
      'What it lacks, a role or a function, `rehearsal-setup` can bring.',
    );
  }
  const broken = observations.flatMap((each) => applyRules(REHEARSAL_RULES, each));
  return { known: true, value: [...new Set(broken.map(({ rule }) => rule))] };
}
