import type { Step } from '../../__tests__/support/action';
import { workspace } from '../../__tests__/support/action';
import { runSpied, urlWith } from './bench';
import type { ErrorPath } from './path';

const HOST = 'db.acme.internal:5432';

/** A run that ends before it connects. */
function block(
  name: string,
  says: string,
  step: (password: string, url: string) => Step,
): ErrorPath {
  return {
    name,
    says,
    run: (_, password) => {
      const url = urlWith(password, HOST);
      const { with: inputs = {}, ...rest } = step(password, url);
      return runSpied({ ...rest, with: { 'database-url': url, ...inputs } });
    },
  };
}

const blocks: readonly ErrorPath[] = [
  block('no role', 'role-missing', () => ({})),
  block('the password as the role', 'role-invalid', (password) => ({
    with: { 'db-role': password },
  })),
  block('the URL as the role', 'role-invalid', (_, url) => ({ with: { 'db-role': url } })),
  block('two roles, one of them the password', 'role-conflict', (password) => ({
    with: { 'db-role': password },
    env: { DB_ROLE: 'prod' },
  })),
  block('the password as the confirmation', 'prod-unconfirmed', (password) => ({
    with: { 'db-role': 'prod', 'confirm-prod-migrations': password },
  })),
  block('two URLs', 'url-conflict', (password) => ({
    with: { 'db-role': 'staging' },
    env: { DATABASE_URL: urlWith(`${password}2`, HOST) },
  })),
  block('the password as the mode', 'input-invalid', (password) => ({ with: { mode: password } })),
  block('the URL as on-block', 'input-invalid', (_, url) => ({ with: { 'on-block': url } })),
  block('the password as the authority', 'role-missing', (password) => ({
    with: { 'db-authority': password },
  })),
  block('a service beside the URL', 'url-invalid', (password) => ({
    with: { 'db-role': 'staging' },
    env: { PGSERVICE: password },
  })),
  block('the URL as the folder', 'folder-unreadable', (_, url) => ({
    with: { 'db-role': 'staging', migrations: url },
  })),
  block('the URL as the working directory', 'folder-unreadable', (_, url) => ({
    with: { 'db-role': 'staging', 'working-directory': url },
  })),
  block('the URL as the certificate', 'certificate-unreadable', (_, url) => ({
    with: { 'db-role': 'staging', sslrootcert: url },
    workspace: workspace({ 'migrations/1_a.sql': 'SELECT 1;' }),
  })),
  block('an event payload that is not JSON', '', (password) => ({
    with: { 'db-role': 'staging', mode: 'gate' },
    env: { GITHUB_EVENT_PATH: `/no/such/${encodeURIComponent(password)}` },
  })),
];

/** Removes characters that a file system or Windows does not allow. */
const asFileName = (password: string) =>
  password
    .replaceAll(/[/\\\p{Cc}<>:"|?*]/gu, '')
    .trim()
    .slice(0, 60);

const files: readonly (readonly [
  name: string,
  says: string,
  files: (p: string) => Record<string, string>,
])[] = [
  [
    'two files of one version',
    'duplicate-version',
    (p) => ({ [`1_${p}.sql`]: '', [`01_${p}.sql`]: '' }),
  ],
  ['a file with a NUL byte', 'nul-byte', (p) => ({ [`1_${p}.sql`]: `${p}\0` })],
];

/** Runs that are blocked, or fail because of their inputs or files, before they connect. */
export const beforeConnecting: readonly ErrorPath[] = [
  ...blocks,
  ...files.map(([name, says, contents]) => ({
    ...block(name, says, (password) => ({
      with: { 'db-role': 'staging' },
      workspace: workspace(
        Object.fromEntries(
          Object.entries(contents(password)).map(([file, text]) => [`migrations/${file}`, text]),
        ),
      ),
    })),
    fit: asFileName,
  })),
];
