import type { SourceFile } from '../../migrations/migration';
import { toSourceFile } from '../source-file';
import { type LineRange, readChangedLines } from './changed-lines';
import { listCommitFiles, readBlobs, relativeName } from './commit-files';
import { git, gitText } from './git';

/** The changes of a pull request since its merge base. */
export interface MergeBaseDiff {
  /** The commit of the merge base. */
  readonly commit: string;
  /** The changed lines of each file, as they are now. */
  readonly changed: ReadonlyMap<string, readonly LineRange[]>;
  /**
   * Returns the files of a folder at the merge base, and whether each is unchanged. Returns
   * undefined if one cannot be read.
   */
  readonly folder: (path: string) => Promise<readonly BaseFile[] | undefined>;
}

/** A file at the merge base. */
export interface BaseFile {
  readonly file: SourceFile;
  /** Whether the file has the same bytes now. */
  readonly same: boolean;
}

/** The base of a pull request. */
export interface BaseCommit {
  readonly sha: string;
  readonly branch: string;
}

/**
 * Finds the merge base in the local history.
 *
 * @returns Undefined if the history is missing: a shallow checkout has one commit.
 */
export async function findMergeBase(
  workspace: string,
  { sha, branch }: BaseCommit,
): Promise<MergeBaseDiff | undefined> {
  const shallow = await gitText(workspace, ['rev-parse', '--is-shallow-repository']);
  // In a shallow checkout, the branch can look like the commit that is checked out.
  const candidates = shallow === 'false' ? [`refs/remotes/origin/${branch}`] : [];
  const commit = await findCommonAncestor(workspace, [sha, ...candidates]);
  if (commit === undefined) return undefined;
  const diffOptions = ['--no-color', '--no-ext-diff', '--no-textconv', '--no-renames'];
  const diff = await git(workspace, ['diff', '--unified=0', ...diffOptions, commit, 'HEAD', '--']);
  if (diff === undefined) return undefined;
  return {
    commit,
    changed: readChangedLines(diff.toString('utf8')),
    folder: async (path) => await readBaseFiles(workspace, commit, path),
  };
}

async function findCommonAncestor(
  workspace: string,
  candidates: readonly string[],
): Promise<string | undefined> {
  for (const candidate of candidates) {
    const commit = await gitText(workspace, ['merge-base', candidate, 'HEAD']);
    if (commit !== undefined && /^[0-9a-f]{40,64}$/.test(commit)) return commit;
  }
  return undefined;
}

/**
 * Returns the base commit of GitHub's test merge, if the checkout is one. The base branch can have
 * moved since the event was sent. This works in a shallow checkout.
 */
export async function findMergeParent(workspace: string): Promise<string | undefined> {
  const commit = await gitText(workspace, ['cat-file', 'commit', 'HEAD']);
  const parents = [...(commit?.split('\n\n')[0] ?? '').matchAll(/^parent ([0-9a-f]+)$/gm)];
  return parents.length === 2 ? parents[0]?.[1] : undefined;
}

async function readBaseFiles(
  workspace: string,
  commit: string,
  folder: string,
): Promise<readonly BaseFile[] | undefined> {
  const [baseBlobs, headBlobs] = await Promise.all([
    listCommitFiles(workspace, commit, folder),
    listCommitFiles(workspace, 'HEAD', folder),
  ]);
  const toName = relativeName(folder);
  const contents = await readBlobs(workspace, [...baseBlobs.values()]);
  if (contents.length !== baseBlobs.size) return undefined;
  return [...baseBlobs].flatMap(([path, id], index) => {
    const bytes = contents[index];
    if (bytes === undefined) return [];
    return [
      { file: toSourceFile(toName(path) ?? '', path, bytes), same: headBlobs.get(path) === id },
    ];
  });
}
