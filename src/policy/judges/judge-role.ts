import { describeSources, getDeclaredValue, hasConflict } from '../../inputs/declared-value';
import type { Request } from '../../inputs/request';
import { isRole } from '../role';
import { suggestRole } from '../suggest-role';
import { block, type RunBlock } from '../verdict';

/** `role-conflict`: input and variable name different roles. */
export function judgeRoleConflict({ role }: Request): RunBlock | undefined {
  if (!hasConflict(role)) return undefined;
  return block(
    'role-conflict',
    `The input \`${role.inputName}\` and the variable \`${role.variableName}\` declare different roles.`,
    'Declare the role once, or the same in both places.',
  );
}

/** `role-missing`, `role-invalid`, `replica-blocked`: the role is declared, exact, and may migrate. */
export function judgeRole({ role }: Request): RunBlock | undefined {
  const value = getDeclaredValue(role);
  if (value === undefined) {
    return block(
      'role-missing',
      `No role is declared: ${describeSources(role)} is empty or not set.`,
      "Set it to staging, prod or replica. An environment's variable or secret reads as empty in a job that names no `environment:`, and a secret is empty in a fork's run.",
    );
  }
  if (!isRole(value)) return invalid(value);
  if (value !== 'replica') return undefined;
  return block(
    'replica-blocked',
    'The declared role is `replica`: a read-only database never takes a migration.',
    'Migrate the primary that it follows, in a step with role staging or prod.',
  );
}

const PRINTABLE = /^[\w-]{1,20}$/;

function invalid(value: string): RunBlock {
  const near = suggestRole(value);
  // Only what resembles a role is repeated: anything else may be a secret in the wrong place.
  const what =
    near !== undefined && PRINTABLE.test(value)
      ? `The declared role \`${value}\` is not one of staging, prod or replica: did you mean \`${near}\`?`
      : 'The declared role is not one of staging, prod or replica.';
  return block(
    'role-invalid',
    what,
    'Write the role exactly so, in lower case; it is never guessed.',
  );
}
