import { ACTION_INPUTS } from '../../../inputs/input-table';
import {
  type EnvironmentProtection,
  restrictsBranches,
} from '../../../policy/environment-protection';
import type { Rule } from '../../rule';
import { formatJobName, getEnvironment, getJobEnvironment } from '../migration-sites';
import type { RepositoryConfiguration } from '../repository-configuration';

/** Finds a confirmation `true` in a workflow whose job has no protected environment. */
export const confirmationHardCoded: Rule<RepositoryConfiguration> = {
  id: 'confirmation-hard-coded',
  level: 'warning',
  title:
    'The workflow contains the confirmation for production, and its job has no protected environment',
  find: (configuration) =>
    configuration.uses
      .filter(
        ({ confirmation, role, stepContext }) =>
          confirmation.toLowerCase() === 'true' &&
          role !== 'staging' &&
          (getJobEnvironment(stepContext) === undefined ||
            hasNoProtection(getEnvironment(configuration, stepContext))),
      )
      .map(({ stepContext }) => ({
        place: stepContext.place,
        via: stepContext.via,
        what: `\`${ACTION_INPUTS.confirmation.name}\` is \`true\` in the workflow, and the ${formatJobName(stepContext.jobs)} has no protected environment. Every run is confirmed without a review.`,
        next: 'Add an `environment:` with required reviewers to the job, or use an input of `workflow_dispatch` as the confirmation.',
      })),
};

function hasNoProtection(protection: EnvironmentProtection | undefined): boolean {
  if (protection?.kind === 'missing') return true;
  return (
    protection?.kind === 'found' && protection.reviewers === 0 && !restrictsBranches(protection)
  );
}
