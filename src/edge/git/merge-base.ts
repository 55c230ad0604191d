import type { SourceFile } from '../../migrations/migration';
import { toSourceFile } from '../source-file';
import { type LineRange, readChangedLines } from './changed-lines';
import { listCommitFiles, readBlobs, relativeName } from './commit-files';
import { git, gitText } from './git';

/** What a pull request changes, against the commit from which it went off. */
export interface MergeBaseDiff {
  /** The merge base. */
  readonly commit: string;
  /** The lines of each changed file, as they are now; all of a new one. */
  readonly changed: ReadonlyMap<string, readonly LineRange[]>;
  /**
   * The files of a folder as they were there, and which of them are still the same; undefined where
   * one of them cannot be read.
   */
  readonly folder: (path: string) => Promise<readonly BaseFile[] | undefined>;
}

/** A file at the merge base. */
export interface BaseFile {
  readonly file: SourceFile;
  /** Whether it has the same bytes now. */
  readonly same: boolean;
}

/** Where a pull request is to go. */
export interface BaseCommit {
  readonly sha: string;
  readonly branch: string;
}

/**
 * Looks for the merge base in the history that was checked out.
 *
 * @returns Undefined where the history is not there: a shallow checkout has one commit.
 */
export async function findMergeBase(
  workspace: string,
  { sha, branch }: BaseCommit,
): Promise<MergeBaseDiff | undefined> {
  const shallow = await gitText(workspace, ['rev-parse', '--is-shallow-repository']);
  // With its history cut off, the branch may look as if it were what is checked out.
  const others = shallow === 'false' ? [`refs/remotes/origin/${branch}`] : [];
  const commit = await mergeBase(workspace, [sha, ...others]);
  if (commit === undefined) return undefined;
  const plain = ['--no-color', '--no-ext-diff', '--no-textconv', '--no-renames'];
  const diff = await git(workspace, ['diff', '--unified=0', ...plain, commit, 'HEAD', '--']);
  if (diff === undefined) return undefined;
  return {
    commit,
    changed: readChangedLines(diff.toString('utf8')),
    folder: async (path) => await filesOf(workspace, commit, path),
  };
}

async function mergeBase(
  workspace: string,
  candidates: readonly string[],
): Promise<string | undefined> {
  for (const candidate of candidates) {
    const found = await gitText(workspace, ['merge-base', candidate, 'HEAD']);
    if (found !== undefined && /^[0-9a-f]{40,64}$/.test(found)) return found;
  }
  return undefined;
}

/**
 * What the checked-out commit was merged into, where GitHub merged the pull request to try it: the
 * branch may have gone on since the event was sent. A shallow checkout knows it as well.
 */
export async function findMergeParent(workspace: string): Promise<string | undefined> {
  const commit = await gitText(workspace, ['cat-file', 'commit', 'HEAD']);
  const parents = [...(commit?.split('\n\n')[0] ?? '').matchAll(/^parent ([0-9a-f]+)$/gm)];
  return parents.length === 2 ? parents[0]?.[1] : undefined;
}

async function filesOf(
  workspace: string,
  commit: string,
  folder: string,
): Promise<readonly BaseFile[] | undefined> {
  const [then, now] = await Promise.all([
    listCommitFiles(workspace, commit, folder),
    listCommitFiles(workspace, 'HEAD', folder),
  ]);
  const nameOf = relativeName(folder);
  const contents = await readBlobs(workspace, [...then.values()]);
  if (contents.length !== then.size) return undefined;
  return [...then].flatMap(([path, id], index) => {
    const bytes = contents[index];
    if (bytes === undefined) return [];
    return [{ file: toSourceFile(nameOf(path) ?? '', path, bytes), same: now.get(path) === id }];
  });
}
