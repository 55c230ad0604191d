import * as v from 'valibot';
import { type CommitReviews, MAX_REVIEWED_COMMITS } from '../../../policy/commit-reviews';
import { type ApiAnswer, type GitHubApi, requestApi } from './client';
import {
  COMMITS_ANSWER,
  type CommitPage,
  listEntries,
  type PullRequestAnswer,
  REVIEWS_ANSWER,
  type ReviewsAnswer,
} from './reviews-answer';
import { buildReviewsQuery, COMMITS_QUERY } from './reviews-query';
import { type ReviewedFile, toReviewedChange } from './to-reviewed-change';

/** Which commits must be reviewed, and where. */
export interface CommitReviewsRequest {
  /** The commit that is checked out. */
  readonly head: string;
  /** The ref of the run. For a tag, the pull requests must be merged into the default branch. */
  readonly ref: string | undefined;
  /** The pending files, at least one; undefined to judge `head` itself. */
  readonly files: readonly ReviewedFile[] | undefined;
}

const WHAT = 'the reviews of the pull requests';
const PERMISSION = 'pull-requests: read';

/**
 * Fetches the reviews of the commits that last changed the pending files, with one query. Sends
 * further queries only for pull requests with more than 100 commits.
 */
export async function fetchCommitReviews(
  api: GitHubApi,
  { head, ref, files }: CommitReviewsRequest,
): Promise<ApiAnswer<CommitReviews>> {
  const [, kind, name] = /^refs\/(heads|tags)\/(.+)$/s.exec(ref ?? '') ?? [];
  if (kind === undefined) return { ok: true, value: { kind: 'no-branch', ref } };
  const paths = (files ?? []).map(({ repositoryPath }, index) => [`path${index}`, repositoryPath]);
  const variables = { head, ...Object.fromEntries(paths) };
  const answer = await query(api, buildReviewsQuery(paths.length), variables, REVIEWS_ANSWER);
  if (!answer.ok) return answer;
  const { nameWithOwner, defaultBranchRef, object } = answer.value.repository;
  const branch = kind === 'heads' ? name : defaultBranchRef?.name;
  if (branch === undefined) return { ok: true, value: { kind: 'no-branch', ref } };
  // An object that is not a commit has no history.
  if (object?.['change0'] === undefined) {
    return { ok: true, value: { kind: 'unknown-commit', head } };
  }
  const pages = await fetchCommitPages(api, answer.value);
  if (!pages.ok) return pages;
  const changes = (files ?? [undefined]).map((file, index) =>
    toReviewedChange(file, object[`change${index}`]?.nodes[0], pages.value),
  );
  return { ok: true, value: { kind: 'found', head, repository: nameWithOwner, branch, changes } };
}

/** Fetches the further pages of commits, by the number of the pull request in this repository. */
async function fetchCommitPages(
  api: GitHubApi,
  { repository }: ReviewsAnswer,
): Promise<ApiAnswer<ReadonlyMap<number, readonly CommitPage[]>>> {
  const changes = Object.values(repository.object ?? {}).flatMap(({ nodes }) => nodes);
  const all = changes.flatMap(({ associatedPullRequests }) => listEntries(associatedPullRequests));
  const pages = new Map<number, readonly CommitPage[]>();
  for (const { number, merged, baseRepository, commits } of all) {
    const isHere = baseRepository?.nameWithOwner === repository.nameWithOwner;
    const isNeeded = merged && isHere && commits.totalCount <= MAX_REVIEWED_COMMITS;
    if (!isNeeded || pages.has(number)) continue;
    const rest = await fetchFurtherPages(api, number, commits);
    if (!rest.ok) return rest;
    pages.set(number, rest.value);
  }
  return { ok: true, value: pages };
}

async function fetchFurtherPages(
  api: GitHubApi,
  number: PullRequestAnswer['number'],
  first: CommitPage,
): Promise<ApiAnswer<readonly CommitPage[]>> {
  const pages: CommitPage[] = [];
  // A wrong `hasNextPage` must not repeat the request without end.
  for (let page = first; page.pageInfo.hasNextPage && pages.length < MAX_REVIEWED_COMMITS; ) {
    const variables = { number, after: page.pageInfo.endCursor };
    const answer = await query(api, COMMITS_QUERY, variables, COMMITS_ANSWER);
    if (!answer.ok) return answer;
    page = answer.value.repository.pullRequest.commits;
    pages.push(page);
  }
  return { ok: true, value: pages };
}

/** Sends a GraphQL query about the repository, and parses the answer. */
async function query<Schema extends v.GenericSchema>(
  { octokit, repository }: GitHubApi,
  text: string,
  variables: Readonly<Record<string, unknown>>,
  schema: Schema,
): Promise<ApiAnswer<v.InferOutput<Schema>>> {
  const answer = await requestApi(WHAT, PERMISSION, async (): Promise<unknown> => {
    return await octokit.graphql(text, { ...repository, ...variables });
  });
  if (!answer.ok) return answer;
  const parsed = v.safeParse(schema, answer.value);
  if (parsed.success) return { ok: true, value: parsed.output };
  const why = `GitHub's answer to the request for ${WHAT} does not have the expected form.`;
  return { ok: false, kind: 'unreachable', why };
}
