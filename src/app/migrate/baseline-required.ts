import {
  findAnyExistingTable,
  findConflictingTable,
  schemaWithoutHistoryProblem,
} from '../../engine/existing-tables';
import type { Session } from '../../engine/session';
import { isEmpty, type TargetHistory } from '../../engine/target-history';
import type { Problem } from '../../problem';
import type { InspectedPlan } from './inspect-pending';

/**
 * Returns whether existing tables are an error: the history is empty, files are pending, and the
 * input `baseline` is not set (docs/baseline.md).
 *
 * @param baselineInput The input `baseline`; undefined if it is not set.
 */
export function needsBaseline(
  history: TargetHistory,
  { baseline, pending }: Pick<InspectedPlan, 'baseline' | 'pending'>,
  baselineInput: string | undefined,
): boolean {
  const isBaselineUnknown =
    isEmpty(history) && baseline.length === 0 && baselineInput === undefined;
  return isBaselineUnknown && pending.length > 0;
}

/** What the comparison takes beside the history and the plan. */
interface BaselineOptions {
  /** The input `baseline`; undefined if it is not set. */
  readonly baseline: string | undefined;
  readonly readOnly: boolean;
  /** Returns the problem if the database has the history of another tool. Then it is named. */
  readonly existingTablesProblem: (() => Problem) | undefined;
}

/**
 * Compares the baseline with the tables of the target. A run that writes does not look for existing
 * tables here: its first message does, in the transaction that writes.
 *
 * @param options.baseline The input `baseline`; undefined if it is not set.
 * @returns The problem, or undefined if there is none.
 */
export async function baselineRequiredProblem(
  session: Session,
  history: TargetHistory,
  inspected: InspectedPlan,
  options: BaselineOptions,
): Promise<Problem | undefined> {
  const { name } = history.table;
  if (inspected.baseline.length > 0) {
    return (await findAnyExistingTable(session, name)) === undefined
      ? baselineWithoutSchemaProblem(name)
      : undefined;
  }
  const { readOnly, existingTablesProblem } = options;
  const isCheckedLater = !readOnly && existingTablesProblem === undefined;
  if (isCheckedLater || !needsBaseline(history, inspected, options.baseline)) return undefined;
  const table = await findConflictingTable(session, name);
  if (table === undefined) return undefined;
  return existingTablesProblem?.() ?? schemaWithoutHistoryProblem(table, name);
}

function baselineWithoutSchemaProblem(historyTable: string): Problem {
  return {
    code: 'baseline-without-schema',
    what: `The input \`baseline\` is set, but the database has no tables and ${historyTable} is empty.`,
    next: 'Nothing was written. Check that `database-url` points to the intended database. On a new database, remove `baseline` to run every file.',
  };
}
