import { sha256Hex } from '../../edge/hash';
import { getLoginName } from '../../edge/login-name';
import type { ApplyOptions, ApplyRequest } from '../../engine/apply-types';
import { lockKeys } from '../../engine/lock-keys';
import type { Request } from '../../inputs/request';
import type { Context } from '../context';
import { needsBaseline } from './baseline-required';
import type { TargetInspection } from './inspect-target';

/** Returns the options of the engine for a request and the inspection of its target. */
export function toApplyOptions(
  { limits, repair, baseline }: Request,
  context: Context,
  { history, inspected }: Pick<TargetInspection, 'history' | 'inspected'>,
): Omit<ApplyOptions, 'runId'> & Pick<ApplyRequest, 'expected'> {
  const { facts, detectsLostClient, exists, table, tableExists, rows } = history;
  const runningRow = rows.find(({ state }) => state === 'running');
  // A tool's history table does not contain the row of a running file.
  const newestRow =
    table.create === undefined ? rows.at(-1) : rows.findLast((row) => row !== runningRow);
  return {
    limits,
    repair,
    detectsLostClient,
    pooled: facts.pooled,
    table,
    keys: lockKeys(table.name, sha256Hex),
    expected: {
      historyExists: exists,
      tableExists,
      inProgressVersion: runningRow?.version,
      head: newestRow?.version,
      ordinal: history.newest ?? newestRow?.ordinal ?? 0,
      needsBaseline: needsBaseline(history, inspected, baseline),
    },
    applicationName: context.applicationName,
    appliedBy: context.actor ?? getLoginName(),
  };
}
