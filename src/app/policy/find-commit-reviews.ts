import { listBlobIds } from '../../edge/git/blob-ids';
import { findRepositoryPath } from '../../edge/git/repository-path';
import type { GitHubApi } from '../../edge/github/api/client';
import { fetchCommitReviews } from '../../edge/github/api/fetch-commit-reviews';
import type { ReviewedFile } from '../../edge/github/api/to-reviewed-change';
import { readWorkspaceFile } from '../../edge/workspace-files';
import type { Request } from '../../inputs/request';
import { type CommitReviews, MAX_REVIEWED_FILES } from '../../policy/commit-reviews';
import type { ReadPermit } from '../../policy/decide';
import type { Governance } from '../../policy/governance';
import { type LookupResult, notKnown } from '../../policy/lookup-result';
import { getRunCommit } from '../../policy/run-checkout';
import type { Context } from '../context';
import { requireGitHubApi } from './github-api';

type RunFacts = Pick<Governance, 'proof' | 'checkout'>;

/**
 * Finds the reviews of the commits that last changed the pending files. Does not ask GitHub if no
 * file is pending, or more than it can check.
 *
 * @param files The paths of the pending files, relative to the workspace.
 * @throws UserError if a file cannot be read any more.
 */
export async function findPendingReviews(
  { request, governance }: ReadPermit,
  files: readonly string[],
  { workspace, deadline }: Context,
): Promise<LookupResult<CommitReviews>> {
  if (files.length === 0) return { known: true, value: { kind: 'nothing-pending' } };
  if (files.length > MAX_REVIEWED_FILES) {
    return { known: true, value: { kind: 'too-many-files', count: files.length } };
  }
  const reviewed = files.map((file) => {
    const blobs = listBlobIds(readWorkspaceFile(workspace, file));
    return { file, repositoryPath: findRepositoryPath(workspace, file), blobs };
  });
  const api = await requireGitHubApi(request, deadline);
  return await requestReviews(api, request, governance, reviewed);
}

/** Finds the reviews of the commit that is checked out, for `gate` and for a `command`. */
export async function findHeadReviews(
  api: LookupResult<GitHubApi>,
  request: Request,
  facts: RunFacts,
): Promise<LookupResult<CommitReviews>> {
  return await requestReviews(api, request, facts, undefined);
}

async function requestReviews(
  api: LookupResult<GitHubApi>,
  request: Request,
  { proof, checkout }: RunFacts,
  files: readonly ReviewedFile[] | undefined,
): Promise<LookupResult<CommitReviews>> {
  if (!api.known) return notKnown(`GitHub was not asked: ${api.what}`, api.next);
  const named = proof.known ? proof.value.commit : request.environment['GITHUB_SHA'];
  const head = getRunCommit(checkout, named) ?? '';
  const ref = proof.known ? proof.value.ref : request.event.ref;
  const answer = await fetchCommitReviews(api.value, { head, ref, files });
  if (answer.ok) return { known: true, value: answer.value };
  return notKnown(
    answer.why,
    'Grant the job `contents: read` and `pull-requests: read`, or retry.',
  );
}
