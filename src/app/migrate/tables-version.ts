import { getTablesVersion } from '../../engine/governed-tables';
import { SCHEMA_VERSION } from '../../engine/history-table';
import type { TargetHistory } from '../../engine/target-history';
import type { InspectedPlan } from './inspect-pending';

/**
 * Returns the version of the tables in schema `governed` as a run of the engine needs it. Only the
 * message that commits a transactional file adds a column to the ledger: if another run uses the
 * ledger, the transaction of the file continues without the upgrade.
 */
export function findTablesVersion(
  history: Pick<TargetHistory, 'exists' | 'ledger'>,
  { baseline, pending }: Pick<InspectedPlan, 'baseline' | 'pending'>,
): number {
  const addsColumn = baseline.length === 0 && pending[0]?.transactional === true;
  const isSeen = history.ledger.kind === 'seen';
  return isSeen && !addsColumn ? SCHEMA_VERSION : getTablesVersion(history);
}
