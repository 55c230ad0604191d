import { runAction, type Step } from '../../support/action';
import { withGit } from '../../support/limits';
import { newRepository, type Repository } from '../../support/repository';

/*
 * The key `check` of the policy file: fail-on, scope and rules, read from the base. The repositories
 * have no migrations, so that no run needs a server.
 */

const POLICY = '.github/migration-policy.yml';
const DEPLOY = '.github/workflows/deploy.yml';
const CHECK = '.github/workflows/check.yml';

const CHECK_WORKFLOW = `on: pull_request
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: acme/governed-migrations@v1
        with:
          mode: check
`;
/** A deployment without a gate: an error. With a role, a warning. */
const deployment = (lines = '') => `on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
${lines}      - run: alembic upgrade head
`;
const GATE = `      - uses: acme/governed-migrations@v1
        with:
          mode: gate
          db-role: staging
`;
const URL = `    env:
      DATABASE_URL: postgresql://postgres:postgres@localhost:5432/app
`;
const SERVICE = `${URL}    services:
      db:
        image: postgres:18
        ports: ['5432:5432']
`;
const policy = (check: string) => `version: 1\ncheck: ${check}\n`;

interface Checked {
  readonly exitCode: number | null;
  readonly reason: string | undefined;
  readonly rules: readonly string[];
  readonly summary: string;
}

/** Checks a pull request that changes a repository. */
async function checkChange(
  base: Readonly<Record<string, string>>,
  change: Parameters<Repository['commit']>[0],
): Promise<Checked> {
  const repo = newRepository({ 'a.txt': 'x', ...base });
  const sha = repo.git('rev-parse', 'HEAD');
  repo.commit(change);
  const payload = { pull_request: { number: 7, base: { sha, ref: 'main' } } };
  const step: Step = {
    workspace: repo.folder,
    with: { mode: 'check' },
    event: { name: 'pull_request', payload },
    env: { 'INPUT_GITHUB-TOKEN': '', GITHUB_ACTION_REPOSITORY: 'acme/governed-migrations' },
  };
  const { exitCode, outputs, summary } = await runAction(step);
  return {
    exitCode,
    reason: outputs['reason'],
    rules: JSON.parse(outputs['warnings'] ?? ''),
    summary,
  };
}

