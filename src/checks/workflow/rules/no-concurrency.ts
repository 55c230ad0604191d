import type { Rule } from '../../rule';
import type { Configuration } from '../configuration';
import { jobName, productionJobs } from '../migrating';
import type { Situation } from '../situation';
import { type Tree, textAt } from '../yaml-tree';

/** Two runs of a job that migrates production may overlap. */
export const noConcurrency: Rule<Configuration> = {
  id: 'no-concurrency',
  level: 'warning',
  title: 'Two runs of a job that migrates production may overlap',
  find: (configuration) =>
    productionJobs(configuration)
      .filter(({ situation }) => !groups(situation).some(keepsApart))
      .map(({ situation, place, via }) => ({
        place,
        via,
        what: `${jobName(situation.jobs)} migrates production, and no \`concurrency:\` keeps two runs of it apart: the second waits inside, holding a runner and an approval.`,
        next: 'Give the job `concurrency: migrate-production`, one word for one database.',
      })),
};

function groups({ root, jobs }: Situation): readonly string[] {
  const trees = [root.concurrency, ...jobs.map(({ concurrency }) => concurrency)];
  return trees.flatMap((tree) => groupOf(tree) ?? []);
}

function groupOf(tree: Tree | undefined): string | undefined {
  return tree?.kind === 'text' ? tree.text : textAt(tree, 'group')?.text;
}

/** A group of its own for each run or commit keeps nothing apart. */
function keepsApart(group: string): boolean {
  return group !== '' && !/github\.(?:run_id|run_number|run_attempt|sha)\b/.test(group);
}
