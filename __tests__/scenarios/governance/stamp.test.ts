import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freshDatabase, testServer, useDatabase } from '../../support/postgres';
import { expectBlocked, type Governed, governed } from './support';

/* A production database with the role staging: the role stamp warns, and `deny` can block it. */

const FILES = { 'migrations/0001_shop.sql': 'CREATE TABLE orders (id int);' };
const MORE_FILES = { ...FILES, 'migrations/0002_more.sql': 'CREATE TABLE more (id int);' };
const STRICT = { version: 1, roles: { staging: { deny: ['role-stamp-mismatch'] } } };
const LOOSE = { version: 1, roles: {} };

const db = useDatabase();
/** Another name of the same server. */
const otherName = () => db.url.replace('127.0.0.1', 'localhost');
let folder = '';
let files: Readonly<Record<string, string>> = FILES;
beforeEach(() => {
  files = FILES;
});

async function run(
  role: string,
  policy: object,
  more: Record<string, string> = {},
): Promise<Governed> {
  return await governed({
    policy,
    files,
    step: { with: { mode: 'migrate', 'db-role': role, 'database-url': db.url, ...more } },
    seeFolder: (path) => {
      folder = path;
    },
  });
}

const warnings = ({ outputs }: Governed): readonly string[] =>
  JSON.parse(outputs['warnings'] ?? '[]').filter((code: string) => code.startsWith('role-'));

test.each<[string, Record<string, string>]>([
  ['migrated by the engine', {}],
  ['migrated by a command', { command: 'touch ran' }],
])('role-stamp-mismatch warns, and blocks with deny, for a database %s', async (_, how) => {
  const command = how['command'] !== undefined;
  expect((await run('prod', STRICT, how)).outputs['decision']).toBe('allowed');
  const warned = await run('staging', LOOSE, how);
  expect(warned.outputs['decision']).toBe('allowed');
  expect(warnings(warned)).toEqual(['role-stamp-mismatch']);
  const before = await db.query('SELECT count(*)::int AS runs FROM governed.runs');
  const blocked = await run('staging', STRICT, how);
  expectBlocked(blocked, 'policy:deny', '`role-stamp-mismatch`');
  expect(warnings(blocked)).toEqual(['role-stamp-mismatch']);
  expect(existsSync(join(folder, 'ran'))).toBe(false);
  expect(await db.query('SELECT count(*)::int AS runs FROM governed.runs')).toEqual(before);
  // The similar case: the role of the stamp.
  const own = await run('prod', STRICT, how);
  expect(own.outputs['decision']).toBe('allowed');
  expect(existsSync(join(folder, 'ran'))).toBe(command);
});

test.each<[string, Record<string, string>]>([
  ['by the engine', {}],
  ['by a command', { command: 'touch ran' }],
])('another name of a production server is found, and blocks with deny: %s', async (_, how) => {
  const renamed = { ...how, 'database-url': otherName() };
  expect((await run('prod', STRICT, how)).outputs['decision']).toBe('allowed');
  files = MORE_FILES;
  const blocked = await run('staging', STRICT, renamed);
  expectBlocked(blocked, 'policy:deny', '`role-stamp-mismatch`');
  expect(existsSync(join(folder, 'ran'))).toBe(false);
  const finding = blocked.annotations.find(({ title }) => title === 'role-stamp-mismatch');
  const entry = `localhost:${new URL(db.url).port}/${db.name}`;
  expect(finding?.message).toContain('the same server under two names');
  expect(finding?.message).toContain('a physical copy');
  expect(finding?.message).toContain(`targets: ['${entry}']`);
  const rows = 'SELECT role, server IS NOT NULL AS known FROM governed.runs ORDER BY ordinal';
  expect(await db.query(rows)).toEqual([{ role: 'prod', known: true }]);
  // The similar cases: production by its other name, and a copy that the policy names.
  const prod = await run('prod', STRICT, renamed);
  expect([prod.outputs['decision'], warnings(prod)]).toEqual(['allowed', []]);
  await db.query("DELETE FROM governed.runs WHERE host LIKE 'localhost%'");
  const staging = { ...STRICT.roles.staging, targets: [entry] };
  const named = await run('staging', { version: 1, roles: { staging } }, renamed);
  expect(named.outputs['decision']).toBe('allowed');
});

test('another database or another Neon timeline is a copy', async () => {
  expect((await run('prod', STRICT)).outputs['decision']).toBe('allowed');
  files = MORE_FILES;
  await db.disconnect();
  const copy = await freshDatabase(testServer(), { template: db.name });
  const copied = await run('staging', STRICT, { 'database-url': copy.url });
  expect([copied.outputs['decision'], warnings(copied)]).toEqual([
    'allowed',
    ['role-stamp-copied'],
  ]);
  await copy.drop();
  const url = `${otherName()}?options=-c%20neon.timeline_id%3Dx`;
  // A parameter of the URL is not the timeline of a Neon branch.
  expectBlocked(await run('staging', STRICT, { 'database-url': url }), 'policy:deny');
  await db.query(
    `ALTER DATABASE ${db.name} SET neon.timeline_id = 'de200bd42b49cc1814412c7e592dd6e9'`,
  );
  const branch = await run('staging', STRICT, { 'database-url': otherName() });
  expect([branch.outputs['decision'], warnings(branch)]).toEqual([
    'allowed',
    ['role-stamp-copied'],
  ]);
});

test('a command does not start if deny needs the server and the connection fails', async () => {
  const gone = 'postgresql://app:s3cret-pw@127.0.0.1:1/shop';
  const step = await run('staging', STRICT, { command: 'touch ran', 'database-url': gone });
  expect(step.exitCode).toBe(1);
  expect(step.annotations).toEqual([
    expect.objectContaining({ level: 'error', title: 'connection-failed' }),
  ]);
  expect(existsSync(join(folder, 'ran'))).toBe(false);
});
