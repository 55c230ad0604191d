import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAction, workspace } from '../../support/action';
import { freshDatabase } from '../../support/postgres';
import { onWindows, runWindowsAction, toWindowsPath } from './windows';

/*
 * The engine on Windows against a real server: files with CRLF, paths with backslashes and drive
 * letters, and the files of the runner.
 */

const CREATE = 'CREATE TABLE users (\r\n  id int\r\n);\r\n';
const INSERT = 'INSERT INTO users VALUES (1);\r\n-- the end\r\nINSERT INTO users VALUES (2);\r\n';
const FILES = { 'db/migrations/0001_users.sql': CREATE, 'db/migrations/0002_rows.sql': INSERT };

const NAMES = ['users', 'rows'];

const errorsOf = ({ annotations }: Awaited<ReturnType<typeof runWindowsAction>>) =>
  annotations.filter(({ level }) => level === 'error');

async function deployment(files: Readonly<Record<string, string>> = FILES) {
  const database = await freshDatabase();
  const checkout = workspace(files);
  const inputs = { 'db-role': 'staging', 'database-url': database.url };
  const migrate = (more: Readonly<Record<string, string>> = {}) =>
    runWindowsAction({
      workspace: checkout,
      with: { migrations: 'db/migrations', ...inputs, ...more },
    });
  return { database, checkout, inputs, migrate };
}

