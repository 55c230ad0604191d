import { ACTION_INPUTS, type InputRow } from '../../../inputs/input-table';
import type { Rule, RuleMatch } from '../../rule';
import { usesContext } from '../interpolate';
import type { RepositoryConfiguration } from '../repository-configuration';
import type { TextNode } from '../yaml-node';

const ROWS = [
  ACTION_INPUTS.role,
  ACTION_INPUTS.confirmation,
] as const satisfies readonly InputRow[];

/** A role or a confirmation that is read from `secrets` (reliability, C1 row 8). */
export const roleInSecret: Rule<RepositoryConfiguration> = {
  id: 'role-in-secret',
  level: 'warning',
  title: 'A role or a confirmation is kept as a secret, so that its word is masked everywhere',
  find: ({ uses, migrations }) => [
    ...uses.flatMap(({ step, stepContext }) =>
      ROWS.flatMap(({ name, variable }) => [
        ...found(step.file, name, step.with.get(name)),
        ...found(step.file, variable, stepContext.written.get(variable)),
      ]),
    ),
    ...migrations.flatMap(({ stepContext }) =>
      ROWS.flatMap(({ variable }) =>
        found(stepContext.place.file, variable, stepContext.written.get(variable)),
      ),
    ),
  ],
};

function found(file: string, name: string, value: TextNode | undefined): readonly RuleMatch[] {
  if (value === undefined || !usesContext(value.text, 'secrets')) return [];
  return [
    {
      place: { file, line: value.line },
      what: `\`${name}\` is read from a secret: GitHub then masks its word, \`prod\` or \`true\`, in every log, and drops outputs that hold it.`,
      next: 'Keep it in `vars`: a role is no secret.',
    },
  ];
}
