import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** A foreign key that is validated as it is added. */
export const addingForeignKeyConstraint: Rule<StatementEffects> = {
  id: 'adding-foreign-key-constraint',
  level: 'warning',
  title: 'A foreign key is checked while two tables take no writes',
  find: ({ place, constraints }) =>
    constraints
      .filter(({ constraint }) => constraint.type === 'f' && constraint.validated)
      .map(({ table, constraint }) => ({
        place,
        what: `Adds the foreign key \`${constraint.name}\` and checks every row of \`${table.name}\` at once: neither table takes a write meanwhile.`,
        next: 'Add it with NOT VALID, and validate it by ALTER TABLE … VALIDATE CONSTRAINT in a later file.',
      })),
};
