import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALLOW_REASONS } from '../../../src/policy/reasons';
import { ACTION_OUTPUTS } from '../../../src/report/outputs';
import { runAction, workspace } from '../../support/action';
import { referenceAllows } from '../../support/reference';
import { stepOf, TABLE } from './verdict-table';

/*
 * The whole table of the decision, through the built action in the way in which the runner starts
 * it. A `command` that does nothing stands for the work, so that no row needs a server.
 */

const URL_TEXT = 'postgresql://app:s3cret-pw@db.acme.internal:5432/shop?sslmode=verify-full';

const isAllowed = (reason: string) => ALLOW_REASONS.some((allowed) => allowed === reason);

test('the table is whole: it has every reason of the decision, and no row twice', () => {
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

describe('the built action says', () => {
  test.concurrent.each(TABLE.map((row) => [row.reason, row.what, row] as const))(
    '%s: %s',
    async (reason, _what, row) => {
      const result = await runAction(stepOf(row));
      const allowed = isAllowed(reason);
      expect(result.outputs).toMatchObject({ decision: allowed ? 'allowed' : 'blocked', reason });
      expect(Object.keys(result.outputs)).toEqual(Object.keys(ACTION_OUTPUTS));
      // What is no role is not shown as one: it may be a secret in the wrong place.
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

describe('PIN-462 agrees', () => {
  const spoken = TABLE.filter(({ pin }) => pin);

  test('where it speaks: of roles and confirmations', () => {
    expect(spoken.length).toBeGreaterThan(100);
    // It knows one place for each: where there are two, both must satisfy it.
    for (const { given, reason, what } of spoken) {
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

describe('a payload that is not as it should be counts as a fork’s', () => {
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

describe('inputs that are no request at all', () => {
  test.concurrent.each([
    ['an empty mode', { mode: '' }, 1],
    ['an unknown mode', { mode: 'inspect' }, 1],
    ['an empty folder', { migrations: ' ' }, 1],
    ['a variable that is none', { 'url-variables': 'DATABASE-URL' }, 1],
    ['no variable for the URL', { 'url-variables': ',' }, 1],
    ['an unknown way to block', { 'on-block': 'ignore' }, 1],
    ['all of it, and a wish to skip', { mode: 'x', migrations: '', 'on-block': 'x' }, 3],
  ])('%s: blocked and red, one error for each', async (_name, inputs, count) => {
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

describe('where the runner’s own files fail', () => {
  const step = { with: { mode: 'gate' }, env: { DB_ROLE: 'staging' } };

  test('a summary that cannot be written is an error in one line, and the outputs stand', async () => {
    const env = { ...step.env, GITHUB_STEP_SUMMARY: '/no/such/folder/summary' };
    const result = await runAction({ ...step, env });
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({ decision: 'allowed', reason: 'staging-allowed' });
    expect(result.annotations.map(({ level, title }) => [level, title])).toEqual([
      ['error', 'runner-file-unwritable'],
    ]);
    expect(result.stdout + result.stderr).not.toContain('    at ');
  });

  test('outputs that cannot be written fail the step: no decision is no allowance', async () => {
    const env = { ...step.env, GITHUB_OUTPUT: '/no/such/folder/output' };
    const result = await runAction({ ...step, env });
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toEqual({});
    expect(result.annotations).toHaveLength(1);
  });

  test('outside of Actions there are none, and the verdict is the exit code', async () => {
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

test('an authority that reads like the runner’s own syntax is an output like any other', async () => {
  for (const authority of ['ghadelimiter_authority', 'decision', 'EOF']) {
    const { outputs } = await runAction({
      with: { mode: 'gate' },
      env: { DB_ROLE: 'replica', DB_AUTHORITY: authority },
    });
    expect(outputs).toMatchObject({ decision: 'blocked', authority });
  }
});
