import type { SourceFile } from '../../migrations/migration';
import { toSourceFile } from '../source-file';
import { type LineRange, readChangedLines } from './changed-lines';
import { listCommitFiles, listTreeBlobs, readBlobs, relativeName } from './commit-files';
import { git, gitText } from './git';

/** The changes of a checkout since its merge base with the branch that it is compared with. */
export interface MergeBaseDiff {
  /** The commit of the merge base. */
  readonly commit: string;
  /** The changed lines of each file, as they are now. In a new file that Git does not track: all. */
  readonly changed: ReadonlyMap<string, readonly LineRange[]>;
  /**
   * Returns the files of a folder at the merge base, and whether each is unchanged. Returns
   * undefined if one cannot be read.
   */
  readonly folder: (path: string) => Promise<readonly BaseFile[] | undefined>;
  /** Returns the contents of these files at the merge base. Leaves out those that do not exist there. */
  readonly read: (paths: readonly string[]) => Promise<ReadonlyMap<string, Buffer>>;
}

/** A file at the merge base. */
export interface BaseFile {
  readonly file: SourceFile;
  /** Whether the file has the same bytes now. */
  readonly same: boolean;
}

/** What a checkout is compared with. */
export interface ComparedBase {
  /** A commit; undefined if only the branch is known. */
  readonly sha: string | undefined;
  /** Branches of the remote `origin`, the best one first: `main`, or `HEAD` for the default branch. */
  readonly branches: readonly string[];
}

/**
 * Finds the merge base in the local history, and what the checkout changes since then. Uncommitted
 * changes count.
 *
 * @returns Undefined if the history is missing: a shallow checkout has one commit.
 */
export async function findMergeBase(
  workspace: string,
  { sha, branches }: ComparedBase,
): Promise<MergeBaseDiff | undefined> {
  const shallow = await gitText(workspace, ['rev-parse', '--is-shallow-repository']);
  // In a shallow checkout, the branch can look like the commit that is checked out.
  const isWhole = shallow === 'false';
  const candidates = isWhole ? branches.map((name) => `refs/remotes/origin/${name}`) : [];
  const revisions = sha === undefined ? candidates : [sha, ...candidates];
  return await compareWithBase(workspace, revisions);
}

/**
 * Compares the checkout with its merge base with the first of these revisions that is in the history.
 *
 * @returns Undefined if none is.
 */
export async function compareWithBase(
  workspace: string,
  revisions: readonly string[],
): Promise<MergeBaseDiff | undefined> {
  const commit = await findCommonAncestor(workspace, revisions);
  if (commit === undefined) return undefined;
  const diff = await git(workspace, ['diff', '--unified=0', ...DIFF_OPTIONS, commit, '--']);
  const untracked = await git(workspace, ['ls-files', '-z', '--others', '--exclude-standard']);
  if (diff === undefined || untracked === undefined) return undefined;
  const changed = new Map(readChangedLines(diff.toString('utf8')));
  for (const file of splitNames(untracked)) changed.set(file, [[1, Number.MAX_SAFE_INTEGER]]);
  return {
    commit,
    changed,
    folder: async (path) => await readBaseFiles(workspace, commit, path),
    read: async (paths) => await readFilesAtCommit(workspace, commit, paths),
  };
}

const DIFF_OPTIONS = [
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-renames',
  '--ignore-submodules=dirty',
];

function splitNames(output: Buffer | undefined): readonly string[] {
  const names = output?.toString('utf8').split('\0') ?? [];
  return names.filter((name) => name !== '');
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

async function readFilesAtCommit(
  workspace: string,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> {
  const blobs = await listTreeBlobs(workspace, commit, '.');
  const found = paths.flatMap((path) => {
    const id = blobs.get(path);
    return id === undefined ? [] : [{ path, id }];
  });
  const contents = await readBlobs(
    workspace,
    found.map(({ id }) => id),
  );
  return new Map(
    found.flatMap(({ path }, index) => {
      const bytes = contents[index];
      return bytes === undefined ? [] : [[path, bytes] as const];
    }),
  );
}

async function readBaseFiles(
  workspace: string,
  commit: string,
  folder: string,
): Promise<readonly BaseFile[] | undefined> {
  const [baseBlobs, headBlobs, uncommitted] = await Promise.all([
    listCommitFiles(workspace, commit, folder),
    listCommitFiles(workspace, 'HEAD', folder),
    git(workspace, ['diff', '--name-only', '-z', ...DIFF_OPTIONS, 'HEAD', '--', folder]),
  ]);
  const edited = new Set(splitNames(uncommitted));
  const toName = relativeName(folder);
  const contents = await readBlobs(workspace, [...baseBlobs.values()]);
  if (contents.length !== baseBlobs.size) return undefined;
  return [...baseBlobs].flatMap(([path, id], index) => {
    const bytes = contents[index];
    if (bytes === undefined) return [];
    const same = headBlobs.get(path) === id && !edited.has(path);
    return [{ file: toSourceFile(toName(path) ?? '', path, bytes), same }];
  });
}
