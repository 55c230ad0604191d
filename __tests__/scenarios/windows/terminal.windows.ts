import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspace } from '../../support/action';
import { freshDatabase } from '../../support/postgres';
import { onWindows, runWindowsTerminal } from './windows';

/*
 * The terminal on Windows, by the oldest Node that is supported and by the one of runners.
 */

const FILES = { 'migrations/0001_a.sql': 'CREATE TABLE a (id int);\r\n' };

const STAGING = { DB_ROLE: 'staging' };

onWindows.each(['20', '24'] as const)('the terminal on Windows, Node %s', (node) => {
  const run = (
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
    folder?: string,
  ) => runWindowsTerminal(args, env, folder, node);

  test('prints its help', async () => {
    const { exitCode, stdout, stderr } = await run(['--help']);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Usage:');
  });

  test.each([
    ['an allowed role', ['gate', '--db-role', 'staging'], 0],
    ['a blocked role', ['gate', '--db-role', 'replica'], 3],
    ['an unknown command', ['status'], 2],
  ])('gives the exit code for %s', async (_name, args, exitCode) => {
    expect(await run(args)).toMatchObject({ exitCode, stderr: '' });
  });

  test('reads an environment file with CRLF', async () => {
    const folder = workspace({ '.env': 'DB_ROLE=staging\r\n# a comment\r\n' });
    const result = await run(['gate', '--env-file', '.\\.env'], {}, folder);
    expect(result).toMatchObject({ exitCode: 0, stderr: '' });
  });

  test('plans, migrates, and verifies the evidence', async () => {
    const { url } = await freshDatabase();
    const folder = workspace(FILES);
    const env = { ...STAGING, DATABASE_URL: url };
    const planned = await run(['plan', '--json', '--migrations', '.\\migrations'], env, folder);
    expect(planned.exitCode).toBe(0);
    expect(JSON.parse(planned.stdout)).toMatchObject({ decision: 'allowed' });
    const evidence = ['--evidence-file', 'out\\evidence.json'];
    const migrated = await run(['migrate', ...evidence], env, folder);
    expect(migrated).toMatchObject({ exitCode: 0, stderr: '' });
    const verified = await run(['verify', 'out\\evidence.json'], { DATABASE_URL: url }, folder);
    expect(verified).toMatchObject({ exitCode: 0, stderr: '' });
    writeFileSync(join(folder, 'migrations/0001_a.sql'), 'CREATE TABLE b (id int);\r\n');
    const edited = await run(['verify', 'out\\evidence.json'], { DATABASE_URL: url }, folder);
    expect(edited.exitCode).toBe(1);
  });

  test('checks the repository', async () => {
    const result = await run(['check'], {}, workspace(FILES));
    expect(result).toMatchObject({ exitCode: 0, stderr: '' });
  });

  test('says that a command needs a shell, which Wine does not provide', async () => {
    const env = { ...STAGING, DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/x' };
    const result = await run(['run', '--', 'echo', 'done'], env);
    expect(result.stdout).toContain('shell-missing');
    expect(result.exitCode).not.toBe(0);
  });
});
