import type { RunEvent } from '../../inputs/request';
import type { Finding } from '../finding';
import type { Role } from '../role';

const PULL_REQUEST_EVENTS = new Set<string | undefined>([
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
]);

/** Returns `prod-on-pull-request`: a run of role `prod` while the change is still in review. */
export function eventFindings({ role, event }: { role: Role; event: RunEvent }): Finding[] {
  if (role !== 'prod' || !PULL_REQUEST_EVENTS.has(event.name)) return [];
  return [
    {
      code: 'prod-on-pull-request',
      level: 'warning',
      what: `The role is \`prod\`, but the event \`${event.name}\` started the run before the change was merged.`,
      next: 'Run production migrations on `push` to the default branch, `release` or `workflow_dispatch`.',
    },
  ];
}
