import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** Reports a renamed column. */
export const renamingColumn: Rule<StatementEffects> = {
  id: 'renaming-column',
  level: 'warning',
  title: 'A column is renamed',
  find: ({ place, columns, droppedRelations }) =>
    columns.renamed
      .filter(({ table }) => !droppedRelations.includes(table))
      .map(({ table, column, before }) => ({
        place,
        what: `Renames the column \`${table.name}.${before.name}\` to \`${column.name}\`. Running code that uses the old name fails immediately.`,
        next: 'Add a column with the new name, write to both columns, move the reads to the new one, and drop the old one in a later release.',
      })),
};
