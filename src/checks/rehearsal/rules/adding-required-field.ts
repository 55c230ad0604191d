import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** Reports a new NOT NULL column without a default on an existing table. */
export const addingRequiredField: Rule<StatementEffects> = {
  id: 'adding-required-field',
  level: 'warning',
  title: 'A new column is NOT NULL and has no default',
  find: ({ place, columns }) =>
    columns.added
      .filter(({ column }) => column.notNull && !column.hasDefault)
      .map(({ table, column }) => ({
        place,
        what: `Adds the column \`${table.name}.${column.name}\` as NOT NULL without a default. The statement fails on a table with rows, and inserts of running code fail after it.`,
        next: 'Add a default, or add the column without NOT NULL and backfill it first.',
      })),
};
