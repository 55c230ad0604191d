import { describeSources, getDeclaredValue, hasConflict } from '../../inputs/declared-value';
import type { Request } from '../../inputs/request';
import { isRole } from '../role';
import { suggestRole } from '../suggest-role';
import { block, type RunBlock } from '../verdict';

/** `role-conflict`: the input and the variable declare different roles. */
export function judgeRoleConflict({ role }: Request): RunBlock | undefined {
  if (!hasConflict(role)) return undefined;
  return block(
    'role-conflict',
    `The input \`${role.inputName}\` and the variable \`${role.variableName}\` declare different roles.`,
    'Set the role in one place, or set both to the same role.',
  );
}

/** `role-missing`, `role-invalid`, `replica-blocked`: the declared role must be able to migrate. */
export function judgeRole({ role }: Request): RunBlock | undefined {
  const value = getDeclaredValue(role);
  if (value === undefined) {
    return block(
      'role-missing',
      'The role is missing or empty.',
      `Set ${describeSources(role)} to \`staging\`, \`prod\` or \`replica\`. If the value comes from an environment, add \`environment:\` to the job. A secret is empty in a run of a fork.`,
    );
  }
  if (!isRole(value)) return invalidRole(value);
  if (value !== 'replica') return undefined;
  return block(
    'replica-blocked',
    'The role is `replica`, and the action never migrates a replica.',
    'Run the migration on the primary, in a step with the role `staging` or `prod`.',
  );
}

const PRINTABLE_ROLE = /^[\w-]{1,20}$/;

function invalidRole(value: string): RunBlock {
  const near = suggestRole(value);
  // A value that does not resemble a role can be a secret in the wrong place, so it is not printed.
  const what =
    near !== undefined && PRINTABLE_ROLE.test(value)
      ? `The role \`${value}\` is not valid. Did you mean \`${near}\`?`
      : 'The role is not valid.';
  return block(
    'role-invalid',
    what,
    'Set the role to `staging`, `prod` or `replica`, in lower case.',
  );
}
