import type { RunEvent } from '../../inputs/request';
import type { Finding } from '../finding';
import type { Role } from '../role';

const PULL_REQUEST_EVENTS = new Set<string | undefined>([
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
]);

/** `prod-on-pull-request`: production is rarely meant while a change is still under review. */
export function eventFindings(facts: { role: Role; event: RunEvent }): Finding[] {
  const { role, event } = facts;
  if (role !== 'prod' || !PULL_REQUEST_EVENTS.has(event.name)) return [];
  return [
    {
      code: 'prod-on-pull-request',
      level: 'warning',
      what: `The role is prod, and the run was started by \`${event.name}\`: the change is not merged yet.`,
      next: 'Migrate production on `push` to the default branch, `release` or `workflow_dispatch`.',
    },
  ];
}
