import type { SourceLocation } from '../../checks/rule';
import { isGitInstalled } from '../../edge/git/git';
import { findMergeBase, findMergeParent, type MergeBaseDiff } from '../../edge/git/merge-base';
import type { GitHubApi } from '../../edge/github/api/client';
import { fetchPullRequestDiff } from '../../edge/github/pull-request-diff';
import type { PullRequest } from '../../inputs/pull-request';

/** What a pull request changes, as far as it can be known. */
export interface PullRequestChanges {
  /** Undefined where there is no pull request, or nobody could tell. */
  readonly base: MergeBaseDiff | undefined;
  /** Whether a line is one that it changes; true where that is not known. */
  readonly touches: (place: SourceLocation) => boolean;
  /** What could not be judged, and why. */
  readonly notes: readonly string[];
}

const UNKNOWN: PullRequestChanges = { base: undefined, touches: () => true, notes: [] };

/**
 * Compares what is checked out with the commit from which the pull request went off: by git where
 * the history is there, else by GitHub.
 *
 * @param head The commit that is checked out, as GitHub knows it.
 */
export async function findPullRequestChanges(
  workspace: string,
  pullRequest: PullRequest | undefined,
  api: GitHubApi | undefined,
  head: string | undefined,
): Promise<PullRequestChanges> {
  if (pullRequest === undefined) return UNKNOWN;
  const { base: goal, isMerged } = pullRequest;
  const sha = (isMerged ? await findMergeParent(workspace) : undefined) ?? goal.sha;
  const base = await findMergeBase(workspace, { ...goal, sha });
  if (base !== undefined) return { base, touches: (place) => touches(base, place), notes: [] };
  if (api === undefined || head === undefined)
    return { ...UNKNOWN, notes: [isGitInstalled() ? `${NO_HISTORY} ${MEND}` : NO_GIT] };
  const asked = await fetchPullRequestDiff(api, workspace, { ...goal, sha }, head);
  if (!asked.ok) {
    const note = isGitInstalled() ? `${NO_HISTORY} ${asked.why} ${MEND}` : `${NO_GIT} ${asked.why}`;
    return { ...UNKNOWN, notes: [note] };
  }
  const { isWhole } = asked.value;
  return {
    base: asked.value,
    touches: (place) => touches(asked.value, place),
    notes: isWhole ? [] : [PART],
  };
}

const NO_HISTORY =
  'The commit from which the pull request went off is not in this checkout, so that edited, deleted and late migrations were not looked for.';
const NO_GIT =
  'Git is not on `PATH`, so edited, deleted and late migrations were not checked. Install Git on the runner.';
const MEND = 'Check out with `fetch-depth: 0`.';
const PART =
  'GitHub tells of the first 300 changed files only, and the checkout has no history: changes of the others count as none. Check out with `fetch-depth: 0`.';

function touches({ changed }: MergeBaseDiff, { file, line }: SourceLocation): boolean {
  const ranges = changed.get(file);
  if (ranges === undefined || line === undefined) return ranges !== undefined;
  return ranges.some(([first, last]) => line >= first && line <= last);
}
