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
 * Whether tables that are there are an error: the history is empty, files are pending, and nobody has
 * said how much of them the database has (issue 7, "Adoption").
 *
 * @param asked The input `baseline`.
 */
export function needsBaseline(
  history: TargetHistory,
  { baseline, pending }: Pick<InspectedPlan, 'baseline' | 'pending'>,
  asked: string | undefined,
): boolean {
  const nothingKnown = isEmpty(history) && baseline.length === 0 && asked === undefined;
  return nothingKnown && pending.length > 0;
}

/**
 * What stands in the way of files whose history is empty. A run that writes sees tables that are there
 * with its first message, in the same transaction.
 *
 * @param asked The input `baseline`.
 */
export async function baselineRequiredProblem(
  session: Session,
  history: TargetHistory,
  inspected: InspectedPlan,
  {
    baseline: asked,
    readOnly,
  }: { readonly baseline: string | undefined; readonly readOnly: boolean },
): Promise<Problem | undefined> {
  const { name } = history.table;
  if (inspected.baseline.length > 0) {
    return (await findAnyExistingTable(session, name)) === undefined
      ? withoutSchema(name)
      : undefined;
  }
  if (!readOnly || !needsBaseline(history, inspected, asked)) return undefined;
  const occupant = await findConflictingTable(session, name);
  return occupant === undefined ? undefined : schemaWithoutHistoryProblem(occupant, name);
}

function withoutSchema(table: string): Problem {
  return {
    code: 'baseline-without-schema',
    what: `The input \`baseline\` says that the database has changes of these files, and it has no table at all; ${table} is empty.`,
    next: 'Nothing was written. Look whether database-url leads where you mean. On a new database leave `baseline` out: every file is run.',
  };
}
