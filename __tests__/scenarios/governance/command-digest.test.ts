import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAction } from '../../support/action';
import { withGit } from '../../support/limits';
import { newRepository, type Repository } from '../../support/repository';
import { sha256 } from '../engine/support';
import { expectBlocked } from './support';

/* A command is confirmed by the digest of its commit: everything that is checked out runs with it. */

const FILES = { 'env.py': 'one\n', 'poetry.lock': 'two\n', '.gitignore': 'ignored\n' };
const COMMAND = 'touch ran; echo done';

function run({ folder }: Repository, mode: string, digest = '', more = {}) {
  return runAction({
    workspace: folder,
    with: {
      ...{ mode, 'db-role': 'prod', command: COMMAND, 'confirm-prod-migrations': digest },
      'database-url': 'postgresql://app:s3cret-pw@db.acme.internal:5432/shop?sslmode=verify-full',
      ...more,
    },
  });
}

async function digestOf(repository: Repository): Promise<string> {
  const { outputs, log } = await run(repository, 'plan');
  expect(log).toContain(`plan digest: ${outputs['plan-digest']}`);
  return outputs['plan-digest'] ?? '';
}

withGit(() => {
  test('the digest of a plan confirms that commit with that command', async () => {
    const repository = newRepository(FILES);
    const digest = await digestOf(repository);
    const tree = repository.git('rev-parse', 'HEAD^{tree}');
    expect(digest).toBe(`sha256:${sha256(`${tree}\n.\n${COMMAND}\n`)}`);
    // The same tree in another commit is the same; what git ignores is no matter.
    repository.commit({});
    writeFileSync(join(repository.folder, 'ignored'), 'x');
    const step = await run(repository, 'migrate', digest);
    expect(step.outputs).toMatchObject({ decision: 'allowed', reason: 'prod-confirmed' });
    expect(step.outputs['plan-digest']).toBe(digest);
    expect(existsSync(join(repository.folder, 'ran'))).toBe(true);
  });

  test.each<[string, (repository: Repository) => unknown, string, object]>([
    ['another commit', ({ commit }) => commit({ 'env.py': 'other\n' }), 'this commit', {}],
    ['another command', () => undefined, 'this commit', { command: 'touch ran; exit 0' }],
    [
      'a file that changed',
      ({ folder }) => appendFileSync(join(folder, 'env.py'), 'more\n'),
      'the checkout differs from its commit: env.py',
      {},
    ],
    [
      'a file that changed, which git was told to overlook',
      ({ folder, git }) => {
        git('update-index', '--assume-unchanged', 'env.py');
        appendFileSync(join(folder, 'env.py'), 'more\n');
      },
      'the checkout differs from its commit: env.py',
      {},
    ],
    [
      'a file more',
      ({ folder }) => writeFileSync(join(folder, 'conftest.py'), ''),
      'the checkout differs from its commit: conftest.py',
      {},
    ],
  ])('%s is not confirmed, and nothing of it starts', async (_, forge, words, more) => {
    const repository = newRepository(FILES);
    const digest = await digestOf(repository);
    forge(repository);
    expectBlocked(await run(repository, 'migrate', digest, more), 'prod-unconfirmed', words);
    expect(existsSync(join(repository.folder, 'ran'))).toBe(false);
  });
});
