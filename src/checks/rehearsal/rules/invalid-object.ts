import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** An index that is there and that no query uses. */
export const invalidObject: Rule<StatementEffects> = {
  id: 'invalid-object',
  level: 'error',
  title: 'A statement leaves an index that is not valid',
  find: ({ place, invalid }) =>
    invalid.map(({ name }) => ({
      place,
      what: `Leaves \`${name}\` behind as an invalid index: it costs every write, and no query uses it.`,
      next: 'See what kept it from being built, drop it, and build it anew.',
    })),
};
