import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** Reports an existing column that becomes NOT NULL. */
export const addingNotNullableField: Rule<StatementEffects> = {
  id: 'adding-not-nullable-field',
  level: 'warning',
  title: 'An existing column becomes NOT NULL',
  find: ({ place, columns }) =>
    columns.madeNotNull.map(({ table, column }) => ({
      place,
      what: `Makes the column \`${table.name}.${column.name}\` NOT NULL. Postgres can scan the whole table under an ACCESS EXCLUSIVE lock, and running code that inserts no value fails.`,
      next: 'Add a constraint CHECK (… IS NOT NULL) NOT VALID, and validate it in a later file. After that, SET NOT NULL does not scan the table.',
    })),
};
