import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** A constraint that brings an index of its own, which has to be built. */
export const disallowedUniqueConstraint: Rule<StatementEffects> = {
  id: 'disallowed-unique-constraint',
  level: 'warning',
  title: 'A unique constraint builds its index while the table is locked',
  find: ({ place, constraints, indexesBefore }) =>
    constraints
      .filter(({ constraint }) => ['u', 'p', 'x'].includes(constraint.type))
      .filter(({ constraint }) => !indexesBefore.has(constraint.index))
      .map(({ table, constraint }) => ({
        place,
        what: `Adds \`${constraint.name}\` and builds its index under an ACCESS EXCLUSIVE lock on \`${table.name}\`: nobody reads or writes it meanwhile.`,
        next: 'Build the index first, with CREATE UNIQUE INDEX CONCURRENTLY, and add the constraint USING INDEX.',
      })),
};
