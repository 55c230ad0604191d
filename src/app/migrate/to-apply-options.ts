import { sha256Hex } from '../../edge/hash';
import { getLoginName } from '../../edge/login-name';
import type { ApplyOptions, ApplyRequest } from '../../engine/apply-types';
import { isInGovernedSchema } from '../../engine/governed-tables';
import { upgradeTables } from '../../engine/history-table';
import { lockKeys } from '../../engine/lock-keys';
import { resolveTimeouts, toUrlTimeouts } from '../../engine/session-timeouts';
import type { Request } from '../../inputs/request';
import type { Context } from '../context';
import { needsBaseline } from './baseline-required';
import type { InspectedPlan } from './inspect-pending';
import type { TargetInspection } from './inspect-target';

/** Returns the options of the engine for a request and the inspection of its target. */
export function toApplyOptions(
  { limits, repair, baseline }: Request,
  context: Context,
  { history, inspected, url }: Pick<TargetInspection, 'history' | 'inspected' | 'url'>,
): Omit<ApplyOptions, 'runId'> & Pick<ApplyRequest, 'expected'> {
  const { facts, detectsLostClient, exists, table, tableExists, rows } = history;
  const runningRow = rows.find(({ state }) => state === 'running');
  // A tool's history table does not contain the row of a running file.
  const newestRow =
    table.create === undefined ? rows.at(-1) : rows.findLast((row) => row !== runningRow);
  return {
    limits: resolveTimeouts(limits, history.session.timeouts, toUrlTimeouts(url)).limits,
    settings: url.settings,
    role: history.session.role,
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
      upgrade: exists ? findUpgrade(history, inspected) : undefined,
      needsBaseline: needsBaseline(history, inspected, baseline),
    },
    applicationName: context.applicationName,
    appliedBy: context.actor ?? getLoginName(),
  };
}

/**
 * Returns the statements that upgrade the tables of an older release. `governed.migrations` is
 * upgraded only by a run that writes to it: the upgrade waits for the files of other runs that do.
 */
function findUpgrade(
  { tables, table, tableExists }: TargetInspection['history'],
  { pending }: Pick<InspectedPlan, 'pending'>,
): string | undefined {
  const writesOwnTable =
    table.create === undefined || pending.some(({ transactional }) => !transactional);
  const upgrades = [
    writesOwnTable ? upgradeTables(tables) : undefined,
    // The message of the first file upgrades a table of another schema.
    tableExists && isInGovernedSchema(table) ? table.upgrade : undefined,
  ];
  const needed = upgrades.filter((each) => each !== undefined);
  return needed.length === 0 ? undefined : needed.join(' ');
}
