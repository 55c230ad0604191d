import type { CancellationSignal } from '../../engine/cancellation-signal';
import type { Migration } from '../../migrations/migration';
import type { ReadPermit } from '../../policy/decide';
import { needsRehearsal } from '../../policy/denied-findings';
import { rulesForRole } from '../../policy/role-policy';
import type { Context } from '../context';
import type { ModeResult } from '../mode-result';
import { plannedHeadDigest, type TargetInspection } from './inspect-target';

/** Facts that a policy needs before anything is written. Undefined if no policy needs them. */
export type PreWriteFacts = Pick<ModeResult, 'rehearsal' | 'promotion'>;

/**
 * Collects the facts that a policy needs before anything is written: the rules that the pending
 * files break in a rehearsal, and whether the planned head was reached on another role. Loads
 * nothing if no policy needs them.
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
  if (!rehearses && !needsPromotion) return { rehearsal: undefined, promotion: undefined };
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
  return { rehearsal, promotion };
}
