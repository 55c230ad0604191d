import type { RunEvent } from '../inputs/request';

/**
 * Events that a user without write access can start, and whose run still gets the secrets of the
 * repository (docs/decision.md#untrusted-events). The gate, the check and the rehearsal use this
 * list. `workflow_run` is not in it, because it depends on the run before it.
 */
export const UNTRUSTED_EVENTS: readonly string[] = [
  'pull_request_target',
  'issue_comment',
  'issues',
  'discussion',
  'discussion_comment',
  'commit_comment',
  'watch',
  'fork',
  'gollum',
];

/**
 * Returns whether a user without write access can have started the run with access to secrets: by
 * one of the untrusted events, or by a `workflow_run` after a run of a fork.
 */
export function isUntrustedEvent({ name, ownRun }: RunEvent): boolean {
  return UNTRUSTED_EVENTS.includes(name ?? '') || (name === 'workflow_run' && !ownRun);
}
