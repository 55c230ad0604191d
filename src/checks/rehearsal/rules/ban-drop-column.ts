import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** A column that is gone. */
export const banDropColumn: Rule<StatementEffects> = {
  id: 'ban-drop-column',
  level: 'warning',
  title: 'A column is dropped',
  find: ({ place, columns }) =>
    columns.gone.map(({ table, column }) => ({
      place,
      what: `Drops \`${table.name}.${column.name}\` with what it holds: code that runs may ask for it, and no later migration brings it back.`,
      next: 'Release code that does not ask for it first; keep a copy of what may be needed.',
    })),
};
