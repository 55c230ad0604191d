import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { useDatabase } from '../../support/postgres';
import { expectBlocked, type Governed, governed } from './support';

/* A production database with the role staging: the role stamp warns, and `deny` can block it. */

const FILES = { 'migrations/0001_shop.sql': 'CREATE TABLE orders (id int);' };
const STRICT = { version: 1, roles: { staging: { deny: ['role-stamp-mismatch'] } } };
const LOOSE = { version: 1, roles: {} };

const db = useDatabase();
let folder = '';

async function run(
  role: string,
  policy: object,
  more: Record<string, string> = {},
): Promise<Governed> {
  return await governed({
    policy,
    files: FILES,
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

test('a command does not start if deny needs the server and the connection fails', async () => {
  const gone = 'postgresql://app:s3cret-pw@127.0.0.1:1/shop';
  const step = await run('staging', STRICT, { command: 'touch ran', 'database-url': gone });
  expect(step.exitCode).toBe(1);
  expect(step.annotations).toEqual([
    expect.objectContaining({ level: 'error', title: 'connection-failed' }),
  ]);
  expect(existsSync(join(folder, 'ran'))).toBe(false);
});
