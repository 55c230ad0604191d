import { createHash } from 'node:crypto';
import { TIME } from './shop-repository';

/** A review of a pull request. By default, Ann, who can push, approves the head commit. */
export interface GivenReview {
  /** `undefined` for a deleted account. */
  readonly by?: string | undefined;
  readonly type?: 'Bot' | 'Mannequin' | 'User';
  readonly state?: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';
  readonly commit?: string | null;
  readonly at?: string | null;
  readonly canPush?: boolean;
}

/** A commit of a pull request. By default, Bob is author and committer. */
export interface GivenCommit {
  readonly oid: string;
  readonly author?: string | null;
  readonly committer?: string | null;
}

/** A pull request. By default, it is merged into `main`, and Ann has approved it. */
export interface GivenPullRequest {
  readonly number?: number;
  readonly author?: string | null;
  readonly merged?: boolean;
  readonly base?: string;
  readonly repository?: string | null;
  readonly head?: string;
  /** Oldest first. By default, one commit, which is the head. */
  readonly commits?: readonly GivenCommit[];
  readonly reviews?: readonly GivenReview[];
  /** The files of the head commit that differ from the history: text by path; null if missing. */
  readonly headFiles?: Readonly<Record<string, string | null>>;
}

/** What the repository of the tests contains. */
export interface GivenRepository {
  /** The commit that is checked out. */
  readonly head: string;
  readonly defaultBranch?: string | null;
  /** The text of each file of the history, the commit that last changed it, and its pull requests. */
  readonly files?: Readonly<Record<string, GivenFile>>;
  /** The pull requests of `head`. */
  readonly pullRequests?: readonly GivenPullRequest[];
}

/** A file of the history. */
export interface GivenFile {
  readonly text: string;
  readonly commit?: string;
  readonly pullRequests?: readonly GivenPullRequest[];
}

/** The head commit of the pull request of the tests. */
export const PULL_REQUEST_HEAD = 'c0ffeec0ffeec0ffeec0ffeec0ffeec0ffeec0ff';

/** The merge commit of the pull request of the tests. */
export const MERGE_COMMIT = 'decadedecadedecadedecadedecadedecadedeca';

/** Returns the root object of GitHub's GraphQL schema for a repository. */
export function graphqlRoot(given: GivenRepository): object {
  const { head, defaultBranch = 'main', files = {}, pullRequests = [] } = given;
  const all = [...pullRequests, ...Object.values(files).flatMap((each) => each.pullRequests ?? [])];
  const history = ({ path }: { path?: string }) => {
    if (path === undefined) return nodes([commitNode(head, files, pullRequests)]);
    const file = files[path];
    return nodes(
      file === undefined ? [] : [commitNode(file.commit ?? MERGE_COMMIT, files, file.pullRequests)],
    );
  };
  return {
    repository: {
      nameWithOwner: 'octo/shop',
      defaultBranchRef: defaultBranch === null ? null : { name: defaultBranch },
      object: ({ oid }: { oid: string }) =>
        oid === head ? { __typename: 'Commit', history } : null,
      pullRequest: ({ number }: { number: number }) => {
        const found = all.find((each) => (each.number ?? 7) === number);
        return found && pullRequestNode(found, files);
      },
    },
  };
}

type GivenFiles = Readonly<Record<string, GivenFile>>;

function commitNode(
  oid: string,
  files: GivenFiles,
  pullRequests: readonly GivenPullRequest[] = [],
): object {
  return {
    oid,
    file: ({ path }: { path: string }) => fileNode(files[path]?.text),
    associatedPullRequests: ({ first }: { first: number }) =>
      nodes(pullRequests.slice(0, first).map((each) => pullRequestNode(each, files))),
  };
}

function pullRequestNode(given: GivenPullRequest, files: GivenFiles): object {
  const { number = 7, merged = true, base = 'main', head = PULL_REQUEST_HEAD } = given;
  const { author = 'bob', repository = 'octo/shop', headFiles = {} } = given;
  const { commits = [{ oid: head }], reviews = [{}] } = given;
  const url = `https://github.com/octo/shop/pull/${number}`;
  const file = ({ path }: { path: string }) =>
    fileNode(Object.hasOwn(headFiles, path) ? headFiles[path] : files[path]?.text);
  const listed = commits.map(({ oid, author = 'bob', committer = author }) => ({
    commit: {
      oid,
      author: { user: account(author) },
      committer: { user: account(committer) },
      file,
    },
  }));
  return {
    number,
    url,
    merged,
    mergedAt: merged ? TIME : null,
    baseRefName: base,
    baseRepository: repository === null ? null : { nameWithOwner: repository },
    headRefOid: head,
    author: account(author),
    commits: (page: Page) => pageOf(listed, page),
    latestOpinionatedReviews: ({ writersOnly = false }: { writersOnly?: boolean }) =>
      nodes(
        latestOpinions(reviews, writersOnly).map((each, index) =>
          reviewNode(each, head, `${url}#pullrequestreview-${index + 1}`),
        ),
      ),
  };
}

interface Page {
  readonly first?: number;
  readonly last?: number;
  readonly after?: string | null;
}

/** GitHub returns at most 100 entries. A cursor is opaque. */
function pageOf(all: readonly object[], { first, last, after }: Page): object {
  const size = first ?? last ?? 0;
  if (size > 100) throw new Error('GitHub returns at most 100 entries.');
  const start = last === undefined ? Number(after?.slice(1) ?? 0) : Math.max(0, all.length - last);
  const end = start + size;
  return {
    totalCount: all.length,
    pageInfo: { hasNextPage: end < all.length, endCursor: `c${end}` },
    nodes: all.slice(start, end),
  };
}

/** GitHub's latest opinion of each user. A comment is not an opinion. */
function latestOpinions(reviews: readonly GivenReview[], writersOnly: boolean) {
  const opinions = reviews.filter(({ state }) => state !== 'COMMENTED');
  const latest = new Map(opinions.map((each) => [each.by ?? 'ann', each]));
  return [...latest.values()].filter(({ canPush = true }) => canPush || !writersOnly);
}

function reviewNode(given: GivenReview, head: string, url: string): object {
  const { state = 'APPROVED', type = 'User', commit = head, at = TIME } = given;
  const login = 'by' in given ? given.by : 'ann';
  return {
    state,
    submittedAt: at,
    url,
    author: login === undefined ? null : { __typename: type, login },
    commit: commit === null ? null : { oid: commit },
  };
}

function account(login: string | null): object | null {
  return login === null ? null : { __typename: 'User', login };
}

function fileNode(text: string | null | undefined): object | null {
  return text == null ? null : { oid: blobId(text) };
}

/** The id of a blob in Git. */
export function blobId(text: string): string {
  const bytes = Buffer.from(text);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function nodes(list: readonly object[]): object {
  return { nodes: list };
}
