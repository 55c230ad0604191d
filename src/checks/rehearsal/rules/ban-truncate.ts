import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** A table that loses all of its rows. */
export const banTruncate: Rule<StatementEffects> = {
  id: 'ban-truncate',
  level: 'warning',
  title: 'A table is emptied',
  find: ({ place, rewritten, statement }) =>
    statement !== 'TRUNCATE TABLE'
      ? []
      : rewritten.map(({ name }) => ({
          place,
          what: `Empties \`${name}\`: all of its rows are gone, and no later migration brings them back.`,
          next: 'Delete what has to go by a condition, in batches; keep a copy of what may be needed.',
        })),
};
