import { sha256Hex } from '../../edge/hash';
import type { CancellationSignal } from '../../engine/cancellation-signal';
import { headDigestAfter } from '../../migrations/digest';
import type { Migration } from '../../migrations/migration';
import type { ReadPermit } from '../../policy/decide';
import { needsRehearsal } from '../../policy/denied-findings';
import { rulesForRole } from '../../policy/role-policy';
import type { Context } from '../context';
import type { ModeResult } from '../mode-result';
import type { TargetInspection } from './inspect-target';

/** What the policies want to know beforehand; undefined where none does. */
export type PreWriteFacts = Pick<ModeResult, 'rehearsal' | 'promotion'>;

/**
 * What has to be known before anything is written, where a policy asks: the rules that what is pending
 * breaks, by a rehearsal, and whether the state that would be reached was reached before. Where none
 * asks, nothing of it is loaded.
 */
export async function collectPreWriteFacts(
  { permit, context }: { readonly permit: ReadPermit; readonly context: Context },
  migrations: Promise<readonly Migration[]>,
  { history, inspected }: TargetInspection,
  signal: CancellationSignal,
): Promise<PreWriteFacts> {
  const denies = needsRehearsal(permit);
  const rules = rulesForRole(permit.governance.policies, permit.role);
  const promotes = rules.some(({ rehearsedOn }) => rehearsedOn !== undefined);
  if (!denies && !promotes) return { rehearsal: undefined, promotion: undefined };
  const [{ rehearsePending }, { findPromotion }] = await Promise.all([
    import(/* webpackChunkName: "rehearsal" */ './rehearse-pending'),
    import(/* webpackChunkName: "promotion" */ '../policy/find-promotion'),
  ]);
  const { baseline } = inspected;
  const pending = inspected.pending.map(({ migration }) => migration);
  const promotion = promotes
    ? await findPromotion(
        permit,
        headDigestAfter(history.rows, [...baseline, ...pending], sha256Hex),
        context.deadline,
      )
    : undefined;
  const rehearsal = denies
    ? await rehearsePending(permit, await migrations, inspected, context, signal)
    : undefined;
  return { rehearsal, promotion };
}
