import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** A new NOT NULL column without a default, on a table that was there. */
export const addingRequiredField: Rule<StatementEffects> = {
  id: 'adding-required-field',
  level: 'warning',
  title: 'A column is added that every row needs and nobody fills',
  find: ({ place, columns }) =>
    columns.added
      .filter(({ column }) => column.notNull && !column.hasDefault)
      .map(({ table, column }) => ({
        place,
        what: `Adds \`${table.name}.${column.name}\` as NOT NULL without a default: it fails on a table with rows, and code that runs cannot insert any more.`,
        next: 'Give it a default, or add it without NOT NULL and fill it first.',
      })),
};
