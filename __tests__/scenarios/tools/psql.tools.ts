import { setTimeout } from 'node:timers/promises';
import { runAction, type StepResult, startAction, workspace } from '../../support/action';
import { freshDatabase, testServer } from '../../support/postgres';
import { collectVisibleText, createDeployer } from './deployer';
import { prependToPath } from './registries';

/*
 * psql as the command behind the gate. It is the smallest migration tool.
 */

const COMMAND = 'psql "$DATABASE_URL" -X -v ON_ERROR_STOP=1 -1 -f migrations/0001.sql';
const createEnvironment = () => ({ PATH: prependToPath(testServer().bin) });

function findErrors({ annotations }: StepResult) {
  return annotations.filter(({ level }) => level === 'error');
}

async function createDeployment(sql: string, role = 'staging') {
  const database = await freshDatabase();
  const { url, secrets } = await createDeployer(database);
  const step = {
    with: { 'db-role': role, 'database-url': url, command: COMMAND },
    env: createEnvironment(),
    workspace: workspace({ 'migrations/0001.sql': sql }),
  };
  const exists = async () => (await database.query("SELECT to_regclass('a') AS a"))[0]?.['a'];
  return { database, step, secrets, exists };
}

describe('psql', () => {
  test('runs a file if the run is allowed', async () => {
    const { step, secrets, exists } = await createDeployment(
      'CREATE TABLE a (id int);\n\\conninfo\n',
    );
    const result = await runAction(step);
    expect(findErrors(result)).toEqual([]);
    expect(result).toMatchObject({ exitCode: 0, outputs: { reason: 'staging-allowed' } });
    expect(result.log).toContain('CREATE TABLE');
    expect(await exists()).toBe('a');
    for (const secret of secrets) expect(collectVisibleText(result)).not.toContain(secret);
  });

  test('is not started if the run is blocked', async () => {
    const { step, exists } = await createDeployment('CREATE TABLE a (id int);\n', 'replica');
    const result = await runAction(step);
    expect(result).toMatchObject({ exitCode: 1, outputs: { reason: 'replica-blocked' } });
    expect(result.log).not.toContain('CREATE TABLE');
    expect(await exists()).toBeNull();
  });

  test('has its exit code 3 for a failed script in the annotation', async () => {
    const sql = 'CREATE TABLE a (id int);\nINSERT INTO nowhere VALUES (1);\n';
    const { step, secrets, exists } = await createDeployment(sql);
    const result = await runAction(step);
    expect(result).toMatchObject({ exitCode: 1, outputs: { decision: 'allowed' } });
    expect(findErrors(result)).toMatchObject([
      {
        title: 'command-failed',
        message: expect.stringContaining('The command ended with exit code 3.'),
      },
    ]);
    const message = 'psql:migrations/0001.sql:2: ERROR:  relation "nowhere" does not exist';
    expect(result.log).toContain(message);
    expect(result.summary).toContain(message);
    expect(await exists()).toBeNull();
    for (const secret of secrets) expect(collectVisibleText(result)).not.toContain(secret);
  });

  test('does not show the password if it cannot connect (exit code 2)', async () => {
    const { database, step, secrets } = await createDeployment('SELECT 1;\n');
    const [wrong, encoded] = secrets.map((secret) => `${secret}x`) as [string, string];
    const user = decodeURIComponent(new URL(step.with['database-url']).username);
    const inputs = { ...step.with, 'database-url': database.urlAs(user, wrong) };
    const result = await runAction({ ...step, with: inputs });
    expect(findErrors(result)).toMatchObject([{ message: expect.stringContaining('exit code 2') }]);
    expect(result.log).toContain('password authentication failed');
    for (const secret of [wrong, encoded]) expect(collectVisibleText(result)).not.toContain(secret);
  });

  test('has its password masked if a script prints it', async () => {
    const sql = '\\set url `echo "$DATABASE_URL"`\n\\echo url is :url\n\\warn again :url\n';
    const { step, secrets } = await createDeployment(sql);
    const result = await runAction(step);
    expect(result).toMatchObject({ exitCode: 0 });
    expect(result.log).toContain('url is ');
    expect(result.log).toContain('again ');
    for (const secret of secrets) expect(collectVisibleText(result)).not.toContain(secret);
  });

  test('gets the signal of a cancelled run, and its session ends', async () => {
    const sql = 'CREATE TABLE a (id int);\nSELECT pg_sleep(120);\n';
    const { database, step, exists } = await createDeployment(sql);
    const query = "SELECT pid FROM pg_stat_activity WHERE datname = $1 AND wait_event = 'PgSleep'";
    const waitForSleepingSessions = async (count: number) => {
      for (let attempt = 0; attempt < 600; attempt += 1) {
        if ((await database.query(query, [database.name])).length === count) return;
        await setTimeout(50);
      }
      throw new Error(`The number of sleeping sessions never was ${count}.`);
    };
    const running = startAction(step);
    await waitForSleepingSessions(1);
    running.signal('SIGINT');
    const result = await running.done;
    expect(result.exitCode).toBe(1);
    expect(findErrors(result)).toMatchObject([{ title: 'command-cancelled' }]);
    expect(result.log).toContain('canceling statement due to user request');
    await waitForSleepingSessions(0);
    expect(await exists()).toBeNull();
  });

  test('connects to the embedded database', async () => {
    const { step } = await createDeployment('CREATE TABLE a (id int);\n');
    const command = `${COMMAND}\npsql "$DATABASE_URL" -X -c '\\d a'`;
    const inputs = { 'db-role': 'staging', 'database-url': 'embedded', command };
    const result = await runAction({ ...step, with: inputs });
    expect(findErrors(result)).toEqual([]);
    expect(result.log).toContain('Table "public.a"');
    expect(result.summary).toMatch(/temporary/i);
  });
});
