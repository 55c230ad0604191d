import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** Reports a column with a new type. */
export const changingColumnType: Rule<StatementEffects> = {
  id: 'changing-column-type',
  level: 'warning',
  title: 'The type of a column changes',
  find: ({ place, columns, rewrittenTables }) =>
    columns.retyped.map(({ table, column, before }) => {
      const isRewritten = rewrittenTables.some(({ oid }) => oid === table.oid);
      const effect = isRewritten
        ? 'rewrites the table under an ACCESS EXCLUSIVE lock'
        : 'takes an ACCESS EXCLUSIVE lock';
      return {
        place,
        what: `Changes the type of the column \`${table.name}.${column.name}\` from ${before.type} to ${column.type}. This ${effect}, and running code may expect the old type.`,
        next: 'Add a column with the new type, write to both columns, backfill the new one in batches, and drop the old one in a later release.',
      };
    }),
};
