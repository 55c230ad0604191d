import type { SourceLocation } from '../../checks/rule';
import { listTreeBlobs } from '../../edge/git/commit-files';
import type { Environment } from '../../inputs/declared-value';

/** The commits that a link can lead to. */
export interface LinkedCommits {
  /** The newest commit of the pull request; undefined without one. */
  readonly head: string | undefined;
  /** The merge base; undefined if it is not known. */
  readonly base: string | undefined;
}

/**
 * Creates a function that returns the URL of a line on GitHub: at the newest commit of the pull request
 * if the file has the same bytes there, else at the commit that is checked out. A deleted file is linked
 * at the merge base.
 *
 * @returns A function that returns undefined outside of GitHub, and for files that no commit has.
 */
export async function createSourceLinks(
  workspace: string,
  environment: Environment,
  { head, base }: LinkedCommits,
): Promise<(place: SourceLocation) => string | undefined> {
  const {
    GITHUB_SERVER_URL: server,
    GITHUB_REPOSITORY: repository,
    GITHUB_SHA: commit,
  } = environment;
  if (!server || !repository || !commit) return () => undefined;
  const own = await listTreeBlobs(workspace, 'HEAD', '.');
  const atHead = head === undefined ? undefined : await listTreeBlobs(workspace, head, '.');
  const atBase = base === undefined ? undefined : await listTreeBlobs(workspace, base, '.');
  return ({ file, line }) => {
    const isSameAtHead = own.has(file) && atHead?.get(file) === own.get(file);
    const linked = isSameAtHead
      ? head
      : own.has(file)
        ? commit
        : atBase?.has(file)
          ? base
          : undefined;
    if (linked === undefined) return undefined;
    const path = file.split('/').map(encodeURIComponent).join('/');
    const anchor = line === undefined ? '' : `#L${line}`;
    return `${server}/${repository}/blob/${linked}/${path}${anchor}`;
  };
}
