import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** Reports a new foreign key that is not NOT VALID. */
export const addingForeignKeyConstraint: Rule<StatementEffects> = {
  id: 'adding-foreign-key-constraint',
  level: 'warning',
  title: 'A new foreign key is validated under a lock that blocks writes to both tables',
  find: ({ place, newConstraints }) =>
    newConstraints
      .filter(({ constraint }) => constraint.type === 'f' && constraint.validated)
      .map(({ table, constraint }) => ({
        place,
        what: `Adds the foreign key \`${constraint.name}\` and checks every row of \`${table.name}\`. Writes to both tables wait until the check ends.`,
        next: 'Add the constraint with NOT VALID, and run ALTER TABLE … VALIDATE CONSTRAINT in a later file.',
      })),
};
