import type { Rule } from '../../rule';
import { findProductionJobs, formatJobName } from '../migration-sites';
import type { RepositoryConfiguration } from '../repository-configuration';
import type { StepContext } from '../step-context';
import { getString, type YamlNode } from '../yaml-node';

/** Finds a job that migrates production without an effective concurrency group. */
export const noConcurrency: Rule<RepositoryConfiguration> = {
  id: 'no-concurrency',
  level: 'warning',
  title: 'Two runs of a job that migrates production can overlap',
  find: (configuration) =>
    findProductionJobs(configuration)
      .filter(({ stepContext }) => !listConcurrencyGroups(stepContext).some(isEffectiveGroup))
      .map(({ stepContext, place, via }) => ({
        place,
        via,
        what: `The ${formatJobName(stepContext.jobs)} migrates production without an effective \`concurrency:\` group. A second run waits inside its job. It occupies a runner and uses up an approval.`,
        next: 'Add `concurrency: migrate-production` to the job, with one group name for each database.',
      })),
};

function listConcurrencyGroups({ root, jobs }: StepContext): readonly string[] {
  const trees = [root.concurrency, ...jobs.map(({ concurrency }) => concurrency)];
  return trees.flatMap((tree) => getGroupName(tree) ?? []);
}

function getGroupName(tree: YamlNode | undefined): string | undefined {
  return tree?.kind === 'text' ? tree.text : getString(tree, 'group')?.text;
}

/** Whether a group can contain two runs. A group for each run or commit cannot. */
function isEffectiveGroup(group: string): boolean {
  return group !== '' && !/github\.(?:run_id|run_number|run_attempt|sha)\b/.test(group);
}
