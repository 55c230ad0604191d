import { UNTRUSTED_EVENTS } from '../../../policy/untrusted-events';
import type { Rule } from '../../rule';
import { describeSubject, formatJobName, listMigrationSites } from '../migration-sites';
import { canRunOn, listConditions } from '../never-runs';
import type { RepositoryConfiguration } from '../repository-configuration';

/** A reference in a condition that excludes runs of forks. */
const WORKFLOW_RUN_FILTER = /workflow_run\.(?:head_repository|head_branch|event)\b/;

/**
 * Finds a job that migrates on an event that anyone outside the repository can trigger. See
 * docs/rules/untrusted-trigger.md.
 */
export const untrustedTrigger: Rule<RepositoryConfiguration> = {
  id: 'untrusted-trigger',
  level: 'error',
  title: 'A job migrates on an event that anyone outside the repository can trigger',
  find: (configuration) =>
    listMigrationSites(configuration).flatMap((site) => {
      const { stepContext, place, via, description, database } = site;
      if (site.isTemporary) return [];
      const triggers = [...stepContext.root.triggers.keys()];
      const hasFilter = listConditions([...stepContext.jobs, ...stepContext.steps]).some((text) =>
        WORKFLOW_RUN_FILTER.test(text),
      );
      const trigger = triggers.find(
        (name) =>
          (UNTRUSTED_EVENTS.includes(name) || (name === 'workflow_run' && !hasFilter)) &&
          canRunOn(stepContext, name),
      );
      if (trigger === undefined) return [];
      return [
        {
          place,
          via,
          subject: describeSubject(stepContext, `${trigger} ${description}`),
          what: `The ${formatJobName(stepContext.jobs)} migrates with ${description} on \`${trigger}\`. Anyone can start a run on this event, and the run has access to secrets.${database === '' ? '' : ` ${database}`}`,
          next:
            trigger === 'workflow_run'
              ? 'Add `if: github.event.workflow_run.head_repository.full_name == github.repository` to exclude runs of forks.'
              : 'Run the migration on `push`, `workflow_dispatch` or `release`, and check pull requests on `pull_request`.',
        },
      ];
    }),
};
