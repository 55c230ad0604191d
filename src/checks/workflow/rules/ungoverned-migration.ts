import { ACTION_INPUTS } from '../../../inputs/input-table';
import type { Rule } from '../../rule';
import { describeVerdict } from '../database/judged-migration';
import { formatJobName, getDeclaredRole, isUngated, locateMigration } from '../migration-sites';
import type { RepositoryConfiguration } from '../repository-configuration';

/** Finds a migration command without a gate and without a role. */
export const ungovernedMigration: Rule<RepositoryConfiguration> = {
  id: 'ungoverned-migration',
  level: 'error',
  title: 'A migration command runs without a gate and without a declared role',
  find: ({ migrations }) =>
    migrations
      .filter((migration) => isUngated(migration) && getDeclaredRole(migration.variables) === '')
      .map((migration) => {
        const { tool, redactedCommand, stepContext, verdict } = migration;
        return {
          ...locateMigration(migration),
          what: `\`${redactedCommand}\` (${tool}) in the ${formatJobName(stepContext.jobs)} migrates a database. No gate runs before it, and no \`${ACTION_INPUTS.role.variable}\` reaches it. ${describeVerdict(verdict)}`,
          next: 'Run the command with the inputs `command` and `db-role` of this action, or add a step with `mode: gate` before it.',
        };
      }),
};
