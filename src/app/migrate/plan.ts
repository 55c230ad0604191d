import { locateDatabase } from '../../database-url/database-location';
import { sha256Hex } from '../../edge/hash';
import type { Request } from '../../inputs/request';
import { headDigestAfter } from '../../migrations/digest';
import { getJudgedTarget, type ReadPermit } from '../../policy/decide';
import { withCancellation } from '../cancellation';
import type { Context } from '../context';
import { openMigrations } from '../migration-files';
import { EMPTY_MODE_RESULT, failedWith, type ModeResult } from '../mode-result';
import { toSessionOptions, withSession } from '../open-session';
import { snapshotBefore } from './history-snapshot';
import type { InspectedPlan } from './inspect-pending';
import { inspectTarget } from './inspect-target';
import { collectPreWriteFacts } from './pre-write-checks';
import { toBaselineLine, toPendingLine } from './summarize-run';

/**
 * Shows what would run, and writes nothing: its one transaction is `READ ONLY` (contract, 7.7). A
 * command is not started.
 */
export async function plan(
  permit: ReadPermit,
  request: Request,
  context: Context,
): Promise<ModeResult> {
  if (request.command !== undefined) {
    const { planCommand } = await import(
      /* webpackChunkName: "command" */ '../command/plan-command'
    );
    return await planCommand(permit, request.command, context);
  }
  const files = await openMigrations(request, context.workspace);
  if (!files.ok) return failedWith(files.problems);
  const { format, read } = files.value;
  const place = locateDatabase(getJudgedTarget(permit));
  const looked = await withCancellation(request.timeLimit, async ({ signal }) => {
    const options = toSessionOptions(request, context, signal);
    return await withSession(permit, options, read, async (session, migrations) => {
      signal.listen(() => session.abort(signal.reason()?.what ?? ''));
      const seen = await inspectTarget({ session, signal }, migrations, {
        readOnly: true,
        place,
        role: permit.role,
        format,
        baseline: request.baseline,
      });
      if (!seen.ok) return seen;
      const known = await collectPreWriteFacts({ permit, context }, migrations, seen.value, signal);
      return { ok: true, value: { ...seen.value, known } } as const;
    });
  });
  if (!looked.ok) return failedWith(looked.problems);
  const { history, inspected, findings, known } = looked.value;
  const pending = inspected.pending.map(({ migration }) => migration);
  const then = headDigestAfter(history.rows, [...inspected.baseline, ...pending], sha256Hex);
  return {
    ...EMPTY_MODE_RESULT,
    ...known,
    connected: true,
    findings,
    work: workOf(inspected, then),
    seen: request.evidenceFile === undefined ? undefined : snapshotBefore({ history }),
  };
}

function workOf(
  { baseline, pending, digest, notes }: InspectedPlan,
  headDigestThen: string,
): ModeResult['work'] {
  return {
    migrations: [...baseline.map(toBaselineLine), ...pending.map(toPendingLine)],
    pending: pending.length,
    applied: 0,
    planDigest: digest,
    headDigest: headDigestThen,
    notes,
    lastLines: [],
  };
}
