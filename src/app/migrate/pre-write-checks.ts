import type { CancellationSignal } from '../../engine/cancellation-signal';
import { cancelledProblem } from '../../engine/cancelled-problem';
import type { Migration } from '../../migrations/migration';
import type { ReadPermit } from '../../policy/decide';
import { needsRehearsal } from '../../policy/denied-findings';
import { needsReviews, rulesForRole } from '../../policy/role-policy';
import type { Problem } from '../../problem';
import type { Context } from '../context';
import type { ModeResult } from '../mode-result';
import { plannedHeadDigest, type TargetInspection } from './inspect-target';

/** Facts that a policy needs before anything is written. Undefined if no policy needs them. */
export type PreWriteFacts = Pick<ModeResult, 'rehearsal' | 'promotion' | 'commitReviews'>;

/**
 * Collects the facts that a policy needs before anything is written: the rules that the pending
 * files break in a rehearsal, whether the planned head was reached on another role, and the reviews
 * of the pending files. Loads nothing if no policy needs them.
 */
export async function collectPreWriteFacts(
  { permit, context }: { readonly permit: ReadPermit; readonly context: Context },
  migrations: Promise<readonly Migration[]>,
  { history, inspected }: TargetInspection,
  signal: CancellationSignal,
): Promise<PreWriteFacts> {
  const rules = rulesForRole(permit.governance.policies, permit.role);
  const needsPromotion = rules.some(({ rehearsedOn }) => rehearsedOn !== undefined);
  const rehearses = needsRehearsal(permit);
  const commitReviews = needsReviews(rules)
    ? await findReviews({ permit, context }, inspected)
    : undefined;
  if (!rehearses && !needsPromotion) {
    return { rehearsal: undefined, promotion: undefined, commitReviews };
  }
  const [{ rehearsePending }, { findPromotion }] = await Promise.all([
    import(/* webpackChunkName: "rehearsal" */ './rehearse-pending'),
    import(/* webpackChunkName: "promotion" */ '../policy/find-promotion'),
  ]);
  const promotion = needsPromotion
    ? await findPromotion(permit, plannedHeadDigest({ history, inspected }), context.deadline)
    : undefined;
  const rehearsal = rehearses
    ? await rehearsePending(permit, await migrations, inspected, context, signal)
    : undefined;
  return { rehearsal, promotion, commitReviews };
}

async function findReviews(
  { permit, context }: { readonly permit: ReadPermit; readonly context: Context },
  { pending }: TargetInspection['inspected'],
): Promise<PreWriteFacts['commitReviews']> {
  const { findPendingReviews } = await import(
    /* webpackChunkName: "promotion" */ '../policy/find-commit-reviews'
  );
  const files = pending.map(({ migration }) => migration.path);
  return await findPendingReviews(permit, files, context);
}

/** Returns the problem of a run that was cancelled while it rehearsed. A rehearsal does not throw. */
export function listRehearsalStops(
  { rehearsal }: PreWriteFacts,
  signal: CancellationSignal,
): readonly Problem[] {
  const reason = signal.reason();
  if (reason === undefined || rehearsal === undefined || rehearsal.known) return [];
  return [cancelledProblem(reason, 'It was rehearsing the pending files. Nothing was written.')];
}
