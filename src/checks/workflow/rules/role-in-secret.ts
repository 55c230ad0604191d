import { ACTION_INPUTS, type InputRow } from '../../../inputs/input-table';
import type { Rule, RuleMatch } from '../../rule';
import { usesContext } from '../interpolate';
import type { RepositoryConfiguration } from '../repository-configuration';
import type { TextNode } from '../yaml-node';

const INPUT_ROWS = [
  ACTION_INPUTS.role,
  ACTION_INPUTS.confirmation,
] as const satisfies readonly InputRow[];

/** Finds a role or a confirmation that is read from `secrets`. See docs/rules/role-in-secret.md. */
export const roleInSecret: Rule<RepositoryConfiguration> = {
  id: 'role-in-secret',
  level: 'warning',
  title: 'A role or a confirmation is stored as a secret',
  find: ({ uses, migrations }) => [
    ...uses.flatMap(({ step, stepContext }) =>
      INPUT_ROWS.flatMap(({ name, variable }) => [
        ...findSecretUse(step.file, name, step.with.get(name)),
        ...findSecretUse(step.file, variable, stepContext.declaredVariables.get(variable)),
      ]),
    ),
    ...migrations.flatMap(({ stepContext }) =>
      INPUT_ROWS.flatMap(({ variable }) =>
        findSecretUse(
          stepContext.place.file,
          variable,
          stepContext.declaredVariables.get(variable),
        ),
      ),
    ),
  ],
};

function findSecretUse(
  file: string,
  name: string,
  value: TextNode | undefined,
): readonly RuleMatch[] {
  if (value === undefined || !usesContext(value.text, 'secrets')) return [];
  return [
    {
      place: { file, line: value.line },
      what: `\`${name}\` is read from a secret. GitHub masks its value (\`prod\`, \`true\`) in every log and drops job outputs that contain the value.`,
      next: 'Use `vars` instead of `secrets`. A role is not a secret.',
    },
  ];
}
