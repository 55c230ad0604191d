import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** A table or view that has another name afterwards. */
export const renamingTable: Rule<StatementEffects> = {
  id: 'renaming-table',
  level: 'warning',
  title: 'A table is renamed',
  find: ({ place, renamed }) =>
    renamed
      .filter(({ from }) => ['r', 'p', 'v', 'm', 'f'].includes(from.kind))
      .map(({ from, to }) => ({
        place,
        what: `Renames \`${from.name}\` to \`${to.name}\`: code that runs asks for the old name and fails at once.`,
        next: 'Leave a view of the old name behind until no code asks for it.',
      })),
};
