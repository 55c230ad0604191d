import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { newRepository } from '../../support/repository';
import { onWindows, runWindowsAction, windowsProgram } from './windows';

/*
 * `check` on Windows. Wine does not bring git.exe, so what needs Git says that Git is missing.
 */

const WORKFLOW = [
  'on: push',
  'jobs:',
  '  deploy:',
  '    runs-on: windows-latest',
  '    steps:',
  '      - run: npx prisma migrate deploy',
  '',
].join('\r\n');

const CHECK = { mode: 'check' };

const pullRequest = (sha: string) => ({
  name: 'pull_request',
  payload: { pull_request: { number: 7, base: { sha, ref: 'main' } } },
});

function editedMigration() {
  const repository = newRepository({ 'migrations/0001_a.sql': 'CREATE TABLE a (id int);\r\n' });
  const base = repository.git('rev-parse', 'HEAD');
  repository.commit({ 'migrations/0001_a.sql': 'CREATE TABLE b (id int);\r\n' });
  return { workspace: repository.folder, with: CHECK, event: pullRequest(base) };
}

onWindows('check on Windows', () => {
  test('passes a repository, and says that nothing was compared without Git', async () => {
    const { folder } = newRepository({ 'migrations/0001_a.sql': 'CREATE TABLE a (id int);\r\n' });
    const result = await runWindowsAction({ workspace: folder, with: CHECK });
    expect(result).toMatchObject({ exitCode: 0, stderr: '' });
    expect(result.annotations).toMatchObject([{ level: 'warning', title: 'base-unknown' }]);
    expect(result.outputs).toMatchObject({ reason: 'check-passed' });
    expect(result.summary).toContain('embedded Postgres');
  });

  test('finds a workflow with CRLF that migrates without the gate', async () => {
    const { folder } = newRepository({ '.github/workflows/deploy.yml': WORKFLOW });
    const result = await runWindowsAction({ workspace: folder, with: CHECK });
    expect(result).toMatchObject({ exitCode: 1, outputs: { reason: 'check-failed' } });
    expect(result.annotations).toMatchObject([
      { title: 'ungoverned-migration', file: '.github/workflows/deploy.yml', line: 6 },
    ]);
  });

  test('rehearses migrations with CRLF on the embedded Postgres', async () => {
    const { folder } = newRepository({
      'db/migrations/0001_a.sql': 'CREATE TABLE a (id int);\r\n',
      'db/migrations/0002_b.sql': '-- one\r\n\r\nALTER TABLE missing ADD c int;\r\n',
    });
    const inputs = { ...CHECK, migrations: 'db\\migrations' };
    const result = await runWindowsAction({ workspace: folder, with: inputs });
    expect(result).toMatchObject({ exitCode: 1, stderr: '' });
    expect(result.annotations).toMatchObject([
      { title: 'rehearsal-failed', file: 'db/migrations/0002_b.sql' },
      { title: 'base-unknown' },
    ]);
  });

  test('says in a pull request that Git is missing, and what was not checked', async () => {
    const result = await runWindowsAction(editedMigration());
    expect(result.stderr).toBe('');
    expect(result.summary).toContain('Git is not on `PATH`');
    expect(result.summary).not.toContain('fetch-depth');
  });

  test('does not start a git.exe of the checkout', async () => {
    const { folder } = newRepository({ '.github/workflows/deploy.yml': WORKFLOW });
    // It ends with 0 and prints a line, which would be taken for the list of committed files.
    copyFileSync(windowsProgram('whoami.exe'), join(folder, 'git.exe'));
    const result = await runWindowsAction({ workspace: folder, with: CHECK });
    expect(result.outputs).toMatchObject({ warnings: '["ungoverned-migration"]' });
  });
});
