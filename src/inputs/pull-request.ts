import type { Environment } from './declared-value';
import { getPayloadValue } from './read-event';

/** The pull request of a run. */
export interface PullRequest {
  /** Undefined for a merge group, which contains several pull requests. */
  readonly number: number | undefined;
  readonly base: { readonly sha: string; readonly branch: string };
  /** The newest commit of the pull request; undefined if the event does not name it. */
  readonly head: string | undefined;
  /** Whether the checkout is the merge commit that GitHub creates for the pull request. */
  readonly isMerged: boolean;
}

/** What the checkout of a run without a pull request is compared with. */
export interface PushBase {
  /** The commit of the branch before a push; undefined for a new branch, and without a push. */
  readonly before: string | undefined;
  /** Undefined if the event does not name it. */
  readonly defaultBranch: string | undefined;
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
    const base = { sha, branch: toBranchName(ref) };
    return { number: undefined, base, head: undefined, isMerged: false };
  }
  if (name !== 'pull_request' && name !== 'pull_request_target') return undefined;
  const number = getPayloadValue(payload, ['pull_request', 'number']);
  const sha = getPayloadValue(payload, ['pull_request', 'base', 'sha']);
  const ref = getPayloadValue(payload, ['pull_request', 'base', 'ref']);
  if (typeof number !== 'number' || typeof sha !== 'string') return undefined;
  const isMerged = /^refs\/pull\/\d+\/merge$/.test(environment['GITHUB_REF'] ?? '');
  const head = getPayloadValue(payload, ['pull_request', 'head', 'sha']);
  return {
    number,
    base: { sha, branch: toBranchName(ref) },
    head: typeof head === 'string' && COMMIT.test(head) ? head : undefined,
    isMerged,
  };
}

function toBranchName(ref: unknown): string {
  return typeof ref === 'string' ? ref.replace(/^refs\/heads\//, '') : '';
}

/** Reads what a run without a pull request is compared with from the event payload. Never throws. */
export function readPushBase(environment: Environment, payload: string | undefined): PushBase {
  const before =
    environment['GITHUB_EVENT_NAME'] === 'push' ? getPayloadValue(payload, ['before']) : undefined;
  const branch = getPayloadValue(payload, ['repository', 'default_branch']);
  return {
    before: typeof before === 'string' && COMMIT.test(before) ? before : undefined,
    defaultBranch: typeof branch === 'string' && branch !== '' ? branch : undefined,
  };
}

/** A commit id. GitHub sends only zeros for a branch that did not exist. */
const COMMIT = /^(?!0+$)[0-9a-f]{40,64}$/;
