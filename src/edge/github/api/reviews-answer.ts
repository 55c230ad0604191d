import * as v from 'valibot';

const text = v.nullish(v.string());
const account = v.nullish(v.object({ login: v.string() }));
const gitActor = v.nullish(v.object({ user: account }));
const file = v.nullish(v.object({ oid: v.string() }));

/** Entries of a list. GitHub leaves a null for an entry that the token may not read. */
const nodesOf = <Entry extends v.GenericSchema>(entry: Entry) =>
  v.nullish(v.object({ nodes: v.nullish(v.array(v.nullish(entry))) }));

const COMMIT_PAGE = v.object({
  totalCount: v.number(),
  pageInfo: v.object({ hasNextPage: v.boolean(), endCursor: text }),
  nodes: v.nullish(
    v.array(
      v.nullish(
        v.object({ commit: v.object({ oid: v.string(), author: gitActor, committer: gitActor }) }),
      ),
    ),
  ),
});

/** A page of the commits of a pull request. */
export type CommitPage = v.InferOutput<typeof COMMIT_PAGE>;

const PULL_REQUEST = v.object({
  number: v.number(),
  url: v.string(),
  merged: v.boolean(),
  mergedAt: text,
  baseRefName: v.string(),
  baseRepository: v.nullish(v.object({ nameWithOwner: v.string() })),
  headRefOid: v.string(),
  author: account,
  commits: COMMIT_PAGE,
  latestOpinionatedReviews: nodesOf(
    v.object({
      state: v.string(),
      submittedAt: text,
      url: v.string(),
      author: v.nullish(v.object({ __typename: v.string(), login: v.string() })),
      commit: v.nullish(v.object({ oid: v.string() })),
    }),
  ),
  headOfPullRequest: nodesOf(v.object({ commit: v.object({ oid: v.string(), file }) })),
});

/** A pull request as GitHub returns it. */
export type PullRequestAnswer = v.InferOutput<typeof PULL_REQUEST>;

const CHANGE = v.object({
  oid: v.string(),
  file,
  associatedPullRequests: nodesOf(PULL_REQUEST),
});

/** The commit that last changed a file, as GitHub returns it. */
export type ChangeAnswer = v.InferOutput<typeof CHANGE>;

/** The answer to `buildReviewsQuery`. The commit is null if the repository does not have it. */
export const REVIEWS_ANSWER = v.object({
  repository: v.object({
    nameWithOwner: v.string(),
    defaultBranchRef: v.nullish(v.object({ name: v.string() })),
    object: v.nullish(v.record(v.string(), v.object({ nodes: v.array(CHANGE) }))),
  }),
});

/** The answer to `buildReviewsQuery`, as plain data. */
export type ReviewsAnswer = v.InferOutput<typeof REVIEWS_ANSWER>;

/** The answer to `COMMITS_QUERY`. */
export const COMMITS_ANSWER = v.object({
  repository: v.object({ pullRequest: v.object({ commits: COMMIT_PAGE }) }),
});

/** Returns the entries of a list that are not null. */
export function listEntries<Entry>(
  list:
    | { readonly nodes?: readonly (Entry | null | undefined)[] | null | undefined }
    | null
    | undefined,
): readonly Entry[] {
  return (list?.nodes ?? []).filter((entry): entry is Entry => entry != null);
}
