import type { Answer } from './server';

const TIME = '2026-01-01T00:00:00Z';
const LINK = 'https://api.github.com/x';

/** A user as GitHub shows one. */
export function user(login: string, type: 'Bot' | 'User' = 'Bot') {
  const links = [
    ...['avatar_url', 'url', 'html_url', 'followers_url', 'following_url', 'gists_url'],
    ...['starred_url', 'subscriptions_url', 'organizations_url', 'repos_url', 'events_url'],
    'received_events_url',
  ];
  return {
    ...Object.fromEntries(links.map((name) => [name, LINK])),
    ...{ login, id: 1, node_id: 'x', gravatar_id: '', type, site_admin: false },
  };
}

/** A comment on a pull request. */
export function comment(id: number, body: string, author = user('github-actions[bot]')) {
  return {
    ...{ id, node_id: 'x', url: LINK, html_url: LINK, issue_url: LINK, body, user: author },
    ...{ created_at: TIME, updated_at: TIME, author_association: 'NONE' },
  };
}

/** An environment with these rules. */
export function environment(name: string, rules: object = {}) {
  return {
    ...{ id: 1, node_id: 'x', name, url: LINK, html_url: LINK, created_at: TIME, updated_at: TIME },
    ...rules,
  };
}

export const ok = (body: unknown, headers = {}): Answer => ({ status: 200, body, headers });

const REPOSITORY_LINKS = [
  ...['archive_url', 'assignees_url', 'blobs_url', 'branches_url', 'collaborators_url'],
  ...['comments_url', 'commits_url', 'compare_url', 'contents_url', 'contributors_url'],
  ...['deployments_url', 'downloads_url', 'events_url', 'forks_url', 'git_commits_url'],
  ...['git_refs_url', 'git_tags_url', 'hooks_url', 'html_url', 'issue_comment_url'],
  ...['issue_events_url', 'issues_url', 'keys_url', 'labels_url', 'languages_url', 'merges_url'],
  ...['milestones_url', 'notifications_url', 'pulls_url', 'releases_url', 'stargazers_url'],
  ...['statuses_url', 'subscribers_url', 'subscription_url', 'tags_url', 'teams_url', 'trees_url'],
  ...['url', 'clone_url', 'git_url', 'ssh_url', 'svn_url'],
];

const REPOSITORY = {
  ...Object.fromEntries(REPOSITORY_LINKS.map((name) => [name, LINK])),
  ...{ id: 1, node_id: 'x', name: 'shop', full_name: 'octo/shop', private: false, fork: false },
  ...{ description: null, owner: user('octo', 'User'), default_branch: 'main', license: null },
  ...{ homepage: null, language: null, mirror_url: null, archived: false, disabled: false },
  ...{ has_downloads: true, has_issues: true, has_projects: true, has_wiki: true },
  ...{ has_pages: false, size: 1, forks: 0, forks_count: 0, open_issues: 0, open_issues_count: 0 },
  ...{ stargazers_count: 0, watchers: 0, watchers_count: 0 },
  ...{ created_at: TIME, updated_at: TIME, pushed_at: TIME },
};

/** A branch that is protected. */
export function protectedBranch(name: string): object {
  return { name, protected: true, commit: { sha: 'a'.repeat(40), url: LINK } };
}

/** The rule that reviewers are asked. */
export function reviewers(): object {
  return {
    ...{ id: 2, node_id: 'x', type: 'required_reviewers', prevent_self_review: true },
    reviewers: [{ type: 'User', reviewer: user('ann', 'User') }],
  };
}

/** A review of the run, as GitHub shows one. */
export function review(login: string, wish: object = {}): object {
  const { id, node_id, name, url, html_url, created_at, updated_at } = environment('production');
  return {
    ...{ state: 'approved', comment: 'Looks right.', user: user(login, 'User') },
    environments: [{ id, node_id, name, url, html_url, created_at, updated_at }],
    ...wish,
  };
}

/** A commit that this user wrote. */
export function commit(login: string | null): object {
  const author = { name: 'x', email: 'x@acme.test', date: TIME };
  return {
    ...{
      url: LINK,
      sha: 'f00dfeed',
      node_id: 'x',
      html_url: LINK,
      comments_url: LINK,
      parents: [],
    },
    commit: {
      ...{ url: LINK, author, committer: author, message: 'x', comment_count: 0 },
      tree: { sha: 'x', url: LINK },
    },
    author: login === null ? null : user(login, 'User'),
    committer: null,
  };
}

