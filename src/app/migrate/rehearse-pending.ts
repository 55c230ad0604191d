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
import { explainStop } from '../rehearsal/stopped-rehearsal';
import type { InspectedPlan } from './inspect-pending';

/**
 * Rehearses the pending files on an embedded Postgres, after the applied files. Used if a policy
 * denies findings that only a rehearsal shows. Suppressions in the files have no effect here.
 *
 * @param migrations All files of the folder.
 * @returns The ids of the rules that the pending files break, or why they are not known.
 */
export async function rehearsePending(
  { request }: ReadPermit,
  migrations: readonly Migration[],
  { pending }: InspectedPlan,
  context: Context,
  signal: CancellationSignal,
): Promise<LookupResult<readonly string[]>> {
  if (pending.length === 0) return { known: true, value: [] };
  const { permit } = permitRehearsal();
  const { rehearsalSetup: file, rehearsalLimitMs: limitMs } = request;
  const setup =
    file === undefined ? undefined : { file, text: readWorkspaceFile(context.workspace, file) };
  const added = pending.map(({ migration }) => migration);
  const pendingFiles = new Set(added.map(({ fileName }) => fileName));
  const base = migrations.filter(
    ({ fileName, unapplied }) => unapplied === undefined && !pendingFiles.has(fileName),
  );
  const parser = await loadParser();
  const options = {
    rootCertificate: undefined,
    applicationName: context.applicationName,
    clock: systemClock,
    signal,
    limitMs,
    log: context.runner.log,
  };
  const { observations, stop } = await withScratchDatabase(
    permit,
    options,
    async (session, _, sources) => {
      const rehearsal = await rehearseMigrations(session, { setup, base, added }, parser);
      const signals = { run: signal, rehearsal: sources.signal };
      return { ...rehearsal, stop: explainStop(rehearsal.stop, signals) };
    },
  );
  if (stop !== undefined) {
    const { file, line } = stop.place;
    const place = line === undefined ? file : `${file}, line ${line}`;
    return notKnown(
      `The rehearsal on the embedded Postgres stopped in ${place}: ${stop.message}.`,
      stop.stopped?.next ?? 'Add missing roles and functions with `rehearsal-setup`.',
    );
  }
  const matches = observations.flatMap((effects) => applyRules(REHEARSAL_RULES, effects));
  return { known: true, value: [...new Set(matches.map(({ rule }) => rule))] };
}
