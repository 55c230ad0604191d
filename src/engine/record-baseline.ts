import type { Migration } from '../migrations/migration';
import type { WritePermit } from '../policy/admit';
import type { Problem } from '../problem';
import type { ApplyEnd, EnginePorts, TransactionRequest } from './apply-types';
import { engineStatementProblem } from './failure-problems';
import { findFailedGuard } from './guard';
import { type NewRow, requireInserted } from './history-table';
import { rollback } from './rollback';
import { beginStatements, completionStatements } from './transaction';

/** What a baseline came to: it is recorded as a whole, or not at all. */
export type BaselineResult = { readonly kind: 'recorded' } | Exclude<ApplyEnd, { kind: 'done' }>;

/**
 * Records files as applied that are not run, in one transaction under the migration lock, on an empty
 * history. Takes a WritePermit so that nothing is written that was not admitted.
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
    ...rowsOf(baseline, work).map((row) => requireInserted(work.tag, work.table.insert(row))),
    ...completionStatements(work),
  ];
  const reply = await session.execute(`${statements.join('; ')}; COMMIT;`);
  if (reply.kind === 'lost') return { kind: 'failed', problem: unknownBaseline(reply.reason) };
  if (reply.error === undefined) return { kind: 'recorded' };
  const lost = await rollback(reply, session);
  if (lost !== undefined) return { kind: 'failed', problem: unknownBaseline(lost) };
  const guard = findFailedGuard(work.tag, reply.error);
  if (guard === 'locked' || guard === 'stale') return { kind: guard };
  const problem = engineStatementProblem(
    reply.error,
    guard,
    'Nothing of the baseline was recorded.',
  );
  return { kind: 'failed', problem };
}

/** A table that knows the newest version alone has one row. */
function rowsOf(baseline: readonly Migration[], work: TransactionRequest): readonly NewRow[] {
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

function unknownBaseline(reason: string): Problem {
  return {
    code: 'commit-unknown',
    what: `The connection ended before the server said that the baseline is recorded: ${reason}. It is there as a whole, or not at all.`,
    next: 'Run again: that is safe, for the history tells.',
  };
}
