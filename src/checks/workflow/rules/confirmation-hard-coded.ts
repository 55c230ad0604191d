import { ACTION_INPUTS } from '../../../inputs/input-table';
import {
  type EnvironmentProtection,
  restrictsBranches,
} from '../../../policy/environment-protection';
import type { Rule } from '../../rule';
import { formatJobName, getEnvironment, getJobEnvironment } from '../migration-sites';
import type { RepositoryConfiguration } from '../repository-configuration';

/** A confirmation that confirms itself: `true` in the file, and nobody who could say no. */
export const confirmationHardCoded: Rule<RepositoryConfiguration> = {
  id: 'confirmation-hard-coded',
  level: 'warning',
  title: 'Production is confirmed by a word in the workflow, in a job that nobody approves',
  find: (configuration) =>
    configuration.uses
      .filter(
        ({ confirmation, role, stepContext }) =>
          confirmation.toLowerCase() === 'true' &&
          role !== 'staging' &&
          (getJobEnvironment(stepContext) === undefined ||
            protectsNothing(getEnvironment(configuration, stepContext))),
      )
      .map(({ stepContext }) => ({
        place: stepContext.place,
        via: stepContext.via,
        what: `\`${ACTION_INPUTS.confirmation.name}\` is \`true\` in the file, and ${formatJobName(stepContext.jobs)} has no protected environment: every run confirms itself.`,
        next: 'Give the job an `environment:` with reviewers, or take the confirmation from an input of `workflow_dispatch`.',
      })),
};

function protectsNothing(answer: EnvironmentProtection | undefined): boolean {
  if (answer?.kind === 'missing') return true;
  return answer?.kind === 'found' && answer.reviewers === 0 && !restrictsBranches(answer);
}
