import { ACTION_INPUTS } from '../../../inputs/input-table';
import type { Rule } from '../../rule';
import { formatJobName, getDeclaredRole } from '../migration-sites';
import type { RepositoryConfiguration } from '../repository-configuration';

/** A migration command with a declared role that nothing of ours looks at. */
export const unenforcedRole: Rule<RepositoryConfiguration> = {
  id: 'unenforced-role',
  level: 'warning',
  title: 'A migration command has a declared role, and nothing enforces it',
  find: ({ migrations }) =>
    migrations
      .filter(
        ({ stepContext, variables }) =>
          stepContext.gate === 'none' && getDeclaredRole(variables) !== '',
      )
      .map(({ tool, shown, stepContext, place, via }) => ({
        place,
        via,
        what: `\`${shown}\` (${tool}) in ${formatJobName(stepContext.jobs)} has a \`${ACTION_INPUTS.role.variable}\`, but no gate of this action stands before it.`,
        next: 'Run it by the `command` input of this action, or behind a step with `mode: gate`, so that the role decides.',
      })),
};