onWindows('migrate on Windows', () => {
  test('applies files with CRLF and records their names and checksums', async () => {
    const { database, migrate } = await deployment();
    const result = await migrate();
    expect(result.stderr).toBe('');
    expect(errorsOf(result)).toEqual([]);
    expect(result).toMatchObject({ exitCode: 0, outputs: { applied: '2', pending: '0' } });
    const rows = await database.query(
      'SELECT name, checksum FROM governed.migrations ORDER BY version',
    );
    expect(rows.map(({ name }) => name)).toEqual(NAMES);
    expect(String(rows[0]?.['checksum'])).toContain(
      createHash('sha256').update(CREATE).digest('hex'),
    );
  });

  test('writes outputs and the job summary to files on another drive', async () => {
    const { migrate } = await deployment();
    const { outputs, summary } = await migrate();
    expect(outputs).toMatchObject({ decision: 'allowed', reason: 'staging-allowed' });
    for (const name of NAMES) expect(summary).toContain(name);
    expect(summary).not.toMatch(/[DZ]:\\/);
  });

  test.each([
    ['backslashes', 'db\\migrations'],
    ['a trailing backslash', 'db\\migrations\\'],
    ['a leading dot', '.\\db\\migrations'],
    ['mixed slashes', 'db/other\\../migrations'],
    ['another case', 'DB\\Migrations'],
  ])('reads the folder of migrations from a path with %s', async (_name, migrations) => {
    const { migrate } = await deployment();
    expect((await migrate({ migrations })).outputs).toMatchObject({ applied: '2' });
  });

  test('reads the folder of migrations from a path with a drive letter', async () => {
    const { checkout, migrate } = await deployment();
    const migrations = toWindowsPath(join(checkout, 'db/migrations'));
    expect(migrations).toMatch(/^D:\\/);
    expect((await migrate({ migrations })).outputs).toMatchObject({ applied: '2' });
  });

  test.each([
    ['above the workspace', '..\\', '`..`'],
    ['of Windows', 'C:\\windows', '`C:/windows`'],
  ])('refuses a folder of migrations %s', async (_name, migrations, message) => {
    const { database, migrate } = await deployment();
    const result = await migrate({ migrations });
    expect(result.exitCode).toBe(1);
    expect(errorsOf(result)).toMatchObject([
      { title: 'folder-unreadable', message: expect.stringContaining(message) },
    ]);
    expect(await database.query("SELECT to_regclass('governed.migrations') AS t")).toEqual([
      { t: null },
    ]);
  });

  test('annotates the line of a failed statement with a path that GitHub knows', async () => {
    const { migrate } = await deployment({
      ...FILES,
      'db/migrations/0003_wrong.sql': '-- one\r\n-- two\r\nINSERT INTO nowhere\r\nVALUES (1);\r\n',
    });
    const result = await migrate({ migrations: 'db\\migrations' });
    expect(result.exitCode).toBe(1);
    expect(errorsOf(result)).toMatchObject([
      { file: 'db/migrations/0003_wrong.sql', line: 3, title: 'migration-failed' },
    ]);
    expect(result.outputs).toMatchObject({ applied: '2' });
  });

  test('applies a file outside of a transaction', async () => {
    const { database, migrate } = await deployment({
      ...FILES,
      'db/migrations/0003_index.sql':
        '-- governed: no-transaction\r\nCREATE INDEX CONCURRENTLY by_id ON users (id);\r\n',
    });
    expect(await migrate()).toMatchObject({ exitCode: 0, outputs: { applied: '3' } });
    expect(await database.query("SELECT to_regclass('by_id')::text AS t")).toEqual([
      { t: 'by_id' },
    ]);
  });

  test('finds nothing to do in a second run, on Windows and on this system', async () => {
    const { checkout, inputs, migrate } = await deployment();
    await migrate();
    expect((await migrate()).outputs).toMatchObject({ applied: '0', pending: '0' });
    const step = { workspace: checkout, with: { ...inputs, migrations: 'db/migrations' } };
    expect((await runAction(step)).outputs).toMatchObject({ applied: '0', pending: '0' });
  });

  test('refuses files that Git checked out with CRLF after another system applied them with LF', async () => {
    const { checkout, inputs, migrate } = await deployment({
      'db/migrations/0001_users.sql': CREATE.replaceAll('\r\n', '\n'),
    });
    const step = { workspace: checkout, with: { ...inputs, migrations: 'db/migrations' } };
    expect((await runAction(step)).outputs).toMatchObject({ applied: '1' });
    writeFileSync(join(checkout, 'db/migrations/0001_users.sql'), CREATE);
    const result = await migrate();
    expect(result.exitCode).toBe(1);
    expect(errorsOf(result)).toMatchObject([
      { title: 'edited-migration', message: expect.stringContaining('`*.sql -text`') },
    ]);
  });

  test('writes the evidence to a path with backslashes', async () => {
    const { checkout, migrate } = await deployment();
    const result = await migrate({ 'evidence-file': 'out\\evidence.json' });
    expect(errorsOf(result)).toEqual([]);
    const evidence = readFileSync(join(checkout, 'out/evidence.json'), 'utf8');
    expect(JSON.parse(evidence)).toHaveProperty('predicate');
  });

  test('keeps the history of another tool whose folders are nested', async () => {
    const { database, migrate } = await deployment({
      'prisma/migrations/20240101000000_users/migration.sql': CREATE,
      'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\r\n',
    });
    const result = await migrate({ migrations: 'prisma\\migrations' });
    expect(errorsOf(result)).toEqual([]);
    expect(result.outputs).toMatchObject({ applied: '1' });
    expect(await database.query('SELECT migration_name FROM _prisma_migrations')).toEqual([
      { migration_name: '20240101000000_users' },
    ]);
  });
});

onWindows('plan on Windows', () => {
  test('shows what would run, writes nothing, and has the digest of other systems', async () => {
    const { checkout, database, inputs, migrate } = await deployment();
    const planned = await migrate({ mode: 'plan' });
    expect(planned).toMatchObject({ exitCode: 0, stderr: '', outputs: { pending: '2' } });
    for (const name of NAMES) expect(planned.log).toContain(name);
    expect(await database.query("SELECT to_regclass('governed.migrations') AS t")).toEqual([
      { t: null },
    ]);
    const step = {
      workspace: checkout,
      with: { ...inputs, migrations: 'db/migrations', mode: 'plan' },
    };
    const elsewhere = await runAction(step);
    expect(planned.outputs['plan-digest']).toBe(elsewhere.outputs['plan-digest']);
    expect(planned.outputs['plan-digest']).toMatch(/^sha256:/);
  });
});
