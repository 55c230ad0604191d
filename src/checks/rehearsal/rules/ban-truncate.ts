import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** Reports a table that TRUNCATE empties. */
export const banTruncate: Rule<StatementEffects> = {
  id: 'ban-truncate',
  level: 'warning',
  title: 'A table is emptied',
  find: ({ place, rewrittenTables, statement }) =>
    statement !== 'TRUNCATE TABLE'
      ? []
      : rewrittenTables.map(({ name }) => ({
          place,
          what: `Deletes all rows of the table \`${name}\`. No later migration can restore them.`,
          next: 'Use DELETE with a condition, in batches, and keep a copy of data that may be needed.',
        })),
};
