import type { Environment } from './declared-value';
import { getPayloadValue } from './read-event';

/** The pull request of a run. */
export interface PullRequest {
  /** Undefined for a merge group, which contains several pull requests. */
  readonly number: number | undefined;
  readonly base: { readonly sha: string; readonly branch: string };
  /** Whether the checkout is the merge commit that GitHub creates for the pull request. */
  readonly isMerged: boolean;
}

/**
 * Reads the pull request from the event payload. Returns undefined if the event is not about a pull
 * request, or if the payload is not complete.
 */
export function readPullRequest(
  environment: Environment,
  payload: string | undefined,
): PullRequest | undefined {
  const name = environment['GITHUB_EVENT_NAME'] ?? '';
  if (name === 'merge_group') {
    const sha = getPayloadValue(payload, ['merge_group', 'base_sha']);
    const ref = getPayloadValue(payload, ['merge_group', 'base_ref']);
    if (typeof sha !== 'string') return undefined;
    return { number: undefined, base: { sha, branch: toBranchName(ref) }, isMerged: false };
  }
  if (name !== 'pull_request' && name !== 'pull_request_target') return undefined;
  const number = getPayloadValue(payload, ['pull_request', 'number']);
  const sha = getPayloadValue(payload, ['pull_request', 'base', 'sha']);
  const ref = getPayloadValue(payload, ['pull_request', 'base', 'ref']);
  if (typeof number !== 'number' || typeof sha !== 'string') return undefined;
  const isMerged = /^refs\/pull\/\d+\/merge$/.test(environment['GITHUB_REF'] ?? '');
  return { number, base: { sha, branch: toBranchName(ref) }, isMerged };
}

function toBranchName(ref: unknown): string {
  return typeof ref === 'string' ? ref.replace(/^refs\/heads\//, '') : '';
}
