import { ACTION_INPUTS } from '../../../inputs/input-table';
import type { Rule } from '../../rule';
import { describeVerdict } from '../database/judged-migration';
import { formatJobName, getDeclaredRole, isUngated, locateMigration } from '../migration-sites';
import type { RepositoryConfiguration } from '../repository-configuration';

/** Finds a migration command with a declared role and without a gate. */
export const unenforcedRole: Rule<RepositoryConfiguration> = {
  id: 'unenforced-role',
  level: 'warning',
  title: 'A migration command has a declared role, but nothing enforces it',
  find: ({ migrations }) =>
    migrations
      .filter((migration) => isUngated(migration) && getDeclaredRole(migration.variables) !== '')
      .map((migration) => {
        const { tool, redactedCommand, stepContext, verdict } = migration;
        return {
          ...locateMigration(migration),
          what: `\`${redactedCommand}\` (${tool}) in the ${formatJobName(stepContext.jobs)} has a \`${ACTION_INPUTS.role.variable}\`, but no gate of this action runs before it. ${describeVerdict(verdict)}`,
          next: 'Run the command with the input `command` of this action, or add a step with `mode: gate` before it.',
        };
      }),
};
