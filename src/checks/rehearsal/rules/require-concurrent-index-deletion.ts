import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** Reports an index that DROP INDEX drops under a lock that blocks reads and writes. */
export const requireConcurrentIndexDeletion: Rule<StatementEffects> = {
  id: 'require-concurrent-index-deletion',
  level: 'warning',
  title: 'An index of an existing table is dropped while all access waits',
  find: ({ place, droppedRelations, heldLocks, statement, source }) =>
    source === 'documented' || statement !== 'DROP INDEX'
      ? []
      : droppedRelations
          .filter(({ kind }) => kind === 'i' || kind === 'I')
          .map((index) => {
            const table =
              heldLocks.find(({ relation }) => relation.kind === 'r')?.relation.name ?? 'its table';
            return {
              place,
              what: `Drops the index \`${index.name}\` under an ACCESS EXCLUSIVE lock on \`${table}\`. The lock waits for every running query, and all later reads and writes wait for the lock.`,
              next: 'Drop the index with DROP INDEX CONCURRENTLY in its own file.',
            };
          }),
};
