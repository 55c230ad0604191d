/** GitHub returns at most this number of entries of a list. */
const PAGE_SIZE = 100;

/** A commit can belong to several pull requests, for example to stacked ones. */
const MAX_PULL_REQUESTS = 10;

/** The commits of a page, with the users that GitHub links to their authors and committers. */
const COMMIT_PAGE = `{
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes { commit { oid author { user { login } } committer { user { login } } } }
}`;

const PULL_REQUEST_FIELDS = `
fragment PullRequestFields on PullRequest {
  number
  url
  merged
  mergedAt
  baseRefName
  baseRepository { nameWithOwner }
  headRefOid
  author { login }
  commits(first: ${PAGE_SIZE}) ${COMMIT_PAGE}
  latestOpinionatedReviews(first: ${PAGE_SIZE}, writersOnly: true) {
    nodes { state submittedAt url author { __typename login } commit { oid } }
  }
}`;

/**
 * Builds the query about the commits that last changed these files in the history of `$head`, and
 * about their pull requests. The paths are the variables `$path0`, `$path1`, …, and the results have
 * the aliases `change0`, `change1`, ….
 *
 * @param count The number of paths. With 0, the result `change0` is about `$head` itself.
 */
export function buildReviewsQuery(count: number): string {
  const paths = Array.from({ length: count }, (_, index) => `$path${index}`);
  const declared = paths.map((path) => `, ${path}: String!`).join('');
  const changes =
    count === 0 ? [buildChange(0)] : paths.map((path, index) => buildChange(index, path));
  return `
query CommitReviews($owner: String!, $repo: String!, $head: GitObjectID!${declared}) {
  repository(owner: $owner, name: $repo) {
    nameWithOwner
    defaultBranchRef { name }
    object(oid: $head) {
      ... on Commit {
        ${changes.join('\n        ')}
      }
    }
  }
}
${PULL_REQUEST_FIELDS}`;
}

function buildChange(index: number, path?: string): string {
  const [selection, file] =
    path === undefined
      ? ['first: 1', '']
      : [`first: 1, path: ${path}`, `file(path: ${path}) { oid }`];
  return `change${index}: history(${selection}) {
          nodes {
            oid
            ${file}
            associatedPullRequests(first: ${MAX_PULL_REQUESTS}) {
              nodes {
                ...PullRequestFields
                headOfPullRequest: commits(last: 1) { nodes { commit { oid ${file} } } }
              }
            }
          }
        }`;
}

/** Returns a further page of the commits of a pull request. */
export const COMMITS_QUERY = `
query PullRequestCommits($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      commits(first: ${PAGE_SIZE}, after: $after) ${COMMIT_PAGE}
    }
  }
}`;
