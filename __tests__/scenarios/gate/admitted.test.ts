import { runAction, type StepResult, workspace } from '../../support/action';
import { useDatabase } from '../../support/postgres';

/* Decisions of `admit`, which knows the server and the plan: such a block has written nothing. */

const FIRST = { 'migrations/1_a.sql': 'CREATE TABLE a();' };
const SECOND = { ...FIRST, 'migrations/2_b.sql': 'CREATE TABLE b();' };

const database = useDatabase();

/** Returns the relations that were created in the database. */
async function listRelations(): Promise<readonly unknown[]> {
  return database.query(
    `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`,
  );
}

const prod = (confirmation: string, inputs: Record<string, string> = {}) => ({
  with: { 'db-role': 'prod', 'confirm-prod-migrations': confirmation, ...inputs },
  env: { DATABASE_URL: database.url },
});

function expectBlocked(result: StepResult, reason: string): void {
  expect(result.outputs).toMatchObject({ decision: 'blocked', reason, applied: '0' });
  expect(result.exitCode).toBe(1);
  const errors = result.annotations.filter(({ level }) => level === 'error');
  expect(errors.map(({ title }) => title)).toEqual([`Blocked: ${reason}`]);
}

describe('confirmation by a plan digest', () => {
  const getPlanDigest = async (files: Record<string, string>) => {
    const step = prod('no', { mode: 'plan' });
    const { outputs } = await runAction({ ...step, workspace: workspace(files) });
    expect(outputs).toMatchObject({ decision: 'allowed', reason: 'prod-read-only' });
    return outputs['plan-digest'] ?? '';
  };

  test('confirms its plan, and a repeated job has nothing to do', async () => {
    const digest = await getPlanDigest(FIRST);
    const step = { ...prod(digest), workspace: workspace(FIRST) };
    expect((await runAction(step)).outputs).toMatchObject({
      decision: 'allowed',
      reason: 'prod-confirmed',
      applied: '1',
      'plan-digest': digest,
    });
    const again = await runAction(step);
    expect(again.exitCode).toBe(0);
    expect(again.outputs).toMatchObject({ decision: 'allowed', pending: '0', applied: '0' });
    expectBlocked(await runAction({ ...step, workspace: workspace(SECOND) }), 'prod-unconfirmed');
    expect(await listRelations()).not.toContainEqual({ name: 'public.b' });
  });

  test.each([
    ['one more file', SECOND],
    ['another content', { 'migrations/1_a.sql': 'CREATE TABLE a(); ' }],
    ['another name', { 'migrations/1_c.sql': 'CREATE TABLE a();' }],
  ])('does not confirm a plan with %s', async (_name, files) => {
    const digest = await getPlanDigest(FIRST);
    expectBlocked(
      await runAction({ ...prod(digest), workspace: workspace(files) }),
      'prod-unconfirmed',
    );
    expect(await listRelations()).toEqual([]);
  });

  test('does not confirm a command with a plan digest of files, and does not start it', async () => {
    const digest = await getPlanDigest(FIRST);
    const step = prod(digest, { command: 'echo started' });
    const result = await runAction({ ...step, workspace: workspace(FIRST) });
    expectBlocked(result, 'prod-unconfirmed');
    expect(result.stdout).not.toContain('started');
  });

  test('does not confirm if the variable says false', async () => {
    const digest = await getPlanDigest(FIRST);
    const step = prod(digest);
    const env = { ...step.env, CONFIRM_PROD_MIGRATIONS: 'false' };
    expectBlocked(
      await runAction({ ...step, env, workspace: workspace(FIRST) }),
      'prod-unconfirmed',
    );
    expect(await listRelations()).toEqual([]);
  });
});

describe('a server with default_transaction_read_only', () => {
  beforeEach(() =>
    database.query(`ALTER DATABASE ${database.name} SET default_transaction_read_only = on`),
  );

  const step = (inputs: Record<string, string> = {}) => ({
    with: { 'db-role': 'staging', ...inputs },
    env: { DATABASE_URL: database.url },
    workspace: workspace(FIRST),
  });

  test('blocks the run, and nothing is written', async () => {
    const result = await runAction(step());
    expectBlocked(result, 'server-read-only');
    expect(result.outputs).toMatchObject({ pending: '1', warnings: '[]' });
    expect(await listRelations()).toEqual([]);
  });

  test('blocks the run with on-block skip, and the step succeeds', async () => {
    const result = await runAction(step({ 'on-block': 'skip' }));
    expect(result.outputs).toMatchObject({ decision: 'blocked', reason: 'server-read-only' });
    expect(result.exitCode).toBe(0);
    expect(result.annotations.map(({ level }) => level)).toEqual(['notice']);
    expect(await listRelations()).toEqual([]);
  });

  test('allows plan, with a warning', async () => {
    const result = await runAction(step({ mode: 'plan' }));
    expect(result.outputs).toMatchObject({
      decision: 'allowed',
      pending: '1',
      warnings: '["server-read-only"]',
    });
    expect(await listRelations()).toEqual([]);
  });
});
