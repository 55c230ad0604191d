import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** A column that was optional and is required now. */
export const addingNotNullableField: Rule<StatementEffects> = {
  id: 'adding-not-nullable-field',
  level: 'warning',
  title: 'A column that is there is made NOT NULL',
  find: ({ place, columns }) =>
    columns.required.map(({ table, column }) => ({
      place,
      what: `Makes \`${table.name}.${column.name}\` NOT NULL: an ACCESS EXCLUSIVE lock is held while every row is looked at, and code that leaves it out fails from then on.`,
      next: 'Add a CHECK (… IS NOT NULL) NOT VALID, validate it in a later file, and set NOT NULL after that: then no row is looked at.',
    })),
};
