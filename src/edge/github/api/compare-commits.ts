import { type ApiAnswer, type GitHubApi, requestApi } from './client';

/** What changed between two commits, as GitHub compares them. */
export interface CommitComparison {
  readonly mergeBase: string;
  /** A unified diff of each changed file that GitHub gives one of. */
  readonly diff: string;
  /** GitHub tells of so many files and no more. */
  readonly isWhole: boolean;
}

const PERMISSION = 'contents: read';
const MAX_FILES = 300;

/** Compares a pull request with the branch that it is to go to. */
export async function compareCommits(
  { octokit, repository }: GitHubApi,
  base: string,
  head: string,
): Promise<ApiAnswer<CommitComparison>> {
  return await requestApi('what the pull request changes', PERMISSION, async () => {
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
      ...repository,
      basehead: `${base}...${head}`,
      per_page: 1,
    });
    const files = data.files ?? [];
    return {
      mergeBase: data.merge_base_commit.sha,
      diff: files.map(diffOf).join(''),
      isWhole: files.length < MAX_FILES,
    };
  });
}

function diffOf(file: {
  filename: string;
  status: string;
  previous_filename?: string;
  patch?: string;
}): string {
  const { filename, status, patch, previous_filename: before = filename } = file;
  const from = status === 'added' ? '/dev/null' : `a/${before}`;
  const to = status === 'removed' ? '/dev/null' : `b/${filename}`;
  // A file of which GitHub shows no lines (too large, or renamed as it is) counts as changed.
  return `diff --git a/${before} b/${filename}\n--- ${from}\n+++ ${to}\n${patch ?? '@@ -1,0 +1,1 @@\n+'}\n`;
}

/** A file in a commit: its path and the name of its contents. */
export interface TreeEntry {
  readonly path: string;
  readonly blob: string;
}

/** Every file of a commit. */
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
    const files = data.tree.flatMap(({ path, sha, type }) =>
      type === 'blob' && path !== undefined && sha !== undefined ? [{ path, blob: sha }] : [],
    );
    return { files, isWhole: !data.truncated };
  });
}

/** The contents of a file, by their name. */
export async function readBlob(
  { octokit, repository }: GitHubApi,
  blob: string,
): Promise<ApiAnswer<Buffer>> {
  return await requestApi('a file of the merge base', PERMISSION, async () => {
    const { data } = await octokit.rest.git.getBlob({ ...repository, file_sha: blob });
    return Buffer.from(data.content, 'base64');
  });
}
