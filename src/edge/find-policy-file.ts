import path from 'node:path';
import { readCommittedFile } from './git/checked-out-commit';
import type { WorkspaceRepository } from './git/workspace-repository';
import { type PolicyFileText, readPolicyFile } from './read-policy-file';
import { fromSystemPath } from './workspace-files';

/** A policy file and its path in the workspace. */
export interface PolicyFile {
  readonly source: string;
  readonly file: PolicyFileText;
}

/** Where a policy file that is not in the workspace can be. */
export interface PolicyFilePlaces {
  readonly workspace: string;
  /** The input `policy-file`. */
  readonly policyFile: string;
  /** Whether it is the default path, which each repository can have. */
  readonly isDefaultPath: boolean;
  /** The repositories that contain the files of the run, the innermost one first. */
  readonly repositories: readonly WorkspaceRepository[];
}

/**
 * Finds a policy file that is not in the workspace: in a repository below the workspace, or in the
 * commit of a repository whose sparse checkout left it out.
 *
 * @returns Undefined if there is none.
 */
export async function findPolicyFile({
  workspace,
  policyFile,
  isDefaultPath,
  repositories,
}: PolicyFilePlaces): Promise<PolicyFile | undefined> {
  const named = path.posix.normalize(fromSystemPath(policyFile));
  for (const { folder } of isDefaultPath ? repositories : []) {
    const source = path.posix.join(fromSystemPath(folder), named);
    const file = readPolicyFile(workspace, source);
    if (file.kind !== 'absent') return { source, file };
  }
  for (const repository of repositories.filter(({ isSparse }) => isSparse)) {
    const folder = fromSystemPath(repository.folder);
    const committed = isDefaultPath ? named : path.posix.relative(folder, named);
    if (committed.startsWith('../') || path.posix.isAbsolute(named)) continue;
    const file = await readCommittedFile(repository, committed);
    if (file.kind !== 'absent') return { source: path.posix.join(folder, committed), file };
  }
  return undefined;
}
