import { ACTION_INPUTS } from '../../../inputs/input-table';
import type { Rule } from '../../rule';
import { formatJobName, getDeclaredRole } from '../migration-sites';
import type { RepositoryConfiguration } from '../repository-configuration';

/** Finds a migration command without a gate and without a role. */
export const ungovernedMigration: Rule<RepositoryConfiguration> = {
  id: 'ungoverned-migration',
  level: 'error',
  title: 'A migration command runs without a gate and without a declared role',
  find: ({ migrations }) =>
    migrations
      .filter(
        ({ stepContext, variables }) =>
          stepContext.gate === 'none' && getDeclaredRole(variables) === '',
      )
      .map(({ tool, redactedCommand, stepContext, place, via }) => ({
        place,
        via,
        what: `\`${redactedCommand}\` (${tool}) in the ${formatJobName(stepContext.jobs)} can migrate any database. No gate runs before it, and no \`${ACTION_INPUTS.role.variable}\` reaches it.`,
        next: 'Run the command with the inputs `command` and `db-role` of this action, or add a step with `mode: gate` before it.',
      })),
};
