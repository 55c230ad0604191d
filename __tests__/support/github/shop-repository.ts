/** The time in every response. */
export const TIME = '2026-01-01T00:00:00Z';

/** The value of every link in a response. */
export const LINK = 'https://api.github.com/x';

/**
 * Returns an object whose properties are links.
 *
 * @param names The names of the properties, separated by spaces.
 */
export function withLinks(names: string): object {
  return Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, LINK]),
  );
}

const USER_LINKS = `
  avatar_url events_url followers_url following_url gists_url html_url organizations_url
  received_events_url repos_url starred_url subscriptions_url url
`;

/** Returns a user in GitHub's format. */
export function user(login: string, type: 'Bot' | 'User' = 'Bot') {
  return {
    ...withLinks(USER_LINKS),
    login,
    id: 1,
    node_id: 'x',
    gravatar_id: '',
    type,
    site_admin: false,
  };
}

const REPOSITORY_LINKS = `
  archive_url assignees_url blobs_url branches_url clone_url collaborators_url comments_url
  commits_url compare_url contents_url contributors_url deployments_url downloads_url events_url
  forks_url git_commits_url git_refs_url git_tags_url git_url hooks_url html_url
  issue_comment_url issue_events_url issues_url keys_url labels_url languages_url merges_url
  milestones_url notifications_url pulls_url releases_url ssh_url stargazers_url statuses_url
  subscribers_url subscription_url svn_url tags_url teams_url trees_url url
`;

/** The repository of the tests, in GitHub's format. */
export const REPOSITORY = {
  ...withLinks(REPOSITORY_LINKS),
  id: 1,
  node_id: 'x',
  name: 'shop',
  full_name: 'octo/shop',
  private: false,
  fork: false,
  description: null,
  owner: user('octo', 'User'),
  default_branch: 'main',
  license: null,
  homepage: null,
  language: null,
  mirror_url: null,
  archived: false,
  disabled: false,
  has_downloads: true,
  has_issues: true,
  has_projects: true,
  has_wiki: true,
  has_pages: false,
  size: 1,
  forks: 0,
  forks_count: 0,
  open_issues: 0,
  open_issues_count: 0,
  stargazers_count: 0,
  watchers: 0,
  watchers_count: 0,
  created_at: TIME,
  updated_at: TIME,
  pushed_at: TIME,
};
