import type { Environment } from './declared-value';
import { getPayloadValue } from './read-event';

/** The pull request that a run is about. */
export interface PullRequest {
  /** Undefined for a merge group, which is several. */
  readonly number: number | undefined;
  readonly base: { readonly sha: string; readonly branch: string };
  /** Whether what is checked out is GitHub's own merge of it into the branch. */
  readonly isMerged: boolean;
}

/**
 * Reads the pull request from the event's payload.
 *
 * @returns Undefined where the run is about none, or its payload does not tell.
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
    return { number: undefined, base: { sha, branch: branchOf(ref) }, isMerged: false };
  }
  if (name !== 'pull_request' && name !== 'pull_request_target') return undefined;
  const number = getPayloadValue(payload, ['pull_request', 'number']);
  const sha = getPayloadValue(payload, ['pull_request', 'base', 'sha']);
  const ref = getPayloadValue(payload, ['pull_request', 'base', 'ref']);
  if (typeof number !== 'number' || typeof sha !== 'string') return undefined;
  const isMerged = /^refs\/pull\/\d+\/merge$/.test(environment['GITHUB_REF'] ?? '');
  return { number, base: { sha, branch: branchOf(ref) }, isMerged };
}

function branchOf(ref: unknown): string {
  return typeof ref === 'string' ? ref.replace(/^refs\/heads\//, '') : '';
}
