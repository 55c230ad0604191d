import type { Migration } from '../migrations/migration';
import type { WritePermit } from '../policy/admit';
import type { Problem } from '../problem';
import type { ApplyEnd, EnginePorts, TransactionRequest } from './apply-types';
import { completionStatements, createTablesStatements, entryStatements } from './commit-statements';
import { engineStatementProblem } from './failure-problems';
import { findFailedGuard } from './guard';
import { toolTableProblem } from './history-privileges';
import { type NewRow, requireInserted } from './history-table';
import { rollback } from './rollback';
import { findTableConflict } from './table-conflict';
import { beginStatements } from './transaction';

/** Result of a baseline. It is recorded as a whole or not at all. */
export type BaselineResult = { readonly kind: 'recorded' } | Exclude<ApplyEnd, { kind: 'done' }>;

/**
 * Records files as applied without running them, in one transaction under the migration lock, in an
 * empty history. Takes a WritePermit, so that nothing is written without a decision.
 *
 * @param baseline In the order of their versions.
 */
export async function recordBaseline(
  _permit: WritePermit,
  baseline: readonly Migration[],
  work: TransactionRequest,
  { session }: Pick<EnginePorts, 'session'>,
): Promise<BaselineResult> {
  const statements = [
    ...beginStatements(work),
    ...createTablesStatements(work),
    ...baselineRows(baseline, work).map((row) => requireInserted(work.tag, work.table.insert(row))),
    ...entryStatements(work),
    ...completionStatements(work),
  ];
  const reply = await session.execute(`${statements.join('; ')}; COMMIT;`);
  if (reply.kind === 'lost')
    return { kind: 'failed', problem: unknownBaselineProblem(reply.reason) };
  if (reply.error === undefined) return { kind: 'recorded' };
  const lostReason = await rollback(reply, session);
  if (lostReason !== undefined)
    return { kind: 'failed', problem: unknownBaselineProblem(lostReason) };
  const guard = findFailedGuard(work.tag, reply.error);
  if (guard === 'locked' || guard === 'stale') return { kind: guard };
  const kept = 'The baseline was not recorded.';
  const problem =
    toolTableProblem(reply.error, work, false, kept) ??
    engineStatementProblem(reply.error, guard, kept);
  // Nothing ran. The caller reads the target again.
  if (findTableConflict(work.tag, reply.error) !== undefined)
    return guard === 'ledgerChanged' ? { kind: 'stale' } : { kind: 'stale', problem };
  return { kind: 'failed', problem };
}

/** A table that stores only the newest version has one row. */
function baselineRows(baseline: readonly Migration[], work: TransactionRequest): readonly NewRow[] {
  const { table, expected, runId, appliedBy } = work;
  const rows = baseline.map((migration, index) => ({
    ordinal: expected.ordinal + index + 1,
    migration,
    statements: [],
    state: 'applied' as const,
    statementsDone: 0,
    runId,
    appliedBy,
  }));
  return table.deletePrevious === undefined ? rows : rows.slice(-1);
}

function unknownBaselineProblem(reason: string): Problem {
  return {
    code: 'commit-unknown',
    what: `The connection was lost before the server confirmed the baseline: ${reason}. It is recorded as a whole or not at all.`,
    next: 'Retry the run. This is safe: it reads the history first.',
  };
}
