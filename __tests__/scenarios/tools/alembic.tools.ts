import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type RunningStep,
  runAction,
  type Step,
  type StepResult,
  startAction,
  workspace,
} from '../../support/action';
import { freshDatabase, type TestDatabase } from '../../support/postgres';
import { alembicProject, REQUIREMENTS, revision, WITNESS } from './alembic-project';
import { deployerOf, toldBy } from './deployer';
import { attempt } from './programs';
import { describeWith, fetched, pathWith, virtualEnvironment } from './registries';

/*
 * A real Alembic behind the gate. Its `env.py` is as PIN-462 leaves it: it asserts DB_ROLE for
 * itself, so that each allowed run shows that the facts reached it, and leaves a witness.
 */

const bin = await fetched('a real Alembic', () => virtualEnvironment(REQUIREMENTS));
const PATH = pathWith(bin ?? '');

/** A step of a job that has installed Alembic. */
function step(wish: Step): Promise<StepResult> {
  return start(wish).done;
}

function start({ with: inputs = {}, env = {}, ...rest }: Step): RunningStep {
  const given = { command: 'alembic upgrade head', 'working-directory': 'backend', ...inputs };
  return startAction({ with: given, env: { PATH, ...env }, ...rest });
}

/** What `env.py` saw, each time that it ran. */
function witnessed(folder: string): readonly Readonly<Record<string, string>>[] {
  const file = join(folder, WITNESS);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** The tables beside our own schema, in which the run of a command is entered. */
async function tablesOf(database: TestDatabase): Promise<readonly string[]> {
  const rows = await database.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE oid >= 16384 AND relkind = 'r'
       AND relnamespace IS DISTINCT FROM to_regnamespace('governed') ORDER BY relname`,
  );
  return rows.map(({ name }) => name);
}

/** The revision that Alembic says it reached. */
async function reached(database: TestDatabase): Promise<string | undefined> {
  const rows = await database.query<{ version_num: string }>('SELECT * FROM alembic_version');
  return rows[0]?.version_num;
}

/** Somebody adds a fourth revision. */
function addRevision(folder: string, upgrade: readonly string[]): void {
  for (const [path, text] of Object.entries(revision('0004', '0003', upgrade)))
    writeFileSync(join(folder, path), text);
}

const ALL_TABLES = ['account', 'alembic_version', 'invoice'];

function errorsOf({ annotations }: StepResult) {
  return annotations.filter(({ level }) => level === 'error');
}

describeWith(bin)('alembic upgrade head', () => {
  test('staging migrates, and Alembic keeps its own history', async () => {
    const database = await freshDatabase();
    const folder = workspace(alembicProject());
    const given = { 'db-role': 'staging', 'db-authority': 'local', 'database-url': database.url };
    const result = await step({ with: given, workspace: folder });
    expect(errorsOf(result)).toEqual([]);
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: {
        decision: 'allowed',
        reason: 'staging-allowed',
        role: 'staging',
        authority: 'local',
        // By its own history, before and after.
        pending: '0',
        applied: '3',
        'plan-digest': '',
        'head-digest': expect.stringMatching(/^sha256:/),
      },
    });
    expect(result.log).toContain('migrating as DB_ROLE=staging DB_AUTHORITY=local');
    expect(result.log).toContain('Running upgrade 0002 -> 0003');
    // No table of ours among Alembic's; the run is entered in a schema of its own.
    expect(await tablesOf(database)).toEqual(ALL_TABLES);
    expect(await database.query('SELECT kind, role FROM governed.runs')).toEqual([
      { kind: 'command', role: 'staging' },
    ]);
    expect(await reached(database)).toBe('0003');
    expect(await database.query('SELECT email FROM account')).toEqual([
      { email: 'first@example.com' },
    ]);

    const again = await step({ with: given, workspace: folder });
    expect(again).toMatchObject({ exitCode: 0, outputs: { reason: 'staging-allowed' } });
    expect(again.log).not.toContain('Running upgrade');
    expect(witnessed(folder)).toHaveLength(2);
  });

  const confirmed = { 'confirm-prod-migrations': 'true' };
  test.each([
    { reason: 'replica-blocked', role: 'replica', more: {} },
    { reason: 'replica-blocked', role: 'replica', more: confirmed },
    { reason: 'prod-unconfirmed', role: 'prod', more: {} },
    { reason: 'prod-unconfirmed', role: 'prod', more: { 'confirm-prod-migrations': 'yes' } },
    { reason: 'role-invalid', role: 'production', more: confirmed },
    { reason: 'role-missing', role: '', more: confirmed },
  ])('$reason: role "$role" with $more starts nothing', async ({ reason, role, more }) => {
    const database = await freshDatabase();
    const folder = workspace(alembicProject());
    const command = 'echo started > started\nalembic upgrade head';
    const result = await step({
      with: { 'db-role': role, 'database-url': database.url, command, ...more },
      workspace: folder,
    });
    expect(result).toMatchObject({ exitCode: 1, outputs: { decision: 'blocked', reason } });
    expect(errorsOf(result)).toHaveLength(1);
    expect(existsSync(join(folder, 'backend', 'started'))).toBe(false);
    expect(witnessed(folder)).toEqual([]);
    expect(await tablesOf(database)).toEqual([]);
  });

  test('a plan does not start it', async () => {
    const database = await freshDatabase();
    const folder = workspace(alembicProject());
    const given = { mode: 'plan', 'db-role': 'staging', 'database-url': database.url };
    const result = await step({ with: given, workspace: folder });
    expect(result).toMatchObject({ exitCode: 0, outputs: { decision: 'allowed' } });
    expect(witnessed(folder)).toEqual([]);
    expect(await tablesOf(database)).toEqual([]);
  });

  test('prod migrates once it is confirmed, with a warning of each gate', async () => {
    const database = await freshDatabase();
    const folder = workspace(alembicProject());
    const given = { 'db-role': 'prod', 'database-url': database.url };
    // `TRUE` counts too; env.py is told `true`.
    const result = await step({
      with: { ...given, 'confirm-prod-migrations': 'TRUE' },
      workspace: folder,
    });
    expect(result).toMatchObject({ exitCode: 0, outputs: { reason: 'prod-confirmed' } });
    expect(JSON.parse(result.outputs['warnings'] ?? '')).toContain('prod-url-local');
    expect(result.log).toContain('WARNING: DB_ROLE=prod, but the URL looks local.');
    expect(witnessed(folder)).toMatchObject([{ DB_ROLE: 'prod', CONFIRM_PROD_MIGRATIONS: 'true' }]);
    expect(await reached(database)).toBe('0003');
  });

  test('a role that is declared in DB_ROLE is enough', async () => {
    const database = await freshDatabase();
    const folder = workspace(alembicProject());
    const result = await step({
      env: {
        DB_ROLE: 'prod',
        DB_AUTHORITY: 'neon',
        CONFIRM_PROD_MIGRATIONS: 'true',
        DATABASE_URL: database.url,
      },
      workspace: folder,
    });
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { reason: 'prod-confirmed', role: 'prod', authority: 'neon' },
    });
    expect(result.log).toContain('migrating as DB_ROLE=prod DB_AUTHORITY=neon');
    expect(await reached(database)).toBe('0003');
  });

  test('a revision that fails: its exit code is in the annotation, what came before stays', async () => {
    const database = await freshDatabase();
    const folder = workspace(alembicProject());
    const given = { 'db-role': 'staging', 'database-url': database.url };
    await step({ with: given, workspace: folder });
    const failing = ['op.create_table("half")', 'op.execute("SELECT 1/0 AS nothing")'];
    addRevision(folder, failing);

    const result = await step({ with: given, workspace: folder });
    expect(result).toMatchObject({ exitCode: 1, outputs: { decision: 'allowed' } });
    expect(errorsOf(result)).toMatchObject([
      {
        title: 'command-failed',
        message: expect.stringContaining('The command ended with exit code 1.'),
      },
    ]);
    expect(result.log).toContain('division by zero');
    expect(result.summary).toContain('division by zero');
    expect(await tablesOf(database)).toEqual(ALL_TABLES);
    expect(await reached(database)).toBe('0003');

    const command = 'alembic upgrade head || exit 42';
    const other = await step({ with: { ...given, command }, workspace: folder });
    expect(errorsOf(other)).toMatchObject([{ message: expect.stringContaining('exit code 42.') }]);
  });

  test('a run that is cancelled: Alembic is told, and takes its revision back', async () => {
    const database = await freshDatabase();
    const folder = workspace(alembicProject());
    const given = { 'db-role': 'staging', 'database-url': database.url };
    await step({ with: given, workspace: folder });
    addRevision(folder, ['op.create_table("half")', 'op.execute("SELECT pg_sleep(2)")']);

    const running = start({ with: given, workspace: folder });
    await running.waitFor('Running upgrade 0003 -> 0004');
    running.signal('SIGINT');
    const result = await running.done;
    expect(result.exitCode).toBe(1);
    expect(errorsOf(result)).toMatchObject([{ title: 'command-cancelled' }]);
    expect(result.log).toContain('KeyboardInterrupt');
    expect(await tablesOf(database)).toEqual(ALL_TABLES);
    expect(await reached(database)).toBe('0003');
  });

  test('what is wrong with the command line is told by its exit code too', async () => {
    const database = await freshDatabase();
    const given = { 'db-role': 'staging', 'database-url': database.url };
    const folder = workspace(alembicProject());
    const unknown = { ...given, command: 'alembic upgrade no-such-revision' };
    const result = await step({ with: unknown, workspace: folder });
    expect(errorsOf(result)).toMatchObject([{ message: expect.stringContaining('exit code 255') }]);
    const missing = await step({ with: given, workspace: folder, env: { PATH: '/usr/bin:/bin' } });
    expect(errorsOf(missing)).toMatchObject([
      { message: expect.stringContaining('exit code 127') },
    ]);
    expect(await tablesOf(database)).toEqual([]);
  });
});

describeWith(bin)('what reaches env.py', () => {
  test('a URL for SQLAlchemy, unchanged, and nothing of ours', async () => {
    const database = await freshDatabase();
    const { url, secrets } = await deployerOf(database);
    const folder = workspace(alembicProject());
    const declared = `${url.replace('postgresql://', 'postgresql+psycopg2://')}?application_name=a%20b`;
    const result = await step({
      with: { 'db-role': 'staging', 'database-url': declared },
      workspace: folder,
      env: { OWN: 'kept', GITHUB_TOKEN: 'ghs_token', ACTIONS_RUNTIME_TOKEN: 'runtime' },
    });
    expect(result).toMatchObject({ exitCode: 0 });
    const [seen = {}, ...more] = witnessed(folder);
    expect(more).toEqual([]);
    expect(seen).toMatchObject({ DATABASE_URL: declared, DB_ROLE: 'staging', OWN: 'kept' });
    const ours = /^(INPUT_.*|GITHUB_(TOKEN|OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)|ACTIONS_.*)$/;
    expect(Object.keys(seen).filter((name) => ours.test(name))).toEqual([]);
    expect(seen).not.toHaveProperty('DB_AUTHORITY');
    expect(seen).not.toHaveProperty('CONFIRM_PROD_MIGRATIONS');
    expect(await reached(database)).toBe('0003');
    for (const secret of secrets) expect(toldBy(result)).not.toContain(secret);
  });

  test('every variable of url-variables', async () => {
    const database = await freshDatabase();
    const folder = workspace(alembicProject());
    const given = { 'db-role': 'staging', 'database-url': database.url };
    await step({
      with: { ...given, 'url-variables': 'DATABASE_URL ALEMBIC_URL' },
      workspace: folder,
    });
    const { url } = database;
    expect(witnessed(folder)).toMatchObject([{ DATABASE_URL: url, ALEMBIC_URL: url }]);
    expect(await reached(database)).toBe('0003');
  });

  test('the one variable that url-variables names', async () => {
    const database = await freshDatabase();
    const folder = workspace(alembicProject());
    const given = { 'db-role': 'staging', 'database-url': database.url };
    await step({ with: { ...given, 'url-variables': 'ALEMBIC_URL' }, workspace: folder });
    const [seen = {}] = witnessed(folder);
    expect(seen).toMatchObject({ ALEMBIC_URL: database.url });
    expect(seen).not.toHaveProperty('DATABASE_URL');
    expect(await reached(database)).toBe('0003');
  });

  test('the judged URL, where a variable of the job holds another one', async () => {
    const [judged, other] = await Promise.all([freshDatabase(), freshDatabase()]);
    const folder = workspace(alembicProject());
    const result = await step({
      with: {
        'db-role': 'staging',
        'database-url': judged.url,
        'url-variables': 'DATABASE_URL ALEMBIC_URL',
      },
      env: { ALEMBIC_URL: other.url },
      workspace: folder,
    });
    expect(result).toMatchObject({ exitCode: 0 });
    expect(await reached(judged)).toBe('0003');
    expect(await tablesOf(other)).toEqual([]);
  });

  test('a command of several lines, each of which must succeed', async () => {
    const database = await freshDatabase();
    const { url, secrets } = await deployerOf(database);
    const folder = workspace(alembicProject());
    const lines = [
      'cd backend',
      'alembic upgrade 0001',
      'alembic current | tee current',
      'echo "target: $DATABASE_URL"',
      'for target in 0002 head; do',
      '  alembic upgrade "$target"',
      'done',
      'python tables.py',
    ];
    const given = { 'db-role': 'staging', 'database-url': url, 'working-directory': '.' };
    const result = await step({
      with: { ...given, command: lines.join('\n') },
      workspace: folder,
    });
    expect(errorsOf(result)).toEqual([]);
    expect(readFileSync(join(folder, 'backend/current'), 'utf8')).toContain('0001');
    expect(result.log).toContain('tables: account alembic_version invoice');
    expect(await reached(database)).toBe('0003');
    expect(result.log).toContain('target: ');
    for (const secret of secrets) expect(toldBy(result)).not.toContain(secret);

    const broken = ['alembic upgrade no-such-revision | cat', 'touch after'].join('\n');
    const stopped = await step({
      with: { ...given, 'working-directory': 'backend', command: broken },
      workspace: folder,
    });
    expect(stopped).toMatchObject({ exitCode: 1 });
    expect(existsSync(join(folder, 'backend/after'))).toBe(false);
  });

  test('the embedded database, through its socket', async () => {
    const folder = workspace(alembicProject());
    const command = 'alembic upgrade head\nalembic current\npython tables.py';
    const result = await step({
      with: { 'db-role': 'staging', 'database-url': 'embedded', command },
      workspace: folder,
    });
    expect(errorsOf(result)).toEqual([]);
    expect(result).toMatchObject({ exitCode: 0, outputs: { reason: 'staging-allowed' } });
    expect(result.log).toContain('0003 (head)');
    expect(result.log).toContain('tables: account alembic_version invoice');
    expect(result.summary).toMatch(/throw-away/i);
    expect(witnessed(folder)[0]?.['DATABASE_URL']).toMatch(/^postgresql:\/\/.*@127\.0\.0\.1:\d+\//);
  });
});

const ABSENT = undefined;

describeWith(bin)('two gates, one verdict', () => {
  test.each([
    { role: ABSENT, confirmation: ABSENT },
    { role: ABSENT, confirmation: 'true' },
    { role: 'staging', confirmation: ABSENT },
    { role: 'staging', confirmation: 'true' },
    { role: 'prod', confirmation: ABSENT },
    { role: 'prod', confirmation: 'true' },
    { role: 'prod', confirmation: 'True' },
    { role: 'prod', confirmation: 'yes' },
    { role: 'replica', confirmation: ABSENT },
    { role: 'replica', confirmation: 'true' },
    { role: 'production', confirmation: 'true' },
    { role: 'Staging', confirmation: ABSENT },
  ])('role $role, confirmation $confirmation', async ({ role, confirmation }) => {
    const database = await freshDatabase();
    const declared = {
      DB_ROLE: role,
      CONFIRM_PROD_MIGRATIONS: confirmation,
      DATABASE_URL: database.url,
    };
    const alone = await attempt({
      program: join(bin ?? '', 'alembic'),
      args: ['upgrade', 'head'],
      folder: join(workspace(alembicProject()), 'backend'),
      env: { PATH, ...declared },
    });
    const gate = await runAction({ with: { mode: 'gate' }, env: declared });
    // A project that is broken is no gate that said no.
    if (alone.code !== 0) expect(alone.stderr).toMatch(/^DB_ROLE/m);
    expect(gate.outputs['decision']).toBe(alone.code === 0 ? 'allowed' : 'blocked');
    expect((await tablesOf(database)).length > 0).toBe(alone.code === 0);
  });
});
