import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** A table, view or sequence that is gone. */
export const banDropTable: Rule<StatementEffects> = {
  id: 'ban-drop-table',
  level: 'warning',
  title: 'A table is dropped',
  find: ({ place, gone }) =>
    gone
      .filter(({ kind }) => ['r', 'p', 'm', 'f', 'v'].includes(kind))
      .map(({ name, kind }) => ({
        place,
        what: `Drops ${kind === 'v' ? 'the view' : 'the table'} \`${name}\`${kind === 'v' ? '' : ' with all of its rows'}: no later migration brings it back.`,
        next: 'Release code that does not ask for it first; keep a copy of what may be needed.',
      })),
};
