import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** A column that may be NULL from now on. */
export const banDropNotNull: Rule<StatementEffects> = {
  id: 'ban-drop-not-null',
  level: 'warning',
  title: 'A column that was required is optional',
  find: ({ place, columns }) =>
    columns.optional.map(({ table, column }) => ({
      place,
      what: `Lets \`${table.name}.${column.name}\` be NULL: code that runs counts on a value.`,
      next: 'Release code that copes with NULL first.',
    })),
};
