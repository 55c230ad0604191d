import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** A column whose type is another afterwards. */
export const changingColumnType: Rule<StatementEffects> = {
  id: 'changing-column-type',
  level: 'warning',
  title: 'A column gets another type',
  find: ({ place, columns, rewritten }) =>
    columns.retyped.map(({ table, column, before }) => {
      const isRewritten = rewritten.some(({ oid }) => oid === table.oid);
      const how = isRewritten
        ? 'rewrites the whole table under an ACCESS EXCLUSIVE lock'
        : 'takes an ACCESS EXCLUSIVE lock';
      return {
        place,
        what: `Changes \`${table.name}.${column.name}\` from ${before.type} to ${column.type}, and ${how}; code that runs may count on the old type.`,
        next: 'Add a column of the new type, write to both, fill it in batches, and let go of the old one in a later release.',
      };
    }),
};
