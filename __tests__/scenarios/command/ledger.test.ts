import { randomBytes } from 'node:crypto';
import { runAction, type StepResult } from '../../support/action';
import { useDatabase } from '../../support/postgres';
import { expectGreen, migrate } from '../engine/support';

/* A command that ran counts as having written: it is entered, where the login may. */

const db = useDatabase();

const run = async (command: string, url = db.url): Promise<StepResult> =>
  await runAction({ with: { 'db-role': 'staging', 'database-url': url, command } });

const ledger = async () =>
  await db.query('SELECT ordinal, kind, applied, prev_hash FROM governed.runs ORDER BY ordinal');

test('a command that succeeded, one that failed, and a run of the engine behind them', async () => {
  expectGreen(await run('exit 0'));
  expect((await run('exit 3')).exitCode).toBe(1);
  expectGreen(await migrate(db.url, { '1_a.sql': 'CREATE TABLE a ();' }));
  expectGreen(await run('exit 0'));
  expect(await ledger()).toMatchObject([
    { ordinal: 1, kind: 'command', applied: null, prev_hash: '0'.repeat(64) },
    { ordinal: 2, kind: 'command', applied: null },
    { ordinal: 3, kind: 'engine', applied: 1 },
    { ordinal: 4, kind: 'command', applied: null },
  ]);
  const links = await db.query(`
    SELECT count(*)::int AS broken FROM governed.runs AS later JOIN governed.runs AS sooner
      ON later.ordinal = sooner.ordinal + 1
     WHERE later.prev_hash <> coalesce(sooner.end_hash, sooner.hash)`);
  expect(links).toEqual([{ broken: 0 }]);
});

test('one that was blocked is not', async () => {
  const step = await runAction({
    with: { 'db-role': 'replica', 'database-url': db.url, command: 'exit 0' },
  });
  expect(step.outputs['reason']).toBe('replica-blocked');
  expect(await db.query("SELECT to_regnamespace('governed') AS schema")).toEqual([
    { schema: null },
  ]);
});

test('a login that may not is told in the log, and nothing fails', async () => {
  const name = `app_${randomBytes(6).toString('hex')}`;
  await db.query(`CREATE ROLE ${name} LOGIN PASSWORD 'pw-of-the-app'`);
  const step = await run('exit 0', db.urlAs(name, 'pw-of-the-app'));
  expectGreen(step);
  expect(step.log).toMatch(/not entered in governed\.runs: permission denied/);
  await db.query(`DROP OWNED BY ${name}; DROP ROLE ${name}`);
});

test('nor does a target that does not answer', async () => {
  const step = await run('exit 0', 'postgresql://app:s3cret-pw@127.0.0.1:1/shop');
  expectGreen(step);
  expect(step.log).toContain('not entered in governed.runs');
  expect(step.log).not.toContain('Trying again');
});
