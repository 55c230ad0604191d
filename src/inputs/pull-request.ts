import type { Environment } from './declared';
import { valueIn } from './event';

/** The pull request that a run is about. */
export interface PullRequest {
  /** Undefined for a merge group, which is several. */
  readonly number: number | undefined;
  readonly base: { readonly sha: string; readonly branch: string };
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
    const sha = valueIn(payload, ['merge_group', 'base_sha']);
    const ref = valueIn(payload, ['merge_group', 'base_ref']);
    return typeof sha === 'string'
      ? { number: undefined, base: { sha, branch: branchOf(ref) } }
      : undefined;
  }
  if (name !== 'pull_request' && name !== 'pull_request_target') return undefined;
  const number = valueIn(payload, ['pull_request', 'number']);
  const sha = valueIn(payload, ['pull_request', 'base', 'sha']);
  const ref = valueIn(payload, ['pull_request', 'base', 'ref']);
  if (typeof number !== 'number' || typeof sha !== 'string') return undefined;
  return { number, base: { sha, branch: branchOf(ref) } };
}

function branchOf(ref: unknown): string {
  return typeof ref === 'string' ? ref.replace(/^refs\/heads\//, '') : '';
}
