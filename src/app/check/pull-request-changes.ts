import type { SourceLocation } from '../../checks/rule';
import { isGitInstalled } from '../../edge/git/git';
import { findMergeBase, findMergeParent, type MergeBaseDiff } from '../../edge/git/merge-base';
import type { GitHubApi } from '../../edge/github/api/client';
import { fetchPullRequestDiff } from '../../edge/github/pull-request-diff';
import type { PullRequest } from '../../inputs/pull-request';

/** Changes of a pull request, as far as they are known. */
export interface PullRequestChanges {
  /** Undefined if there is no pull request, or the merge base is not known. */
  readonly base: MergeBaseDiff | undefined;
  /** Returns whether the pull request changes a line; true if that is not known. */
  readonly touches: (place: SourceLocation) => boolean;
  /** What could not be checked, and why. */
  readonly notes: readonly string[];
}

const UNKNOWN: PullRequestChanges = { base: undefined, touches: () => true, notes: [] };

/**
 * Compares the checkout with the merge base of the pull request. Uses Git if the history is in the
 * checkout, otherwise GitHub's API.
 *
 * @param head The commit of the checkout, as GitHub knows it.
 */
export async function findPullRequestChanges(
  workspace: string,
  pullRequest: PullRequest | undefined,
  api: GitHubApi | undefined,
  head: string | undefined,
): Promise<PullRequestChanges> {
  if (pullRequest === undefined) return UNKNOWN;
  const { base: target, isMerged } = pullRequest;
  const sha = (isMerged ? await findMergeParent(workspace) : undefined) ?? target.sha;
  const base = await findMergeBase(workspace, { ...target, sha });
  if (base !== undefined) return { base, touches: (place) => touches(base, place), notes: [] };
  if (api === undefined || head === undefined) {
    return { ...UNKNOWN, notes: [isGitInstalled() ? `${NO_HISTORY} ${FETCH_HISTORY}` : NO_GIT] };
  }
  const diff = await fetchPullRequestDiff(api, workspace, { ...target, sha }, head);
  if (!diff.ok) {
    const note = isGitInstalled()
      ? `${NO_HISTORY} ${diff.why} ${FETCH_HISTORY}`
      : `${NO_GIT} ${diff.why}`;
    return { ...UNKNOWN, notes: [note] };
  }
  const { isWhole } = diff.value;
  return {
    base: diff.value,
    touches: (place) => touches(diff.value, place),
    notes: isWhole ? [] : [PARTIAL_DIFF],
  };
}

const NO_HISTORY =
  'The merge base of the pull request is not in this checkout, so edited, deleted and out-of-order migrations were not checked.';
const NO_GIT =
  'Git is not on `PATH`, so edited, deleted and out-of-order migrations were not checked. Install Git on the runner.';
const FETCH_HISTORY = 'Set `fetch-depth: 0` for `actions/checkout`.';
const PARTIAL_DIFF = `The checkout has no history, and GitHub lists only the first 300 changed files. Changes of other files were not checked. ${FETCH_HISTORY}`;

function touches({ changed }: MergeBaseDiff, { file, line }: SourceLocation): boolean {
  const ranges = changed.get(file);
  if (ranges === undefined || line === undefined) return ranges !== undefined;
  return ranges.some(([first, last]) => line >= first && line <= last);
}
