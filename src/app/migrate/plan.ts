import type { ReadPermit } from '../../policy/decide';
import { withCancellation } from '../cancellation';
import type { Context } from '../context';
import { openMigrations } from '../migration-files';
import { EMPTY_MODE_RESULT, failedWith, type ModeResult } from '../mode-result';
import { abortOnCancel, toSessionOptions, withSessionAndTask } from '../open-session';
import { snapshotBefore } from './history-snapshot';
import type { InspectedPlan } from './inspect-pending';
import { inspectTarget, plannedHeadDigest } from './inspect-target';
import { collectPreWriteFacts } from './pre-write-checks';
import { toBaselineLine, toPendingLine } from './summarize-run';

/** Returns what `migrate` would apply with the built-in engine. Reads in a `READ ONLY` transaction. */
export async function plan(permit: ReadPermit, context: Context): Promise<ModeResult> {
  const { request } = permit;
  const folder = await openMigrations(request, context.workspace);
  if (!folder.ok) return failedWith(folder.problems);
  const { format, read, url } = folder.value;
  const result = await withCancellation(request.timeLimitMs, async ({ signal }) => {
    const options = { ...toSessionOptions(request, context, signal), settings: url.settings };
    return await withSessionAndTask(permit, options, read, async (session, migrations) => {
      abortOnCancel(session, signal);
      const ports = { session, signal };
      const readOnly = true;
      const inspection = await inspectTarget(permit, ports, migrations, { readOnly, format, url });
      if (!inspection.ok) return inspection;
      const { value } = inspection;
      const facts = await collectPreWriteFacts({ permit, context }, migrations, value, signal);
      return { ok: true, value: { ...value, facts } } as const;
    });
  });
  if (!result.ok) return failedWith(result.problems);
  const { history, inspected, findings, facts } = result.value;
  return {
    ...EMPTY_MODE_RESULT,
    ...facts,
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
