import { restrictsBranches } from '../../../policy/environment-protection';
import type { Rule } from '../../rule';
import {
  canRunOn,
  findProductionJobs,
  formatJobName,
  getEnvironment,
  listConditions,
} from '../migration-sites';
import type { RepositoryConfiguration } from '../repository-configuration';

/** A condition that looks at the ref. */
const REF =
  /github\.(?:ref|ref_name|ref_type|ref_protected|base_ref|event\.ref|event\.repository\.default_branch)\b/;

/** Production by hand, from whatever branch somebody picks. */
export const prodFromAnyRef: Rule<RepositoryConfiguration> = {
  id: 'prod-from-any-ref',
  level: 'warning',
  title: 'A job that migrates production can be started by hand from any branch',
  find: (configuration) =>
    findProductionJobs(configuration)
      .filter(({ stepContext }) => {
        const byHand = stepContext.root.triggers.has('workflow_dispatch');
        const answer = getEnvironment(configuration, stepContext);
        const held = answer?.kind === 'found' && restrictsBranches(answer);
        const looks = listConditions(stepContext).some((text) => REF.test(text));
        return byHand && canRunOn(stepContext, 'workflow_dispatch') && !held && !looks;
      })
      .map(({ stepContext, place, via }) => ({
        place,
        via,
        what: `${formatJobName(stepContext.jobs)} migrates production on \`workflow_dispatch\`, which can start it from any branch, and nothing that is known holds it to one.`,
        next: "Let the environment allow only the branches that may deploy, or give the job `if: github.ref == 'refs/heads/main'`.",
      })),
};
