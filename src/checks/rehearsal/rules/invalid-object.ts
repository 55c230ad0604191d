import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** Reports an index that the statement leaves invalid. */
export const invalidObject: Rule<StatementEffects> = {
  id: 'invalid-object',
  level: 'error',
  title: 'A statement leaves an invalid index',
  find: ({ place, invalidIndexes }) =>
    invalidIndexes.map(({ name }) => ({
      place,
      what: `Leaves the invalid index \`${name}\`. Every write updates the index, but no query uses it.`,
      next: 'Fix the cause, drop the index, and create it again.',
    })),
};
