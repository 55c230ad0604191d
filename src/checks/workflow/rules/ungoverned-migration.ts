import { ACTION_INPUTS } from '../../../inputs/input-table';
import type { Rule } from '../../rule';
import { formatJobName, getDeclaredRole } from '../migration-sites';
import type { RepositoryConfiguration } from '../repository-configuration';

/** A migration command with no gate before it and no role that reaches it. */
export const ungovernedMigration: Rule<RepositoryConfiguration> = {
  id: 'ungoverned-migration',
  level: 'error',
  title: 'A migration command runs with no gate and no declared role',
  find: ({ migrations }) =>
    migrations
      .filter(
        ({ stepContext, variables }) =>
          stepContext.gate === 'none' && getDeclaredRole(variables) === '',
      )
      .map(({ tool, shown, stepContext, place, via }) => ({
        place,
        via,
        what: `\`${shown}\` (${tool}) in ${formatJobName(stepContext.jobs)} migrates whatever database it is pointed at: no gate stands before it, and no \`${ACTION_INPUTS.role.variable}\` reaches it.`,
        next: 'Run it by the `command` input of this action with `db-role`, or behind a step with `mode: gate`.',
      })),
};
