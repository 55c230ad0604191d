import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** Reports a renamed table or view. */
export const renamingTable: Rule<StatementEffects> = {
  id: 'renaming-table',
  level: 'warning',
  title: 'A table is renamed',
  find: ({ place, renamedRelations }) =>
    renamedRelations
      .filter(({ from }) => ['r', 'p', 'v', 'm', 'f'].includes(from.kind))
      .map(({ from, to }) => ({
        place,
        what: `Renames \`${from.name}\` to \`${to.name}\`. Running code that uses the old name fails immediately.`,
        next: 'Keep a view with the old name until no code uses it.',
      })),
};
