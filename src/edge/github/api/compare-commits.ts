import type { BranchPosition } from '../../../policy/github-facts';
import { type ApiAnswer, type GitHubApi, requestApi } from './client';

/** The changes between two commits, as GitHub compares them. */
export interface CommitComparison {
  readonly mergeBase: string;
  /** Unified diffs of the changed files. */
  readonly diff: string;
  /** False if the limit of files is reached. */
  readonly isWhole: boolean;
}

const PERMISSION = 'contents: read';
const MAX_FILES = 300;

/** Compares a pull request with its base. */
export async function compareCommits(
  { octokit, repository }: GitHubApi,
  base: string,
  head: string,
): Promise<ApiAnswer<CommitComparison>> {
  return await requestApi('the changes of the pull request', PERMISSION, async () => {
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
      ...repository,
      basehead: `${base}...${head}`,
      per_page: 1,
    });
    const files = data.files ?? [];
    return {
      mergeBase: data.merge_base_commit.sha,
      diff: files.map(formatDiff).join(''),
      isWhole: files.length < MAX_FILES,
    };
  });
}

function formatDiff(file: {
  filename: string;
  status: string;
  previous_filename?: string;
  patch?: string;
}): string {
  const { filename, status, patch, previous_filename: previousName = filename } = file;
  const from = status === 'added' ? '/dev/null' : `a/${previousName}`;
  const to = status === 'removed' ? '/dev/null' : `b/${filename}`;
  // A file without a patch (too large, or only renamed) counts as changed.
  return `diff --git a/${previousName} b/${filename}\n--- ${from}\n+++ ${to}\n${patch ?? '@@ -1,0 +1,1 @@\n+'}\n`;
}

/** A file of a commit: its path and the id of its blob. */
export interface TreeEntry {
  readonly path: string;
  readonly blob: string;
}

/** Lists the files of a commit. `isWhole` is false if GitHub truncated the list. */
export async function listTree(
  { octokit, repository }: GitHubApi,
  commit: string,
): Promise<ApiAnswer<{ readonly files: readonly TreeEntry[]; readonly isWhole: boolean }>> {
  return await requestApi('the files of the merge base', PERMISSION, async () => {
    const { data } = await octokit.rest.git.getTree({
      ...repository,
      tree_sha: commit,
      recursive: 'true',
    });
    const files = data.tree.flatMap(({ path, sha, mode }) =>
      // Other modes are folders, links and submodules.
      mode?.startsWith('100') && path !== undefined && sha !== undefined
        ? [{ path, blob: sha }]
        : [],
    );
    return { files, isWhole: !data.truncated };
  });
}

/** Reads the contents of a blob. */
export async function readBlob(
  { octokit, repository }: GitHubApi,
  blob: string,
): Promise<ApiAnswer<Buffer>> {
  return await requestApi('a file of the merge base', PERMISSION, async () => {
    const { data } = await octokit.rest.git.getBlob({ ...repository, file_sha: blob });
    return Buffer.from(data.content, 'base64');
  });
}

/**
 * Returns whether a branch contains a commit. The full name of the ref is used, because a tag can
 * have the name of a branch.
 */
export async function findBranchPosition(
  { octokit, repository }: GitHubApi,
  branch: string,
  commit: string,
): Promise<ApiAnswer<BranchPosition>> {
  const what = `the commit ${commit.slice(0, 12)} on the branch \`${branch}\``;
  const answer = await requestApi(what, PERMISSION, async () => {
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
      ...repository,
      basehead: `refs/heads/${branch}...${commit}`,
      per_page: 1,
    });
    return data.status === 'identical' || data.status === 'behind' ? 'contained' : 'elsewhere';
  });
  if (answer.ok || answer.kind !== 'missing') return answer;
  return { ok: true, value: 'missing' };
}
