import type { UnknownBase } from '../../checks/migration/migration-diff';
import type { SourceLocation } from '../../checks/rule';
import { isGitInstalled } from '../../edge/git/git';
import {
  type ComparedBase,
  compareWithBase,
  findMergeBase,
  findMergeParent,
  type MergeBaseDiff,
} from '../../edge/git/merge-base';
import type { GitHubApi } from '../../edge/github/api/client';
import { fetchPullRequestDiff } from '../../edge/github/pull-request-diff';
import type { PullRequest, PushBase } from '../../inputs/pull-request';
import { UserError } from '../../problem';

/** Changes of a pull request, or of a branch, as far as they are known. */
export interface PullRequestChanges {
  /** Undefined if no base to compare with is known. */
  readonly base: MergeBaseDiff | undefined;
  /** Why the base is not known; undefined if it is. */
  readonly unknownBase: UnknownBase | undefined;
  /** Returns whether the pull request changes a line; true if that is not known. */
  readonly touches: (place: SourceLocation) => boolean;
  /** What could not be checked, and why. */
  readonly notes: readonly string[];
}

/** Where a base to compare with is looked for. */
export interface BaseSources {
  /** The option `--base` of the terminal. */
  readonly revision: string | undefined;
  readonly pullRequest: PullRequest | undefined;
  readonly push: PushBase;
  readonly api: GitHubApi | undefined;
  /** The commit of the checkout, as GitHub knows it; undefined in a terminal. */
  readonly head: string | undefined;
}

/**
 * Compares the checkout with its base: the option `--base`, the base of the pull request, the commit
 * before a push, or the default branch. Uses Git if the history is in the checkout, otherwise GitHub's
 * API.
 *
 * @throws UserError if `--base` names no commit of the history.
 */
export async function findPullRequestChanges(
  workspace: string,
  sources: BaseSources,
): Promise<PullRequestChanges> {
  const { revision, pullRequest, push } = sources;
  if (revision !== undefined) return knownChanges(await compareWithRevision(workspace, revision));
  if (pullRequest !== undefined) {
    const { base, isMerged } = pullRequest;
    const sha = (isMerged ? await findMergeParent(workspace) : undefined) ?? base.sha;
    return await findChanges(workspace, { sha, branches: [base.branch] }, sources);
  }
  const { before, defaultBranch } = push;
  if (before !== undefined) {
    const sincePush = await findChanges(workspace, { sha: before, branches: [] }, sources);
    if (sincePush.base !== undefined) return sincePush;
  }
  const branches = ['HEAD', ...(defaultBranch === undefined ? [] : [defaultBranch])];
  return await findChanges(workspace, { sha: undefined, branches }, sources);
}

/** Asks Git, then GitHub's API. */
async function findChanges(
  workspace: string,
  compared: ComparedBase,
  { api, head }: BaseSources,
): Promise<PullRequestChanges> {
  const base = await findMergeBase(workspace, compared);
  if (base !== undefined) return knownChanges(base);
  const name = compared.sha ?? compared.branches.find((branch) => branch !== 'HEAD');
  if (api === undefined || head === undefined || name === undefined) {
    return unknownChanges('', head);
  }
  const diff = await fetchPullRequestDiff(api, workspace, name, head);
  if (!diff.ok) return unknownChanges(diff.why, head);
  return knownChanges(diff.value, diff.value.isWhole ? [] : [PARTIAL_DIFF]);
}

async function compareWithRevision(workspace: string, revision: string): Promise<MergeBaseDiff> {
  const isOption = revision === '' || revision.startsWith('-');
  const base = isOption ? undefined : await compareWithBase(workspace, [revision]);
  if (base !== undefined) return base;
  throw new UserError([
    {
      code: 'input-invalid',
      what: '`--base` does not name a commit that shares history with this checkout.',
      next: 'Use a branch or a commit of this repository, such as `--base origin/main`.',
    },
  ]);
}

function knownChanges(base: MergeBaseDiff, notes: readonly string[] = []): PullRequestChanges {
  return { base, unknownBase: undefined, touches: (place) => touches(base, place), notes };
}

function unknownChanges(why: string, head: string | undefined): PullRequestChanges {
  const [cause, next] = isGitInstalled()
    ? [NO_HISTORY, head === undefined ? SET_BASE : FETCH_HISTORY]
    : [NO_GIT, 'Install Git on the runner.'];
  const unknownBase = { what: [cause, why].filter(Boolean).join(' '), next };
  return { base: undefined, unknownBase, touches: () => true, notes: [] };
}

const NO_HISTORY = 'The base is not in the history of this checkout.';
const NO_GIT = 'Git is not on `PATH`.';
const FETCH_HISTORY = 'Set `fetch-depth: 0` for `actions/checkout`.';
const SET_BASE = 'Set `--base` to the branch to compare with.';
const PARTIAL_DIFF = `The checkout has no history, and GitHub lists only the first 300 changed files. Changes of other files were not checked. ${FETCH_HISTORY}`;

function touches({ changed }: MergeBaseDiff, { file, line }: SourceLocation): boolean {
  const ranges = changed.get(file);
  if (ranges === undefined || line === undefined) return ranges !== undefined;
  return ranges.some(([first, last]) => line >= first && line <= last);
}
