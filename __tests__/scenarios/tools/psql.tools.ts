import { setTimeout } from 'node:timers/promises';
import { runAction, type StepResult, startAction, workspace } from '../../support/action';
import { freshDatabase, testServer } from '../../support/postgres';
import { deployerOf, toldBy } from './deployer';
import { pathWith } from './registries';

/*
 * The smallest tool that somebody has already: psql behind the gate, in a job that has it on PATH.
 */

const COMMAND = 'psql "$DATABASE_URL" -X -v ON_ERROR_STOP=1 -1 -f migrations/0001.sql';
const env = () => ({ PATH: pathWith(testServer().bin) });

function errorsOf({ annotations }: StepResult) {
  return annotations.filter(({ level }) => level === 'error');
}

async function deployment(sql: string, role = 'staging') {
  const database = await freshDatabase();
  const { url, secrets } = await deployerOf(database);
  const step = {
    with: { 'db-role': role, 'database-url': url, command: COMMAND },
    env: env(),
    workspace: workspace({ 'migrations/0001.sql': sql }),
  };
  const exists = async () => (await database.query("SELECT to_regclass('a') AS a"))[0]?.['a'];
  return { database, step, secrets, exists };
}

describe('psql', () => {
  test('runs a file once it is allowed', async () => {
    const { step, secrets, exists } = await deployment('CREATE TABLE a (id int);\n\\conninfo\n');
    const result = await runAction(step);
    expect(errorsOf(result)).toEqual([]);
    expect(result).toMatchObject({ exitCode: 0, outputs: { reason: 'staging-allowed' } });
    expect(result.log).toContain('CREATE TABLE');
    expect(await exists()).toBe('a');
    for (const secret of secrets) expect(toldBy(result)).not.toContain(secret);
  });

  test('is not started when it is blocked', async () => {
    const { step, exists } = await deployment('CREATE TABLE a (id int);\n', 'replica');
    const result = await runAction(step);
    expect(result).toMatchObject({ exitCode: 1, outputs: { reason: 'replica-blocked' } });
    expect(result.log).not.toContain('CREATE TABLE');
    expect(await exists()).toBeNull();
  });

  test('exit code 3, its own for a failed script, is in the annotation', async () => {
    const sql = 'CREATE TABLE a (id int);\nINSERT INTO nowhere VALUES (1);\n';
    const { step, secrets, exists } = await deployment(sql);
    const result = await runAction(step);
    expect(result).toMatchObject({ exitCode: 1, outputs: { decision: 'allowed' } });
    expect(errorsOf(result)).toMatchObject([
      {
        title: 'command-failed',
        message: expect.stringContaining('The command ended with exit code 3.'),
      },
    ]);
    const message = 'psql:migrations/0001.sql:2: ERROR:  relation "nowhere" does not exist';
    expect(result.log).toContain(message);
    expect(result.summary).toContain(message);
    expect(await exists()).toBeNull();
    for (const secret of secrets) expect(toldBy(result)).not.toContain(secret);
  });

  test('exit code 2, no connection, shows no password either', async () => {
    const { database, step, secrets } = await deployment('SELECT 1;\n');
    const [wrong, encoded] = secrets.map((secret) => `${secret}x`) as [string, string];
    const user = decodeURIComponent(new URL(step.with['database-url']).username);
    const given = { ...step.with, 'database-url': database.urlAs(user, wrong) };
    const result = await runAction({ ...step, with: given });
    expect(errorsOf(result)).toMatchObject([{ message: expect.stringContaining('exit code 2') }]);
    expect(result.log).toContain('password authentication failed');
    for (const secret of [wrong, encoded]) expect(toldBy(result)).not.toContain(secret);
  });

  test('what prints its password prints stars', async () => {
    const sql = '\\set url `echo "$DATABASE_URL"`\n\\echo url is :url\n\\warn again :url\n';
    const { step, secrets } = await deployment(sql);
    const result = await runAction(step);
    expect(result).toMatchObject({ exitCode: 0 });
    expect(result.log).toContain('url is ');
    expect(result.log).toContain('again ');
    for (const secret of secrets) expect(toldBy(result)).not.toContain(secret);
  });

  test('is told when the run is cancelled, and its session ends', async () => {
    const sql = 'CREATE TABLE a (id int);\nSELECT pg_sleep(120);\n';
    const { database, step, exists } = await deployment(sql);
    const query = "SELECT pid FROM pg_stat_activity WHERE datname = $1 AND wait_event = 'PgSleep'";
    const asleep = async (count: number) => {
      for (let deadline = 600; deadline > 0; deadline -= 1) {
        if ((await database.query(query, [database.name])).length === count) return;
        await setTimeout(50);
      }
      throw new Error(`There never were ${count} sessions asleep.`);
    };
    const running = startAction(step);
    await asleep(1);
    running.signal('SIGINT');
    const result = await running.done;
    expect(result.exitCode).toBe(1);
    expect(errorsOf(result)).toMatchObject([{ title: 'command-cancelled' }]);
    expect(result.log).toContain('canceling statement due to user request');
    await asleep(0);
    expect(await exists()).toBeNull();
  });

  test('reaches the embedded database', async () => {
    const { step } = await deployment('CREATE TABLE a (id int);\n');
    const command = `${COMMAND}\npsql "$DATABASE_URL" -X -c '\\d a'`;
    const given = { 'db-role': 'staging', 'database-url': 'embedded', command };
    const result = await runAction({ ...step, with: given });
    expect(errorsOf(result)).toEqual([]);
    expect(result.log).toContain('Table "public.a"');
    expect(result.summary).toMatch(/throw-away/i);
  });
});
