import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** A column that has another name afterwards. */
export const renamingColumn: Rule<StatementEffects> = {
  id: 'renaming-column',
  level: 'warning',
  title: 'A column is renamed',
  find: ({ place, columns, gone }) =>
    columns.renamed
      .filter(({ table }) => !gone.includes(table))
      .map(({ table, column, before }) => ({
        place,
        what: `Renames \`${table.name}.${before.name}\` to \`${column.name}\`: code that runs asks for the old name and fails at once.`,
        next: 'Add a column of the new name, write to both, move reads over, and drop the old one in a later release.',
      })),
};
