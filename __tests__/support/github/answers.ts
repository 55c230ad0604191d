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
