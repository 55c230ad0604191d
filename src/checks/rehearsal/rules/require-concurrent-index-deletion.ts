import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** An index that is dropped under a lock that stops its table. */
export const requireConcurrentIndexDeletion: Rule<StatementEffects> = {
  id: 'require-concurrent-index-deletion',
  level: 'warning',
  title: 'An index of a table that is in use is dropped, and everybody waits',
  find: ({ place, gone, held, statement, source }) =>
    source === 'documented' || statement !== 'DROP INDEX'
      ? []
      : gone
          .filter(({ kind }) => kind === 'i' || kind === 'I')
          .map((index) => {
            const table =
              held.find(({ relation }) => relation.kind === 'r')?.relation.name ?? 'its table';
            return {
              place,
              what: `Drops the index \`${index.name}\` under an ACCESS EXCLUSIVE lock on \`${table}\`: whoever reads or writes it waits, behind every query that runs already.`,
              next: 'Drop it with DROP INDEX CONCURRENTLY, in a file of its own.',
            };
          }),
};
