import { restrictsBranches } from '../../../policy/environment-protection';
import type { Rule } from '../../rule';
import { findProductionJobs, formatJobName, getEnvironment } from '../migration-sites';
import { canRunOn, listConditions } from '../never-runs';
import type { RepositoryConfiguration } from '../repository-configuration';

/** A reference to the branch or tag of the run in a condition. */
const REF_EXPRESSION =
  /github\.(?:ref|ref_name|ref_type|ref_protected|base_ref|event\.ref|event\.repository\.default_branch)\b/;

/** Finds a job that migrates production on `workflow_dispatch` from any branch. */
export const prodFromAnyRef: Rule<RepositoryConfiguration> = {
  id: 'prod-from-any-ref',
  level: 'warning',
  title: 'A job that migrates production can be started manually from any branch',
  find: (configuration) =>
    findProductionJobs(configuration)
      .filter(({ stepContext }) => {
        const isManual = stepContext.root.triggers.has('workflow_dispatch');
        const protection = getEnvironment(configuration, stepContext);
        const hasBranchRule = protection?.kind === 'found' && restrictsBranches(protection);
        const usesRef = listConditions([...stepContext.jobs, ...stepContext.steps]).some((text) =>
          REF_EXPRESSION.test(text),
        );
        return isManual && canRunOn(stepContext, 'workflow_dispatch') && !hasBranchRule && !usesRef;
      })
      .map(({ stepContext, place, via }) => ({
        place,
        via,
        what: `The ${formatJobName(stepContext.jobs)} migrates production on \`workflow_dispatch\`, which can start it from any branch. No known rule limits the branches.`,
        next: "Add deployment branches to the environment, or add `if: github.ref == 'refs/heads/main'` to the job.",
      })),
};
