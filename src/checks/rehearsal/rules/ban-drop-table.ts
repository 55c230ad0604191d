import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** Reports a dropped table, view, materialized view or foreign table. */
export const banDropTable: Rule<StatementEffects> = {
  id: 'ban-drop-table',
  level: 'warning',
  title: 'A table or a view is dropped',
  find: ({ place, droppedRelations }) =>
    droppedRelations
      .filter(({ kind }) => ['r', 'p', 'm', 'f', 'v'].includes(kind))
      .map(({ name, kind }) => ({
        place,
        what:
          kind === 'v'
            ? `Drops the view \`${name}\`. Running code may still use it.`
            : `Drops the table \`${name}\` and all of its rows. Running code may still use the table, and no later migration can restore the rows.`,
        next: 'First release code that does not use it, and keep a copy of data that may be needed.',
      })),
};
