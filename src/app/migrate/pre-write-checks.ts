import type { CancellationSignal } from '../../engine/cancellation-signal';
import type { Migration } from '../../migrations/migration';
import type { ReadPermit } from '../../policy/decide';
import { needsRehearsal } from '../../policy/denied-findings';
import { rulesForRole } from '../../policy/role-rules';
import type { Context } from '../context';
import type { ModeResult } from '../mode-result';
import { headDigestAfter } from './head-digest-after';
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
  { history, preparation }: TargetInspection,
  halt: CancellationSignal,
): Promise<PreWriteFacts> {
  const denies = needsRehearsal(permit);
  const rules = rulesForRole(permit.governance.policies, permit.role);
  const promotes = rules.some(({ rehearsedOn }) => rehearsedOn !== undefined);
  if (!denies && !promotes) return { rehearsal: undefined, promotion: undefined };
  const [{ rehearsePending }, { findPromotion }] = await Promise.all([
    import(/* webpackChunkName: "rehearsal" */ './rehearse-pending'),
    import(/* webpackChunkName: "promotion" */ '../policy/find-promotion'),
  ]);
  const { baseline } = preparation;
  const pending = preparation.pending.map(({ migration }) => migration);
  const promotion = promotes
    ? await findPromotion(
        permit,
        headDigestAfter(history.rows, [...baseline, ...pending]),
        context.patience,
      )
    : undefined;
  const rehearsal = denies
    ? await rehearsePending(permit, await migrations, preparation, context, halt)
    : undefined;
  return { rehearsal, promotion };
}