withGit(() => {
  describe('fail-on', () => {
    test('`never` does not fail the step, and keeps the reason', async () => {
      const checked = await checkChange(
        { [CHECK]: CHECK_WORKFLOW, [POLICY]: policy('{ fail-on: never }') },
        { [DEPLOY]: deployment() },
      );
      expect(checked).toMatchObject({ exitCode: 0, reason: 'check-failed' });
      expect(checked.summary).toContain('the step does not fail (`fail-on: never`)');
    });

    test('`warning` fails the step for a warning', async () => {
      const change = { [DEPLOY]: deployment().replace('jobs:', 'env:\n  DB_ROLE: staging\njobs:') };
      const base = { [CHECK]: CHECK_WORKFLOW };
      const warned = await checkChange(base, change);
      expect(warned).toMatchObject({ exitCode: 0, rules: ['unenforced-role'] });
      const failed = await checkChange(
        { ...base, [POLICY]: policy('{ fail-on: warning }') },
        change,
      );
      expect(failed).toMatchObject({ exitCode: 1, reason: 'check-passed' });
    });
  });

  describe('which policy file counts', () => {
    test('that of the base: a pull request cannot make its own check pass', async () => {
      const checked = await checkChange(
        { [CHECK]: CHECK_WORKFLOW },
        { [DEPLOY]: deployment(), [POLICY]: policy('{ fail-on: never }') },
      );
      expect(checked).toMatchObject({ exitCode: 1, reason: 'check-failed' });
    });

    test('that of the checkout, while the base has no `mode: check`', async () => {
      const checked = await checkChange(
        { [DEPLOY]: deployment() },
        { [CHECK]: CHECK_WORKFLOW, [POLICY]: policy('{ fail-on: never }') },
      );
      expect(checked).toMatchObject({ exitCode: 0, reason: 'check-failed' });
    });

    test('the defaults, if that of the base is not valid', async () => {
      const checked = await checkChange(
        { [CHECK]: CHECK_WORKFLOW, [POLICY]: policy('{ fail-on: nothing }') },
        { [DEPLOY]: deployment(), [POLICY]: policy('{ fail-on: never }') },
      );
      expect(checked.exitCode).toBe(1);
    });

    test('deleting it does not change the settings of the pull request', async () => {
      const checked = await checkChange(
        { [CHECK]: CHECK_WORKFLOW, [POLICY]: policy('{ fail-on: warning }') },
        {
          [POLICY]: null,
          [DEPLOY]: deployment().replace('jobs:', 'env:\n  DB_ROLE: staging\njobs:'),
        },
      );
      expect(checked.exitCode).toBe(1);
    });
  });

  describe('rules', () => {
    test('lower the level of a rule, which the report says', async () => {
      const checked = await checkChange(
        { [CHECK]: CHECK_WORKFLOW, [POLICY]: policy('{ rules: { ungoverned-migration: off } }') },
        { [DEPLOY]: deployment() },
      );
      expect(checked).toMatchObject({ exitCode: 0, reason: 'check-passed', rules: [] });
      expect(checked.summary).toContain('`ungoverned-migration`: error → off (1 finding)');
    });
  });

  describe('scope: changed', () => {
    const base = { [CHECK]: CHECK_WORKFLOW, [POLICY]: policy('{ scope: changed }') };

    test('a finding that the base has too does not fail, on any line', async () => {
      const checked = await checkChange(
        { ...base, [DEPLOY]: deployment() },
        { [DEPLOY]: deployment('      - run: echo one\n') },
      );
      expect(checked).toMatchObject({ exitCode: 0, reason: 'check-passed', rules: [] });
      expect(checked.summary).toContain('Already there, not changed here: 1 error');
    });

    test('is not skipped over by an unrelated change', async () => {
      const checked = await checkChange({ ...base, [DEPLOY]: deployment() }, { 'b.txt': 'x' });
      expect(checked).toMatchObject({ exitCode: 0, rules: [] });
      expect(checked.summary).toContain('Already there, not changed here: 1 error');
    });

    test.each<[string, Record<string, string>, Record<string, string | null>]>([
      ['a deleted gate', { [DEPLOY]: deployment(GATE) }, { [DEPLOY]: deployment() }],
      [
        'a changed script of npm',
        {
          [DEPLOY]: deployment().replace('alembic upgrade head', 'npm run db'),
          'package.json': '{ "scripts": { "db": "echo" } }\n',
        },
        { 'package.json': '{ "scripts": { "db": "prisma migrate deploy" } }\n' },
      ],
      [
        'a removed service container',
        { [DEPLOY]: deployment().replace('    steps:', `${SERVICE}    steps:`) },
        { [DEPLOY]: deployment().replace('    steps:', `${URL}    steps:`) },
      ],
      [
        'a secret in place of a literal',
        { [DEPLOY]: deployment().replace('    steps:', `${SERVICE}    steps:`) },
        {
          [DEPLOY]: deployment().replace(
            '    steps:',
            `${SERVICE.replace(/DATABASE_URL: .*/, 'DATABASE_URL: ${{ secrets.URL }}')}    steps:`,
          ),
        },
      ],
      [
        'a changed condition',
        { [DEPLOY]: deployment().replace('- run', '- if: false\n        run') },
        { [DEPLOY]: deployment() },
      ],
      [
        'a second step with the same command',
        { [DEPLOY]: deployment() },
        { [DEPLOY]: deployment('      - run: alembic upgrade head\n') },
      ],
    ])('%s is a new finding', async (_, before, after) => {
      const checked = await checkChange({ ...base, ...before }, after);
      expect(checked).toMatchObject({ exitCode: 1, rules: ['ungoverned-migration'] });
    });
  });
});
