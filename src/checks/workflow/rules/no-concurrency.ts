import type { Rule } from '../../rule';
import { findProductionJobs, formatJobName } from '../migration-sites';
import type { RepositoryConfiguration } from '../repository-configuration';
import type { StepContext } from '../step-context';
import { getString, type YamlNode } from '../yaml-node';

/** Two runs of a job that migrates production may overlap. */
export const noConcurrency: Rule<RepositoryConfiguration> = {
  id: 'no-concurrency',
  level: 'warning',
  title: 'Two runs of a job that migrates production may overlap',
  find: (configuration) =>
    findProductionJobs(configuration)
      .filter(({ stepContext }) => !groups(stepContext).some(keepsApart))
      .map(({ stepContext, place, via }) => ({
        place,
        via,
        what: `${formatJobName(stepContext.jobs)} migrates production, and no \`concurrency:\` keeps two runs of it apart: the second waits inside, holding a runner and an approval.`,
        next: 'Give the job `concurrency: migrate-production`, one word for one database.',
      })),
};

function groups({ root, jobs }: StepContext): readonly string[] {
  const trees = [root.concurrency, ...jobs.map(({ concurrency }) => concurrency)];
  return trees.flatMap((tree) => groupOf(tree) ?? []);
}

function groupOf(tree: YamlNode | undefined): string | undefined {
  return tree?.kind === 'text' ? tree.text : getString(tree, 'group')?.text;
}

/** A group of its own for each run or commit keeps nothing apart. */
function keepsApart(group: string): boolean {
  return group !== '' && !/github\.(?:run_id|run_number|run_attempt|sha)\b/.test(group);
}
