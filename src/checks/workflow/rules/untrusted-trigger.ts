import type { Rule } from '../../rule';
import { canRunOn, formatJobName, listConditions, listMigrationSites } from '../migration-sites';
import type { RepositoryConfiguration } from '../repository-configuration';

const UNTRUSTED = ['pull_request_target', 'issue_comment', 'workflow_run'];

/** A comparison that leaves forks out, in some condition on the way. */
const OWN_RUNS = /workflow_run\.(?:head_repository|head_branch|event)\b/;

/** A job that migrates where somebody outside the repository can start it (contract, section 4). */
export const untrustedTrigger: Rule<RepositoryConfiguration> = {
  id: 'untrusted-trigger',
  level: 'error',
  title: 'A job migrates on an event that anyone outside the repository can cause',
  find: (configuration) =>
    listMigrationSites(configuration).flatMap(({ stepContext, place, via, what }) => {
      const triggers = [...stepContext.root.triggers.keys()];
      const ownRuns = listConditions(stepContext).some((text) => OWN_RUNS.test(text));
      const trigger = triggers.find(
        (name) =>
          UNTRUSTED.includes(name) &&
          canRunOn(stepContext, name) &&
          !(name === 'workflow_run' && ownRuns),
      );
      if (trigger === undefined) return [];
      return [
        {
          place,
          via,
          what: `${formatJobName(stepContext.jobs)} migrates by ${what} on \`${trigger}\`, where secrets stand beside code that nobody reviewed.`,
          next:
            trigger === 'workflow_run'
              ? 'Leave runs of forks out: `if: github.event.workflow_run.head_repository.full_name == github.repository`.'
              : 'Migrate on `push`, `workflow_dispatch` or `release`, and judge pull requests on `pull_request`.',
        },
      ];
    }),
};
