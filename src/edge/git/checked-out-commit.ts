import path from 'node:path';
import type { CommitReading } from '../../policy/run-checkout';
import { fromSystemPath } from '../workspace-files';
import { git } from './git';
import type { WorkspaceRepository } from './workspace-repository';

/**
 * Asks Git for the commit that is checked out. For a submodule this is the commit of its
 * superproject, which must record the commit of the submodule.
 *
 * @param repositories The repositories that contain the files, the innermost one first.
 */
export async function findCheckedOutCommit([
  innermost,
  ...outer
]: readonly WorkspaceRepository[]): Promise<CommitReading> {
  if (innermost === undefined) return { kind: 'unknown', why: 'There is no Git repository.' };
  let current = innermost;
  let commit = await findHead(current);
  for (const superproject of outer) {
    if (commit === undefined) break;
    const submodulePath = fromSystemPath(path.relative(superproject.root, current.root));
    const entry = await runGit(superproject, ['ls-tree', '--full-tree', 'HEAD', submodulePath]);
    if (entry === undefined) return { kind: 'unknown', why: unreadableProblem(superproject) };
    const recorded = /^160000 commit ([0-9a-f]+)\t/.exec(entry)?.[1];
    // A checkout of its own, below another one.
    if (recorded === undefined) break;
    if (recorded !== commit) {
      const why = `The submodule \`${submodulePath}\` is at ${commit.slice(0, 12)}, but its superproject records ${recorded.slice(0, 12)}.`;
      return { kind: 'moved-submodule', commit, why };
    }
    current = superproject;
    commit = await findHead(current);
  }
  return commit === undefined
    ? { kind: 'unknown', why: unreadableProblem(current) }
    : { kind: 'commit', commit };
}

function unreadableProblem({ root }: WorkspaceRepository): string {
  return `Git cannot read the repository in \`${path.basename(root)}\`.`;
}

async function findHead(repository: WorkspaceRepository): Promise<string | undefined> {
  if (repository.head !== undefined) return repository.head;
  const text = await runGit(repository, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  return text !== undefined && /^[0-9a-f]{40,64}$/.test(text) ? text : undefined;
}

/** Names the directory, so that a variable such as GIT_DIR does not lead to another repository. */
async function runGit(
  { root, gitDirectory }: WorkspaceRepository,
  args: readonly string[],
): Promise<string | undefined> {
  const output = await git(root, [`--git-dir=${gitDirectory}`, ...args]);
  return output?.toString('utf8').trimEnd();
}

/** The content of a file in HEAD of a repository; or why it is not known. */
export type CommittedFile =
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'text'; readonly text: string };

/** A regular file. A link and a submodule are not. */
const FILE_ENTRY = /^100(?:644|755) blob [0-9a-f]+\t/;

/** Reads a file of HEAD that a sparse checkout can have left out. */
export async function readCommittedFile(
  repository: WorkspaceRepository,
  file: string,
): Promise<CommittedFile> {
  const entry = await runGit(repository, ['ls-tree', '--full-tree', 'HEAD', file]);
  if (entry === '') return { kind: 'absent' };
  if (entry === undefined || !FILE_ENTRY.test(entry)) return { kind: 'unreadable' };
  const { root, gitDirectory } = repository;
  const bytes = await git(root, [`--git-dir=${gitDirectory}`, 'cat-file', 'blob', `HEAD:${file}`]);
  return bytes === undefined
    ? { kind: 'unreadable' }
    : { kind: 'text', text: bytes.toString('utf8') };
}
