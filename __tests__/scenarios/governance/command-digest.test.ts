import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAction } from '../../support/action';
import { withGit } from '../../support/limits';
import { newRepository, type Repository } from '../../support/repository';
import { sha256 } from '../engine/support';
import { expectBlocked } from './support';

/* The digest of a command covers its commit, because a command can use every file of it. */

const FILES = { 'env.py': 'one\n', 'poetry.lock': 'two\n', '.gitignore': 'ignored\n' };
const COMMAND = 'touch ran; echo done';

function run({ folder }: Repository, mode: string, digest = '', more = {}) {
  return runAction({
    workspace: folder,
    with: {
      mode,
      'db-role': 'prod',
      command: COMMAND,
      'confirm-prod-migrations': digest,
      'database-url': 'postgresql://app:s3cret-pw@db.acme.internal:5432/shop?sslmode=verify-full',
      ...more,
    },
  });
}

async function readPlanDigest(repository: Repository): Promise<string> {
  const { outputs, log } = await run(repository, 'plan');
  expect(log).toContain(`plan digest: ${outputs['plan-digest']}`);
  return outputs['plan-digest'] ?? '';
}

withGit(() => {
  test('the digest of a plan confirms the same commit and command', async () => {
    const repository = newRepository(FILES);
    const digest = await readPlanDigest(repository);
    const tree = repository.git('rev-parse', 'HEAD^{tree}');
    expect(digest).toBe(`sha256:${sha256(`${tree}\n.\n${COMMAND}\n`)}`);
    // Another commit with the same tree has the same digest. Ignored files do not count.
    repository.commit({});
    writeFileSync(join(repository.folder, 'ignored'), 'x');
    const step = await run(repository, 'migrate', digest);
    expect(step.outputs).toMatchObject({ decision: 'allowed', reason: 'prod-confirmed' });
    expect(step.outputs['plan-digest']).toBe(digest);
    expect(existsSync(join(repository.folder, 'ran'))).toBe(true);
  });

  test.each<[string, (repository: Repository) => unknown, string, object]>([
    ['after another commit', ({ commit }) => commit({ 'env.py': 'other\n' }), 'this commit', {}],
    ['for another command', () => undefined, 'this commit', { command: 'touch ran; exit 0' }],
    [
      'with a changed file',
      ({ folder }) => appendFileSync(join(folder, 'env.py'), 'more\n'),
      'the checkout differs from its commit: env.py',
      {},
    ],
    [
      'with a changed file that Git ignores (--assume-unchanged)',
      ({ folder, git }) => {
        git('update-index', '--assume-unchanged', 'env.py');
        appendFileSync(join(folder, 'env.py'), 'more\n');
      },
      'the checkout differs from its commit: env.py',
      {},
    ],
    [
      'with an additional file',
      ({ folder }) => writeFileSync(join(folder, 'conftest.py'), ''),
      'the checkout differs from its commit: conftest.py',
      {},
    ],
  ])('a command is not confirmed %s, and does not start', async (_, forge, words, more) => {
    const repository = newRepository(FILES);
    const digest = await readPlanDigest(repository);
    forge(repository);
    expectBlocked(await run(repository, 'migrate', digest, more), 'prod-unconfirmed', words);
    expect(existsSync(join(repository.folder, 'ran'))).toBe(false);
  });
});
