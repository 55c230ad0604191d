import type { Rule } from '../../rule';
import { blocksWrites, lockModeName } from '../lock-mode';
import type { StatementEffects } from '../statement-effects';

/** Reports an index on an existing table that is built under a lock that blocks writes. */
export const requireConcurrentIndexCreation: Rule<StatementEffects> = {
  id: 'require-concurrent-index-creation',
  level: 'warning',
  title: 'An index is built on an existing table while writes wait',
  find: ({ place, newIndexes, heldLocks }) =>
    newIndexes.flatMap(({ table, index }) => {
      const lock = heldLocks.find(({ relation }) => relation.oid === table.oid);
      if (lock === undefined || !blocksWrites(lock.mode)) return [];
      return [
        {
          place,
          what: `Builds the index \`${index.name}\` while holding a ${lockModeName(lock.mode)} lock on \`${table.name}\`. Writes to the table wait until the build ends.`,
          next: 'Create the index with CREATE INDEX CONCURRENTLY in its own file.',
        },
      ];
    }),
};
