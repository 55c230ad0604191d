import type { Place } from '../checks/rule';
import { type Base, gitBase, mergedInto } from '../edge/git/base';
import { isGitInstalled } from '../edge/git/git';
import type { Api } from '../edge/github/api/client';
import { githubBase } from '../edge/github/base';
import type { PullRequest } from '../inputs/pull-request';

/** What a pull request changes, as far as it can be known. */
export interface Changes {
  /** Undefined where there is no pull request, or nobody could tell. */
  readonly base: Base | undefined;
  /** Whether a line is one that it changes; true where that is not known. */
  readonly touches: (place: Place) => boolean;
  /** What could not be judged, and why. */
  readonly notes: readonly string[];
}

const UNKNOWN: Changes = { base: undefined, touches: () => true, notes: [] };

/**
 * Compares what is checked out with the commit from which the pull request went off: by git where
 * the history is there, else by GitHub.
 *
 * @param head The commit that is checked out, as GitHub knows it.
 */
export async function changesOf(
  workspace: string,
  pullRequest: PullRequest | undefined,
  api: Api | undefined,
  head: string | undefined,
): Promise<Changes> {
  if (pullRequest === undefined) return UNKNOWN;
  const { base: goal, isMerged } = pullRequest;
  const sha = (isMerged ? await mergedInto(workspace) : undefined) ?? goal.sha;
  const base = await gitBase(workspace, { ...goal, sha });
  if (base !== undefined) return { base, touches: (place) => touches(base, place), notes: [] };
  if (api === undefined || head === undefined)
    return { ...UNKNOWN, notes: [isGitInstalled() ? `${NO_HISTORY} ${MEND}` : NO_GIT] };
  const asked = await githubBase(api, workspace, { ...goal, sha }, head);
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

function touches({ changed }: Base, { file, line }: Place): boolean {
  const ranges = changed.get(file);
  if (ranges === undefined || line === undefined) return ranges !== undefined;
  return ranges.some(([first, last]) => line >= first && line <= last);
}
