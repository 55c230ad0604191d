import type { Rule } from '../../rule';
import { blocksWrites, lockModeName } from '../lock-mode';
import type { StatementEffects } from '../statement-effects';

/** An index that is built while nobody may write to its table. */
export const requireConcurrentIndexCreation: Rule<StatementEffects> = {
  id: 'require-concurrent-index-creation',
  level: 'warning',
  title: 'An index is built on a table that is in use, and writes wait for it',
  find: ({ place, indexes, held }) =>
    indexes.flatMap(({ table, index }) => {
      const lock = held.find(({ relation }) => relation.oid === table.oid);
      if (lock === undefined || !blocksWrites(lock.mode)) return [];
      return [
        {
          place,
          what: `Builds the index \`${index.name}\` under a ${lockModeName(lock.mode)} lock on \`${table.name}\`: every write to it waits until the build is done.`,
          next: 'Build it with CREATE INDEX CONCURRENTLY, in a file of its own.',
        },
      ];
    }),
};
