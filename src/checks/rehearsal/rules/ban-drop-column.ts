import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** Reports a dropped column. */
export const banDropColumn: Rule<StatementEffects> = {
  id: 'ban-drop-column',
  level: 'warning',
  title: 'A column is dropped',
  find: ({ place, columns }) =>
    columns.dropped.map(({ table, column }) => ({
      place,
      what: `Drops the column \`${table.name}.${column.name}\` and its data. Running code may still use the column, and no later migration can restore the data.`,
      next: 'First release code that does not use the column, and keep a copy of data that may be needed.',
    })),
};
