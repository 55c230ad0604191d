import type { ReadPermit } from '../../policy/decide';
import { withCancellation } from '../cancellation';
import type { Context } from '../context';
import { openMigrations } from '../migration-files';
import { EMPTY_MODE_RESULT, failedWith, type ModeResult } from '../mode-result';
import { abortOnCancel, toSessionOptions, withSessionAndTask } from '../open-session';
import { snapshotBefore } from './history-snapshot';
import type { InspectedPlan } from './inspect-pending';
import { inspectTarget, plannedHeadDigest } from './inspect-target';
import { collectPreWriteFacts, listRehearsalStops } from './pre-write-checks';
import { toBaselineLine, toPendingLine } from './summarize-run';

/** Returns what `migrate` would apply with the built-in engine. Reads in a `READ ONLY` transaction. */
export async function plan(permit: ReadPermit, context: Context): Promise<ModeResult> {
  const { request } = permit;
  const opened = await openMigrations(request, context.workspace);
  if (!opened.ok) return failedWith(opened.problems);
  const { read, ...folder } = opened.value;
  const result = await withCancellation(request.timeLimitMs, async ({ signal }) => {
    const options = {
      ...toSessionOptions(request, context, signal),
      settings: folder.url.settings,
    };
    return await withSessionAndTask(permit, options, read, async (session, migrations) => {
      abortOnCancel(session, signal);
      const ports = { session, signal };
      const inspectOptions = { readOnly: true, folder };
      const inspection = await inspectTarget(permit, ports, migrations, inspectOptions);
      if (!inspection.ok) return inspection;
      const { value } = inspection;
      const facts = await collectPreWriteFacts({ permit, context }, migrations, value, signal);
      const problems = listRehearsalStops(facts, signal);
      return { ok: true, value: { ...value, facts, problems } } as const;
    });
  });
  if (!result.ok) return failedWith(result.problems);
  const { history, inspected, findings, facts, problems } = result.value;
  return {
    ...EMPTY_MODE_RESULT,
    ...facts,
    problems,
    connected: true,
    findings,
    runResult: toRunResult(inspected, plannedHeadDigest({ history, inspected })),
    snapshot: request.evidenceFile === undefined ? undefined : snapshotBefore({ history }),
  };
}

function toRunResult(
  { baseline, pending, digest, notes }: InspectedPlan,
  headDigest: string,
): ModeResult['runResult'] {
  return {
    migrations: [...baseline.map(toBaselineLine), ...pending.map(toPendingLine)],
    pending: pending.length,
    applied: 0,
    planDigest: digest,
    headDigest,
    notes,
    lastLines: [],
  };
}
