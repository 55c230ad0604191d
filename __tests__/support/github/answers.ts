import type { Answer } from './server';
import { LINK, REPOSITORY, TIME, user, withLinks } from './shop-repository';

export { user } from './shop-repository';

/** Returns a comment on a pull request. */
export function comment(id: number, body: string, author = user('github-actions[bot]')) {
  return {
    id,
    node_id: 'x',
    url: LINK,
    html_url: LINK,
    issue_url: LINK,
    body,
    user: author,
    created_at: TIME,
    updated_at: TIME,
    author_association: 'NONE',
  };
}

/** Returns an environment with these protection rules. */
export function environment(name: string, rules: object = {}) {
  return {
    id: 1,
    node_id: 'x',
    name,
    url: LINK,
    html_url: LINK,
    created_at: TIME,
    updated_at: TIME,
    ...rules,
  };
}

/** Returns a response with status 200. */
export const ok = (body: unknown, headers = {}): Answer => ({ status: 200, body, headers });

/** Returns a protected branch. */
export function protectedBranch(name: string): object {
  return { name, protected: true, commit: { sha: 'a'.repeat(40), url: LINK } };
}

/** Returns the protection rule with required reviewers. */
export function reviewers(): object {
  return {
    id: 2,
    node_id: 'x',
    type: 'required_reviewers',
    prevent_self_review: true,
    reviewers: [{ type: 'User', reviewer: user('ann', 'User') }],
  };
}

/**
 * Returns a review of a run.
 *
 * @param changes Properties that are different from an approval.
 */
export function review(login: string, changes: object = {}): object {
  const { id, node_id, name, url, html_url, created_at, updated_at } = environment('production');
  return {
    state: 'approved',
    comment: 'Looks right.',
    user: user(login, 'User'),
    environments: [{ id, node_id, name, url, html_url, created_at, updated_at }],
    ...changes,
  };
}

/** Returns a commit by this author. */
export function commit(login: string | null): object {
  const author = { name: 'x', email: 'x@acme.test', date: TIME };
  return {
    url: LINK,
    sha: 'f00dfeed',
    node_id: 'x',
    html_url: LINK,
    comments_url: LINK,
    parents: [],
    commit: {
      url: LINK,
      author,
      committer: author,
      message: 'x',
      comment_count: 0,
      tree: { sha: 'x', url: LINK },
    },
    author: login === null ? null : user(login, 'User'),
    committer: null,
  };
}

/** Returns the comparison of two commits with this status: `behind` if the first contains the other. */
export function comparison(comparedStatus: 'ahead' | 'behind' | 'diverged' | 'identical'): object {
  return {
    ...withLinks('diff_url html_url patch_url permalink_url url'),
    base_commit: commit(null),
    merge_base_commit: commit(null),
    status: comparedStatus,
    ahead_by: 0,
    behind_by: 0,
    total_commits: 0,
    commits: [],
    files: [],
  };
}

const RUN_LINKS =
  'artifacts_url cancel_url check_suite_url html_url jobs_url logs_url rerun_url url workflow_url';

/**
 * Returns an attempt of a run.
 *
 * @param login The user who started the run.
 * @param triggering The user who started this attempt.
 */
export function attempt(login: string, triggering = login): object {
  return {
    ...withLinks(RUN_LINKS),
    id: 4711,
    node_id: 'x',
    head_branch: 'main',
    head_sha: 'f00dfeed',
    path: 'x',
    run_number: 1,
    event: 'push',
    status: 'in_progress',
    conclusion: null,
    workflow_id: 1,
    pull_requests: [],
    created_at: TIME,
    updated_at: TIME,
    display_title: 'x',
    head_commit: null,
    repository: REPOSITORY,
    head_repository: REPOSITORY,
    actor: user(login, 'User'),
    triggering_actor: user(triggering, 'User'),
  };
}

const PULL_REQUEST_LINKS = `
  comments_url commits_url diff_url html_url issue_url patch_url review_comment_url
  review_comments_url statuses_url url
`;

/** Returns a pull request of this user, as in the list of the pull requests of a commit. */
export function pullRequest(login: string): object {
  const branch = { label: 'x', ref: 'x', sha: 'x', repo: REPOSITORY, user: user(login) };
  const link = { href: LINK };
  return {
    ...withLinks(PULL_REQUEST_LINKS),
    id: 1,
    node_id: 'x',
    number: 7,
    state: 'closed',
    locked: false,
    title: 'x',
    body: null,
    user: user(login, 'User'),
    labels: [],
    milestone: null,
    closed_at: null,
    merged_at: null,
    created_at: TIME,
    updated_at: TIME,
    merge_commit_sha: null,
    assignee: null,
    author_association: 'OWNER',
    auto_merge: null,
    head: branch,
    base: branch,
    _links: {
      comments: link,
      commits: link,
      html: link,
      issue: link,
      review_comment: link,
      review_comments: link,
      self: link,
      statuses: link,
    },
  };
}

/** Returns the contents of a file of the repository. */
export function contentFile(path: string, text: string): object {
  return {
    ...contentEntry(path, text),
    encoding: 'base64',
    content: Buffer.from(text).toString('base64'),
  };
}

/** Returns the contents of a folder of the repository. */
export function directory(): object[] {
  return [contentEntry('README.md', '')];
}

function contentEntry(path: string, text: string): object {
  return {
    type: 'file',
    size: text.length,
    name: path,
    path,
    sha: 'x',
    url: LINK,
    git_url: LINK,
    html_url: LINK,
    download_url: LINK,
    _links: { self: LINK, git: LINK, html: LINK },
  };
}

/** Returns a commit status. `by` is the user who set it. Undefined for the token of a workflow. */
export function status({
  by,
  ...changes
}: {
  readonly by?: string;
  readonly [name: string]: unknown;
}): object {
  return {
    url: LINK,
    avatar_url: LINK,
    id: 1,
    node_id: 'x',
    created_at: TIME,
    updated_at: TIME,
    state: 'success',
    context: 'x',
    description: null,
    target_url: null,
    creator: by === undefined ? user('github-actions[bot]') : user(by, 'User'),
    ...changes,
  };
}

/**
 * Returns the successful run 99 of the workflow `staging.yml` on `main`.
 *
 * @param fork The repository with the code of the run. Undefined for the same repository.
 */
export function namedRun({
  fork,
  ...changes
}: {
  readonly fork?: string;
  readonly [name: string]: unknown;
}): object {
  return {
    ...attempt('octocat'),
    id: 99,
    status: 'completed',
    conclusion: 'success',
    head_branch: 'main',
    path: '.github/workflows/staging.yml',
    head_repository: { ...REPOSITORY, ...(fork === undefined ? {} : { full_name: fork }) },
    ...changes,
  };
}
