import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** Reports a column that is no longer NOT NULL. */
export const banDropNotNull: Rule<StatementEffects> = {
  id: 'ban-drop-not-null',
  level: 'warning',
  title: 'A required column becomes optional',
  find: ({ place, columns }) =>
    columns.madeNullable.map(({ table, column }) => ({
      place,
      what: `Drops NOT NULL from the column \`${table.name}.${column.name}\`. Running code may expect a value.`,
      next: 'First release code that handles NULL.',
    })),
};
