import { randomBytes } from 'node:crypto';
import { runAction, type StepResult } from '../../support/action';
import { useDatabase } from '../../support/postgres';
import { expectGreen, migrate } from '../engine/support';

/*
 * A command that was started may have written, so its run is recorded in the ledger if the login has
 * the privileges.
 */

const db = useDatabase();

const runCommand = async (command: string, url = db.url): Promise<StepResult> =>
  await runAction({ with: { 'db-role': 'staging', 'database-url': url, command } });

const readLedger = async () =>
  await db.query('SELECT ordinal, kind, applied, prev_hash FROM governed.runs ORDER BY ordinal');

test('records commands that succeed or fail and engine runs in one hash chain', async () => {
  expectGreen(await runCommand('exit 0'));
  expect((await runCommand('exit 3')).exitCode).toBe(1);
  expectGreen(await migrate(db.url, { '1_a.sql': 'CREATE TABLE a ();' }));
  expectGreen(await runCommand('exit 0'));
  expect(await readLedger()).toMatchObject([
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

test('does not record a blocked command', async () => {
  const step = await runAction({
    with: { 'db-role': 'replica', 'database-url': db.url, command: 'exit 0' },
  });
  expect(step.outputs['reason']).toBe('replica-blocked');
  expect(await db.query("SELECT to_regnamespace('governed') AS schema")).toEqual([
    { schema: null },
  ]);
});

test('logs missing privileges for the ledger and does not fail', async () => {
  const name = `app_${randomBytes(6).toString('hex')}`;
  await db.query(`CREATE ROLE ${name} LOGIN PASSWORD 'pw-of-the-app'`);
  const step = await runCommand('exit 0', db.urlAs(name, 'pw-of-the-app'));
  expectGreen(step);
  expect(step.log).toMatch(/not entered in governed\.runs: permission denied/);
  await db.query(`DROP OWNED BY ${name}; DROP ROLE ${name}`);
});

test('logs an unreachable target and does not fail', async () => {
  const step = await runCommand('exit 0', 'postgresql://app:s3cret-pw@127.0.0.1:1/shop');
  expectGreen(step);
  expect(step.log).toContain('not entered in governed.runs');
  expect(step.log).not.toContain('Trying again');
});
