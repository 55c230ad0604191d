import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspace } from '../../support/action';
import { freshDatabase } from '../../support/postgres';
import { createAlembicProject, createRevision } from './alembic-project';
import {
  alembicBin,
  findErrors,
  listTables,
  readEnvPyRuns,
  readRevision,
  runStep,
  startStep,
} from './alembic-step';
import { describeWith } from './registries';

/** Adds a fourth revision. */
function addRevision(folder: string, upgrade: readonly string[]): void {
  for (const [path, text] of Object.entries(createRevision('0004', '0003', upgrade)))
    writeFileSync(join(folder, path), text);
}

const ALL_TABLES = ['account', 'alembic_version', 'invoice'];

describeWith(alembicBin)('alembic upgrade head', () => {
  test('migrates staging, and Alembic keeps its own history', async () => {
    const database = await freshDatabase();
    const folder = workspace(createAlembicProject());
    const inputs = { 'db-role': 'staging', 'db-authority': 'local', 'database-url': database.url };
    const result = await runStep({ with: inputs, workspace: folder });
    expect(findErrors(result)).toEqual([]);
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: {
        decision: 'allowed',
        reason: 'staging-allowed',
        role: 'staging',
        authority: 'local',
        // From the history of Alembic, before and after the command.
        pending: '0',
        applied: '3',
        'plan-digest': '',
        'head-digest': expect.stringMatching(/^sha256:/),
      },
    });
    expect(result.log).toContain('migrating as DB_ROLE=staging DB_AUTHORITY=local');
    expect(result.log).toContain('Running upgrade 0002 -> 0003');
    // The action has its own schema for the ledger.
    expect(await listTables(database)).toEqual(ALL_TABLES);
    expect(await database.query('SELECT kind, role FROM governed.runs')).toEqual([
      { kind: 'command', role: 'staging' },
    ]);
    expect(await readRevision(database)).toBe('0003');
    expect(await database.query('SELECT email FROM account')).toEqual([
      { email: 'first@example.com' },
    ]);

    const again = await runStep({ with: inputs, workspace: folder });
    expect(again).toMatchObject({ exitCode: 0, outputs: { reason: 'staging-allowed' } });
    expect(again.log).not.toContain('Running upgrade');
    expect(readEnvPyRuns(folder)).toHaveLength(2);
  });

  const confirmed = { 'confirm-prod-migrations': 'true' };
  test.each([
    { reason: 'replica-blocked', role: 'replica', more: {} },
    { reason: 'replica-blocked', role: 'replica', more: confirmed },
    { reason: 'prod-unconfirmed', role: 'prod', more: {} },
    { reason: 'prod-unconfirmed', role: 'prod', more: { 'confirm-prod-migrations': 'yes' } },
    { reason: 'role-invalid', role: 'production', more: confirmed },
    { reason: 'role-missing', role: '', more: confirmed },
  ])(
    'does not start the command for role "$role" with $more: $reason',
    async ({ reason, role, more }) => {
      const database = await freshDatabase();
      const folder = workspace(createAlembicProject());
      const command = 'echo started > started\nalembic upgrade head';
      const result = await runStep({
        with: { 'db-role': role, 'database-url': database.url, command, ...more },
        workspace: folder,
      });
      expect(result).toMatchObject({ exitCode: 1, outputs: { decision: 'blocked', reason } });
      expect(findErrors(result)).toHaveLength(1);
      expect(existsSync(join(folder, 'backend', 'started'))).toBe(false);
      expect(readEnvPyRuns(folder)).toEqual([]);
      expect(await listTables(database)).toEqual([]);
    },
  );

  test('does not start the command in mode plan', async () => {
    const database = await freshDatabase();
    const folder = workspace(createAlembicProject());
    const inputs = { mode: 'plan', 'db-role': 'staging', 'database-url': database.url };
    const result = await runStep({ with: inputs, workspace: folder });
    expect(result).toMatchObject({ exitCode: 0, outputs: { decision: 'allowed' } });
    expect(readEnvPyRuns(folder)).toEqual([]);
    expect(await listTables(database)).toEqual([]);
  });

  test('migrates prod with a confirmation, with a warning of both gates', async () => {
    const database = await freshDatabase();
    const folder = workspace(createAlembicProject());
    const inputs = { 'db-role': 'prod', 'database-url': database.url };
    // `TRUE` also confirms. The action sets `true` for env.py.
    const result = await runStep({
      with: { ...inputs, 'confirm-prod-migrations': 'TRUE' },
      workspace: folder,
    });
    expect(result).toMatchObject({ exitCode: 0, outputs: { reason: 'prod-confirmed' } });
    expect(JSON.parse(result.outputs['warnings'] ?? '')).toContain('prod-url-local');
    expect(result.log).toContain('WARNING: DB_ROLE=prod, but the URL looks local.');
    expect(readEnvPyRuns(folder)).toMatchObject([
      { DB_ROLE: 'prod', CONFIRM_PROD_MIGRATIONS: 'true' },
    ]);
    expect(await readRevision(database)).toBe('0003');
  });

  test('reads the role from DB_ROLE', async () => {
    const database = await freshDatabase();
    const folder = workspace(createAlembicProject());
    const result = await runStep({
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
    expect(await readRevision(database)).toBe('0003');
  });

  test('reports the exit code of a failed revision, and earlier revisions stay', async () => {
    const database = await freshDatabase();
    const folder = workspace(createAlembicProject());
    const inputs = { 'db-role': 'staging', 'database-url': database.url };
    await runStep({ with: inputs, workspace: folder });
    const failingUpgrade = ['op.create_table("half")', 'op.execute("SELECT 1/0 AS nothing")'];
    addRevision(folder, failingUpgrade);

    const result = await runStep({ with: inputs, workspace: folder });
    expect(result).toMatchObject({ exitCode: 1, outputs: { decision: 'allowed' } });
    expect(findErrors(result)).toMatchObject([
      {
        title: 'command-failed',
        message: expect.stringContaining('The command ended with exit code 1.'),
      },
    ]);
    expect(result.log).toContain('division by zero');
    expect(result.summary).toContain('division by zero');
    expect(await listTables(database)).toEqual(ALL_TABLES);
    expect(await readRevision(database)).toBe('0003');

    const command = 'alembic upgrade head || exit 42';
    const other = await runStep({ with: { ...inputs, command }, workspace: folder });
    expect(findErrors(other)).toMatchObject([
      { message: expect.stringContaining('exit code 42.') },
    ]);
  });

  test('sends the signal of a cancelled run to Alembic, which rolls back its revision', async () => {
    const database = await freshDatabase();
    const folder = workspace(createAlembicProject());
    const inputs = { 'db-role': 'staging', 'database-url': database.url };
    await runStep({ with: inputs, workspace: folder });
    addRevision(folder, ['op.create_table("half")', 'op.execute("SELECT pg_sleep(2)")']);

    const running = startStep({ with: inputs, workspace: folder });
    await running.waitFor('Running upgrade 0003 -> 0004');
    running.signal('SIGINT');
    const result = await running.done;
    expect(result.exitCode).toBe(1);
    expect(findErrors(result)).toMatchObject([{ title: 'command-cancelled' }]);
    expect(result.log).toContain('KeyboardInterrupt');
    expect(await listTables(database)).toEqual(ALL_TABLES);
    expect(await readRevision(database)).toBe('0003');
  });

  test('reports the exit code of an invalid command line and of a missing program', async () => {
    const database = await freshDatabase();
    const inputs = { 'db-role': 'staging', 'database-url': database.url };
    const folder = workspace(createAlembicProject());
    const unknown = { ...inputs, command: 'alembic upgrade no-such-revision' };
    const result = await runStep({ with: unknown, workspace: folder });
    expect(findErrors(result)).toMatchObject([
      { message: expect.stringContaining('exit code 255') },
    ]);
    const missing = await runStep({
      with: inputs,
      workspace: folder,
      env: { PATH: '/usr/bin:/bin' },
    });
    expect(findErrors(missing)).toMatchObject([
      { message: expect.stringContaining('exit code 127') },
    ]);
    expect(await listTables(database)).toEqual([]);
  });
});
