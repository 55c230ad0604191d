import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALLOW_REASONS } from '../../../src/policy/reason-codes';
import { ACTION_OUTPUTS } from '../../../src/report/outputs';
import { runAction, workspace } from '../../support/action';
import { tableRows } from '../../support/property-runs';
import { referenceAllows } from '../../support/reference';
import { TABLE, toStep } from './verdict-table';

/*
 * The verdict table, run with the built action as the runner starts it. Each row runs a `command`
 * that does nothing, so that no row needs a server.
 */

const URL_TEXT = 'postgresql://app:s3cret-pw@db.acme.internal:5432/shop?sslmode=verify-full';

const isAllowed = (reason: string) => ALLOW_REASONS.some((allowed) => allowed === reason);

test('the verdict table has every reason of a decision and no duplicate row', () => {
  const reasons = new Set(TABLE.map(({ reason }) => reason));
  expect([...reasons].sort()).toEqual([
    ...['prod-confirmed', 'prod-read-only', 'prod-unconfirmed', 'replica-blocked'],
    ...['role-conflict', 'role-invalid', 'role-missing', 'staging-allowed', 'untrusted-event'],
    ...['url-conflict', 'url-invalid', 'url-missing'],
  ]);
  const names = TABLE.map(({ what }) => what);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  expect(TABLE.length).toBeGreaterThan(150);
});

describe('the built action returns the verdict', () => {
  test.concurrent.each(tableRows(TABLE).map((row) => [row.reason, row.what, row] as const))(
    '%s: %s',
    async (reason, _what, row) => {
      const result = await runAction(toStep(row));
      const allowed = isAllowed(reason);
      expect(result.outputs).toMatchObject({ decision: allowed ? 'allowed' : 'blocked', reason });
      expect(Object.keys(result.outputs)).toEqual(Object.keys(ACTION_OUTPUTS));
      // An invalid role is not shown: it can be a secret in the wrong variable.
      const [, role] = /^(staging|prod|replica|role)-/.exec(reason) ?? [];
      if (role !== undefined) expect(result.outputs['role']).toBe(role === 'role' ? '' : role);
      expect(result.exitCode).toBe(allowed ? 0 : 1);
      const errors = result.annotations.filter(({ level }) => level === 'error');
      expect(errors.map(({ title }) => title)).toEqual(allowed ? [] : [`Blocked: ${reason}`]);
      expect(result.summary).toContain(`## ${allowed ? '✅ Allowed' : '⛔ Blocked'}: ${reason}`);
      expect(result.stderr).toBe('');
    },
  );
});

describe('the original gate, a Python function in Alembic’s env.py', () => {
  const comparable = TABLE.filter(({ hasOriginalVerdict }) => hasOriginalVerdict);

  test('returns the same verdict for roles and confirmations', () => {
    expect(comparable.length).toBeGreaterThan(100);
    // It reads only one confirmation. If there are two, it must allow both.
    for (const { given, reason, what } of comparable) {
      const set = (...names: string[]) =>
        names.map((name) => given[name]).filter((text) => (text ?? '').trim() !== '');
      const [role] = set('db-role', 'DB_ROLE');
      const [one, other = one] = set('confirm-prod-migrations', 'CONFIRM_PROD_MIGRATIONS');
      const allows = [one, other].every((text) =>
        referenceAllows({ DB_ROLE: role, CONFIRM_PROD_MIGRATIONS: text }),
      );
      expect([what, allows]).toEqual([what, isAllowed(reason)]);
    }
  });
});

describe('workflow_run: an invalid payload is untrusted', () => {
  test.concurrent.each(['', '{', '[]', 'null', '\ufeff{}', '{"workflow_run":"octo/shop"}'])(
    '%j',
    async (text) => {
      const folder = workspace();
      const payload = join(folder, 'event.json');
      writeFileSync(payload, text);
      const { outputs } = await runAction({
        env: { DB_ROLE: 'staging', GITHUB_EVENT_PATH: payload },
        with: { mode: 'gate' },
        event: { name: 'workflow_run' },
      });
      expect(outputs).toMatchObject({ decision: 'blocked', reason: 'untrusted-event' });
    },
  );
});

describe('readRequest: invalid inputs', () => {
  test.concurrent.each([
    ['an empty mode', { mode: '' }, 1],
    ['an unknown mode', { mode: 'inspect' }, 1],
    ['an empty folder', { migrations: ' ' }, 1],
    ['an invalid variable name', { 'url-variables': 'DATABASE-URL' }, 1],
    ['no variable for the URL', { 'url-variables': ',' }, 1],
    ['an unknown on-block', { 'on-block': 'ignore' }, 1],
    ['three invalid inputs', { mode: 'x', migrations: '', 'on-block': 'x' }, 3],
  ])('%s: blocks, fails the step, and reports one error for each', async (_name, inputs, count) => {
    const result = await runAction({
      with: { command: 'exit 0', ...inputs },
      env: { DB_ROLE: 'staging', DATABASE_URL: URL_TEXT },
    });
    expect(result.outputs).toMatchObject({ decision: 'blocked', reason: 'input-invalid' });
    expect(Object.keys(result.outputs)).toEqual(Object.keys(ACTION_OUTPUTS));
    expect(result.exitCode).toBe(1);
    expect(result.annotations.map(({ level, title }) => `${level} ${title}`)).toEqual(
      Array.from({ length: count }, () => 'error input-invalid'),
    );
  });
});

describe('runner files that cannot be written', () => {
  const step = { with: { mode: 'gate' }, env: { DB_ROLE: 'staging' } };

  test('the job summary: reports one error and sets the outputs', async () => {
    const env = { ...step.env, GITHUB_STEP_SUMMARY: '/no/such/folder/summary' };
    const result = await runAction({ ...step, env });
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({ decision: 'allowed', reason: 'staging-allowed' });
    expect(result.annotations.map(({ level, title }) => [level, title])).toEqual([
      ['error', 'runner-file-unwritable'],
    ]);
    expect(result.stdout + result.stderr).not.toContain('    at ');
  });

  test('the outputs: fails the step, because a missing decision must not allow anything', async () => {
    const env = { ...step.env, GITHUB_OUTPUT: '/no/such/folder/output' };
    const result = await runAction({ ...step, env });
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toEqual({});
    expect(result.annotations).toHaveLength(1);
  });

  test('outside of Actions: prints the verdict and returns it as the exit code', async () => {
    const env = {
      GITHUB_OUTPUT: undefined,
      GITHUB_STEP_SUMMARY: undefined,
      GITHUB_ACTOR: undefined,
    };
    const allowed = await runAction({ ...step, env: { ...step.env, ...env } });
    const blocked = await runAction({ ...step, env });
    expect([allowed.exitCode, blocked.exitCode]).toEqual([0, 1]);
    expect(allowed.stdout).toBe('✅ Allowed: staging-allowed\n');
  });
});

test('an authority that looks like syntax of the runner is written as an output', async () => {
  for (const authority of ['ghadelimiter_authority', 'decision', 'EOF']) {
    const { outputs } = await runAction({
      with: { mode: 'gate' },
      env: { DB_ROLE: 'replica', DB_AUTHORITY: authority },
    });
    expect(outputs).toMatchObject({ decision: 'blocked', authority });
  }
});