/** The attempt of a run that this user started. */
export function attempt(login: string, triggering = login): object {
  const links = [
    ...['url', 'html_url', 'jobs_url', 'logs_url', 'check_suite_url', 'artifacts_url'],
    ...['cancel_url', 'rerun_url', 'workflow_url'],
  ];
  return {
    ...Object.fromEntries(links.map((name) => [name, LINK])),
    ...{
      id: 4711,
      node_id: 'x',
      head_branch: 'main',
      head_sha: 'f00dfeed',
      path: 'x',
      run_number: 1,
    },
    ...{
      event: 'push',
      status: 'in_progress',
      conclusion: null,
      workflow_id: 1,
      pull_requests: [],
    },
    ...{ created_at: TIME, updated_at: TIME },
    ...{
      display_title: 'x',
      head_commit: null,
      repository: REPOSITORY,
      head_repository: REPOSITORY,
    },
    actor: user(login, 'User'),
    triggering_actor: user(triggering, 'User'),
  };
}

/** A pull request of this user, as the list of a commit's shows one. */
export function pullRequest(login: string): object {
  const names = [
    ...['url', 'html_url', 'diff_url', 'patch_url', 'issue_url', 'commits_url', 'statuses_url'],
    ...['review_comments_url', 'review_comment_url', 'comments_url'],
  ];
  const end = { label: 'x', ref: 'x', sha: 'x', repo: REPOSITORY, user: user(login) };
  const links = ['comments', 'commits', 'statuses', 'html', 'issue', 'review_comments'];
  return {
    ...Object.fromEntries(names.map((name) => [name, LINK])),
    ...{ id: 1, node_id: 'x', number: 7, state: 'closed', locked: false, title: 'x', body: null },
    ...{ user: user(login, 'User'), labels: [], milestone: null, closed_at: null, merged_at: null },
    ...{ created_at: TIME, updated_at: TIME },
    ...{ merge_commit_sha: null, assignee: null, author_association: 'OWNER', auto_merge: null },
    ...{ head: end, base: end },
    _links: Object.fromEntries(
      [...links, 'review_comment', 'self'].map((name) => [name, { href: LINK }]),
    ),
  };
}

/** A file of the repository, as GitHub shows its contents. */
export function contentFile(path: string, text: string): object {
  return {
    ...{ type: 'file', encoding: 'base64', size: text.length, name: path, path, sha: 'x' },
    ...{ content: Buffer.from(text).toString('base64'), url: LINK, git_url: LINK, html_url: LINK },
    ...{ download_url: LINK, _links: { self: LINK, git: LINK, html: LINK } },
  };
}

/** A folder of the repository. */
export function directory(): object[] {
  const {
    content: _,
    encoding: __,
    ...entry
  } = {
    content: '',
    encoding: '',
    ...contentFile('README.md', ''),
  };
  return [entry];
}

/** A commit status; `by` is a person's login, where it is not the workflow's own token. */
export function status({
  by,
  ...wish
}: {
  readonly by?: string;
  readonly [name: string]: unknown;
}): object {
  return {
    ...{ url: LINK, avatar_url: LINK, id: 1, node_id: 'x', created_at: TIME, updated_at: TIME },
    ...{ state: 'success', context: 'x', description: null, target_url: null },
    creator: by === undefined ? user('github-actions[bot]') : user(by, 'User'),
    ...wish,
  };
}

/** The run 99 of the workflow `staging.yml` on `main`, ended green; `fork` is whose code it ran. */
export function namedRun({
  fork,
  ...wish
}: {
  readonly fork?: string;
  readonly [name: string]: unknown;
}): object {
  return {
    ...attempt('octocat'),
    ...{ id: 99, status: 'completed', conclusion: 'success', head_branch: 'main' },
    path: '.github/workflows/staging.yml',
    head_repository: { ...REPOSITORY, ...(fork === undefined ? {} : { full_name: fork }) },
    ...wish,
  };
}
