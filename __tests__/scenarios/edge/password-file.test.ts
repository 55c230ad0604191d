import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAction, type StepResult, temporaryFolder } from '../../support/action';
import { testServer, useDatabase } from '../../support/postgres';
import { errorsOf, expectGreen, folderOf } from '../engine/support';
import { createCanary, findLeaks } from '../gate/leaks';

/*
 * A password from `~/.pgpass`, which the URL does not contain (docs/targets.md#password-file).
 */

const posix = process.platform === 'win32' ? test.skip : test;
const { host, port } = testServer();
const db = useDatabase({ scope: 'all' });
const password = createCanary(':p\\w');
const user = `file_${createCanary().toLowerCase()}`;

beforeAll(async () => {
  await db.query(`CREATE ROLE ${user} SUPERUSER LOGIN PASSWORD '${password}'`);
});

interface FileOptions {
  readonly mode?: number;
  readonly name?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Runs the action with a password file in the home folder, and a migration that prints the password. */
async function runWithFile({ mode = 0o600, name = '.pgpass', ...step }: FileOptions = {}) {
  const home = temporaryFolder();
  const escaped = password.replaceAll(/[\\:]/g, '\\$&');
  writeFileSync(join(home, name), `# mine\n*:*:*:other:no\n${host}:${port}:*:${user}:${escaped}\n`);
  chmodSync(join(home, name), mode);
  const workspace = folderOf({
    '1_a.sql': `DO $do$ BEGIN RAISE NOTICE '%', $t$it is ${password}!$t$; END $do$;`,
  });
  const url = `postgresql://${user}@${host}:${port}/${db.name}`;
  return await runAction({
    workspace,
    with: { 'db-role': 'staging', 'database-url': url, baseline: 'none', ...step.inputs },
    env: { HOME: home, ...step.env },
  });
}

function expectHidden(step: StepResult): void {
  expect(findLeaks(step, [password])).toEqual([]);
  expect(step.masks).toContain(password);
  expect(step.stderr).toBe('');
}

posix('connects with the password, masks it, and redacts it in a notice', async () => {
  const step = await runWithFile();
  expectGreen(step);
  expect(step.stdout).toContain('it is ***!');
  expectHidden(step);
});

posix('masks it also in the output of a command', async () => {
  const step = await runWithFile({
    inputs: { command: 'printf "it is %s!\\n" "$SHOWN"' },
    env: { SHOWN: password },
  });
  expectGreen(step);
  expect(step.stdout).toContain('it is ***!');
  expectHidden(step);
});

posix('reads PGPASSFILE and the setting passfile', async () => {
  const file = join(temporaryFolder(), 'passwords');
  writeFileSync(file, `*:*:*:*:${password.replaceAll(/[\\:]/g, '\\$&')}`, { mode: 0o600 });
  const byVariable = await runWithFile({ name: 'unused', env: { PGPASSFILE: file } });
  expectGreen(byVariable);
  expectHidden(byVariable);
  const url = `postgresql://${user}@${host}:${port}/${db.name}?passfile=${encodeURIComponent(file)}`;
  const bySetting = await runWithFile({ name: 'unused', inputs: { 'database-url': url } });
  expectGreen(bySetting);
  expectHidden(bySetting);
});

posix('does not use a file that other users can read, as libpq', async () => {
  const step = await runWithFile({ mode: 0o644 });
  expect(errorsOf(step)).toEqual([
    expect.objectContaining({
      title: 'connection-failed',
      message: expect.stringMatching(/requires a password.*0600/),
    }),
  ]);
  expectHidden(step);
});

posix('does not take a file of the checkout if there is no home folder', async () => {
  const workspace = folderOf({ '1_a.sql': 'SELECT 1;' });
  writeFileSync(join(workspace, '.pgpass'), `*:*:*:*:${password}`, { mode: 0o600 });
  const url = `postgresql://${user}@${host}:${port}/${db.name}`;
  const step = await runAction({
    workspace,
    with: { 'db-role': 'staging', 'database-url': url },
    env: { HOME: undefined },
  });
  expect(errorsOf(step)).toEqual([expect.objectContaining({ title: 'connection-failed' })]);
});
