import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** A CHECK constraint that is validated as it is added. */
export const constraintMissingNotValid: Rule<StatementEffects> = {
  id: 'constraint-missing-not-valid',
  level: 'warning',
  title: 'A check is made on every row while the table is locked',
  find: ({ place, constraints }) =>
    constraints
      .filter(({ constraint }) => constraint.type === 'c' && constraint.validated)
      .map(({ table, constraint }) => ({
        place,
        what: `Adds the check \`${constraint.name}\` and looks at every row of \`${table.name}\` under an ACCESS EXCLUSIVE lock: nobody reads or writes it meanwhile.`,
        next: 'Add it with NOT VALID, and validate it by ALTER TABLE … VALIDATE CONSTRAINT in a later file.',
      })),
};
