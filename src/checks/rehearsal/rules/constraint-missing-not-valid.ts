import type { Rule } from '../../rule';
import type { StatementEffects } from '../statement-effects';

/** Reports a new CHECK constraint that is not NOT VALID. */
export const constraintMissingNotValid: Rule<StatementEffects> = {
  id: 'constraint-missing-not-valid',
  level: 'warning',
  title: 'A new CHECK constraint is validated while the table is locked',
  find: ({ place, newConstraints }) =>
    newConstraints
      .filter(({ constraint }) => constraint.type === 'c' && constraint.validated)
      .map(({ table, constraint }) => ({
        place,
        what: `Adds the CHECK constraint \`${constraint.name}\` and scans the table \`${table.name}\` under an ACCESS EXCLUSIVE lock. Reads and writes wait until the scan ends.`,
        next: 'Add the constraint with NOT VALID, and run ALTER TABLE … VALIDATE CONSTRAINT in a later file.',
      })),
};
