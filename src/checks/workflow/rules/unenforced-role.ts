import { ACTION_INPUTS } from '../../../inputs/input-table';
import type { Rule } from '../../rule';
import { describeVerdict, listAllowancePlaces, needsNoGate } from '../database/judged-migration';
import { describeSubject, formatJobName, getDeclaredRole } from '../migration-sites';
import type { RepositoryConfiguration } from '../repository-configuration';

/** Finds a migration command with a declared role and without a gate. */
export const unenforcedRole: Rule<RepositoryConfiguration> = {
  id: 'unenforced-role',
  level: 'warning',
  title: 'A migration command has a declared role, but nothing enforces it',
  find: ({ migrations }) =>
    migrations
      .filter((migration) => {
        const role = getDeclaredRole(migration.variables);
        const isUngated = migration.stepContext.gate === 'none';
        return isUngated && role !== '' && !needsNoGate(migration, role);
      })
      .map((migration) => {
        const { tool, redactedCommand, stepContext, place, verdict } = migration;
        return {
          ...listAllowancePlaces(migration),
          place,
          subject: describeSubject(stepContext, redactedCommand),
          what: `\`${redactedCommand}\` (${tool}) in the ${formatJobName(stepContext.jobs)} has a \`${ACTION_INPUTS.role.variable}\`, but no gate of this action runs before it. ${describeVerdict(verdict)}`,
          next: 'Run the command with the input `command` of this action, or add a step with `mode: gate` before it.',
        };
      }),
};
