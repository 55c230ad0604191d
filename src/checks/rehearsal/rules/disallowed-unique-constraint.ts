import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** Reports a UNIQUE, PRIMARY KEY or EXCLUDE constraint that builds its index. */
export const disallowedUniqueConstraint: Rule<StatementEffects> = {
  id: 'disallowed-unique-constraint',
  level: 'warning',
  title: 'A unique constraint builds its index while the table is locked',
  find: ({ place, newConstraints, indexesBefore }) =>
    newConstraints
      .filter(({ constraint }) => ['u', 'p', 'x'].includes(constraint.type))
      .filter(({ constraint }) => !indexesBefore.has(constraint.index))
      .map(({ table, constraint }) => ({
        place,
        what: `Adds the constraint \`${constraint.name}\` and builds its index under an ACCESS EXCLUSIVE lock on \`${table.name}\`. Reads and writes wait until the build ends.`,
        next: 'First create the index with CREATE UNIQUE INDEX CONCURRENTLY in its own file. Then add the constraint with USING INDEX.',
      })),
};
