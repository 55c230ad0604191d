import type { FileRequest } from './apply-types';

/** Returns the INSERT of the history row of an applied file, without a `;`. */
export function insertAppliedRow(file: FileRequest): string {
  const { table, prepared, expected, runId, appliedBy } = file;
  const { migration, statements } = prepared;
  return table.insert({
    ordinal: expected.ordinal + 1,
    migration,
    statements,
    state: 'applied',
    statementsDone: statements.length,
    runId,
    appliedBy,
  });
}
