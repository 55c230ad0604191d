import { sha256Hex } from '../../edge/hash';
import { getLoginName } from '../../edge/login-name';
import type { ApplyOptions, ApplyRequest } from '../../engine/apply-types';
import { lockKeys } from '../../engine/lock-keys';
import type { Request } from '../../inputs/request';
import type { Context } from '../context';
import { needsBaseline } from './baseline-required';
import type { TargetInspection } from './inspect-target';

/** What a request, its surroundings and a look at the target make of a run of the engine. */
export function toApplyOptions(
  { limits, repair, baseline }: Request,
  context: Context,
  { history, inspected }: Pick<TargetInspection, 'history' | 'inspected'>,
): Omit<ApplyOptions, 'runId'> & Pick<ApplyRequest, 'expected'> {
  const { facts, detectsLostClient, exists, table, tableExists, rows } = history;
  const begun = rows.find(({ state }) => state === 'running');
  // A tool's table does not have the row of a file that is under way.
  const newest = table.create === undefined ? rows.at(-1) : rows.findLast((row) => row !== begun);
  return {
    ...{ limits, repair, detectsLostClient, pooled: facts.pooled, table },
    keys: lockKeys(table.name, sha256Hex),
    expected: {
      ...{ historyExists: exists, tableExists, inProgressVersion: begun?.version },
      ...{ head: newest?.version, ordinal: history.newest ?? newest?.ordinal ?? 0 },
      needsBaseline: needsBaseline(history, inspected, baseline),
    },
    applicationName: context.applicationName,
    appliedBy: context.actor ?? getLoginName(),
  };
}
