import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { supportsColor } from '../../../src/edge/terminal/open-terminal';
import { workspace } from '../../support/action';
import { freshDatabase } from '../../support/postgres';
import { runTerminal } from '../../support/terminal';

const FILES = {
  'migrations/0001_shop.sql': 'CREATE TABLE shop ();',
  'migrations/0002_more.sql': 'CREATE TABLE more ();',
};
const SECRET = 'postgresql://app:s3cret-pw@db.acme.test/shop';
const EMBEDDED = { DB_ROLE: 'staging', DATABASE_URL: 'embedded' };
const BROKEN = { ...FILES, 'migrations/0003_bad.sql': 'SELECT nope;' };

describe('exit codes', () => {
  test.each<[string, number, string[], Record<string, string>, Record<string, string>]>([
    ['done', 0, ['migrate'], EMBEDDED, FILES],
    ['planned', 0, ['plan'], EMBEDDED, FILES],
    ['a migration failed', 1, ['migrate'], EMBEDDED, BROKEN],
    ['a command failed', 1, ['run', '--', 'false'], EMBEDDED, {}],
    ['a check found an error', 1, ['check'], {}, { ...FILES, 'migrations/0001_b.sql': 'SELECT 1' }],
    ['a check found none', 0, ['check'], {}, FILES],
    ['an input that is wrong', 2, ['gate', '--lock-timeout', 'soon'], EMBEDDED, {}],
    ['no folder', 2, ['migrate'], EMBEDDED, {}],
    ['a file that cannot be', 2, ['migrate'], EMBEDDED, { 'migrations/x.sql': 'SELECT 1' }],
    [
      'no server',
      2,
      ['migrate'],
      { ...EMBEDDED, DATABASE_URL: 'postgresql://a@127.0.0.1:1/x?connect_timeout=1' },
      FILES,
    ],
    ['blocked', 3, ['gate'], {}, {}],
    ['blocked by a policy that is none', 3, ['gate'], EMBEDDED, { 'p.yml': '' }],
    ['blocked, and told to skip', 0, ['gate', '--on-block', 'skip'], {}, {}],
    ['a check with an input that is wrong', 2, ['check', '--name', 'a b'], {}, FILES],
  ])('%s: %i', async (what, exitCode, args, env, files) => {
    const policy = what.includes('policy') ? ['--policy-file', 'p.yml'] : [];
    const result = await runTerminal([...args, ...policy], env, workspace(files));
    expect([result.exitCode, result.stdout, result.stderr]).toEqual([
      exitCode,
      expect.any(String),
      '',
    ]);
  });

  test.each([
    [[]],
    [['nonsense']],
    [['gate', 'more']],
    [['gate', '--nope']],
    [['gate', '--db-role']],
    [['run']],
    [['verify']],
    [['verify', 'a', 'b']],
    [[SECRET]],
    [['migrate', SECRET]],
    [['migrate', `--url=${SECRET}`]],
    [['migrate', '--url', SECRET]],
  ])('%j is not understood: 2, in a line that repeats nothing', async (args) => {
    const { exitCode, stdout, stderr } = await runTerminal(args, EMBEDDED);
    expect([exitCode, stdout.split('\n').length]).toEqual([2, 2]);
    expect(stdout + stderr).not.toContain('s3cret');
  });
});

test('a line for each migration, and nothing that a runner would read', async () => {
  const { stdout } = await runTerminal(['migrate'], EMBEDDED, workspace(FILES));
  expect(stdout.split('\n')).toEqual([
    expect.stringMatching(/^0001 shop: \w+ in \d+ ms$/),
    expect.stringMatching(/^0002 more: \w+ in \d+ ms$/),
    '✅ Allowed: staging-allowed, 2 migrations applied on embedded Postgres (a throw-away)',
    '',
  ]);
});

test('an error in a line: what, what to do, where', async () => {
  const { stdout } = await runTerminal(['migrate'], EMBEDDED, workspace(BROKEN));
  expect(stdout).toMatch(
    /^error: migration-failed: column "nope" does not exist .* Fix the file and retry the run\. \(migrations\/0003_bad\.sql:1\)$/m,
  );
});

test('a command gets its words as they were given, and its output is its own', async () => {
  const script = `printf '<%s>' "$@"; echo "::error::mine"`;
  const words = ['sh', '-c', script, 'x', 'a b', "it's", '$HOME', '', '--json'];
  const { exitCode, stdout } = await runTerminal(['run', '--', ...words], EMBEDDED);
  expect(exitCode).toBe(0);
  expect(stdout).toContain(`<a b><it's><$HOME><><--json>::error::mine\n`);
  expect(stdout).not.toContain('stop-commands');
});

test('inputs of a step are none of a terminal’s', async () => {
  const env = { ...EMBEDDED, 'INPUT_DB-ROLE': 'prod', INPUT_MODE: 'migrate' };
  expect((await runTerminal(['gate'], env)).exitCode).toBe(0);
});

describe('JSON', () => {
  test('is one line on standard output; the words go beside it', async () => {
    const { stdout, stderr } = await runTerminal(
      ['migrate', '--json'],
      EMBEDDED,
      workspace(BROKEN),
    );
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ mode: 'migrate', decision: 'allowed', reason: 'staging-allowed', exitCode: 1 },
      ...{ role: 'staging', authority: null, block: null, applied: 2, pending: 1 },
      problems: [{ code: 'migration-failed', file: 'migrations/0003_bad.sql', line: 1 }],
      migrations: [
        { version: '0001', name: 'shop', status: 'applied', durationMs: expect.any(Number) },
        { version: '0002', name: 'more', status: 'applied' },
        { version: '0003', name: 'bad', status: 'failed' },
      ],
      ...{ planDigest: expect.stringMatching(/^sha256:/), evidence: null },
    });
    expect(stderr).toContain('❌ Failed: migration-failed');
  });

  test('of a check has what it found', async () => {
    const files = { ...FILES, 'migrations/0001_b.sql': 'SELECT 1' };
    const { stdout } = await runTerminal(['check', '--json'], {}, workspace(files));
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ mode: 'check', decision: 'blocked', reason: 'check-failed', exitCode: 1 },
      findings: expect.arrayContaining([
        expect.objectContaining({ rule: 'duplicate-version', level: 'error' }),
      ]),
    });
  });

  test('holds no secret, nor do the words', async () => {
    const url = 'postgresql://app:s3cret-pw@127.0.0.1:1/shop?connect_timeout=1';
    const { stdout, stderr } = await runTerminal(
      ['migrate', '--json'],
      { DB_ROLE: 'staging', DATABASE_URL: url },
      workspace(FILES),
    );
    expect(stdout + stderr).not.toContain('s3cret-pw');
    expect(JSON.parse(stdout)).toMatchObject({ problems: [{ code: 'connection-failed' }] });
  });
});

describe('a file of variables', () => {
  const env = 'DB_ROLE=staging\nDATABASE_URL="embedded" # a throw-away\n';

  test('is read when asked for', async () => {
    const folder = workspace({ ...FILES, '.env': env });
    expect((await runTerminal(['migrate'], {}, folder)).exitCode).toBe(3);
    expect((await runTerminal(['migrate', '--env-file', '.env'], {}, folder)).exitCode).toBe(0);
  });

  test('that is not there starts nothing, whoever notices first: Node reads that option too', async () => {
    const args = ['run', '--env-file', 'none', '--', 'touch', 'ran'];
    const folder = workspace();
    expect((await runTerminal(args, EMBEDDED, folder)).exitCode).not.toBe(0);
    expect(existsSync(join(folder, 'ran'))).toBe(false);
  });

  test('gives a command its variables too; what is set stays', async () => {
    const folder = workspace({ '.env': `${env}ONE=file\nTWO=file\n` });
    const args = ['run', '--env-file', '.env', '--', 'sh', '-c', 'echo "$ONE $TWO"'];
    const { stdout } = await runTerminal(args, { ONE: 'shell' }, folder);
    expect(stdout).toContain('shell file\n');
  });

  test('that says otherwise than the environment of what decides is not resolved', async () => {
    const folder = workspace({ '.env': env });
    const args = ['gate', '--env-file', '.env'];
    const { exitCode, stdout } = await runTerminal(args, { DB_ROLE: 'prod' }, folder);
    expect([exitCode, stdout]).toEqual([
      2,
      expect.stringContaining('DB_ROLE has different values in the environment and in .env.'),
    ]);
    expect((await runTerminal(args, { DB_ROLE: ' staging ' }, folder)).exitCode).toBe(0);
  });
});

test('evidence is written where it is asked for, seen from the folder', async () => {
  const folder = workspace(FILES);
  await runTerminal(['migrate', '--evidence-file', 'e.json'], EMBEDDED, folder);
  expect(JSON.parse(readFileSync(join(folder, 'e.json'), 'utf8'))).toMatchObject({
    predicate: { mode: 'migrate', decision: 'allowed' },
  });
});

test('what it applies, the action finds applied', async () => {
  const db = await freshDatabase();
  const env = { DB_ROLE: 'staging', DATABASE_URL: db.url };
  await runTerminal(['migrate'], env, workspace(FILES));
  expect(await db.query('SELECT version FROM governed.migrations ORDER BY 1')).toEqual([
    { version: '0001' },
    { version: '0002' },
  ]);
  const again = await runTerminal(['migrate', '--json'], env, workspace(FILES));
  expect(JSON.parse(again.stdout)).toMatchObject({ applied: 0, pending: 0, exitCode: 0 });
  await db.drop();
});

describe('help', () => {
  test.each(['gate', 'plan', 'migrate', 'run', 'check', 'verify'])(
    'of %s has an example that starts',
    async (command) => {
      const { exitCode, stdout } = await runTerminal([command, '--help']);
      expect(exitCode).toBe(0);
      expect(stdout).toMatch(new RegExp(`^  .*node …/dist/cli\\.js ${command}`, 'm'));
    },
  );

  test('of everything names all of them', async () => {
    for (const args of [['--help'], ['-h'], ['help']]) {
      const { exitCode, stdout } = await runTerminal(args);
      expect([exitCode, stdout.match(/^ {2}[a-z]+ {2,}/gm)?.length]).toEqual([0, 6]);
    }
  });
});

test('colours are for who looks, and does not mind', () => {
  expect([
    supportsColor(true, undefined),
    supportsColor(true, ''),
    supportsColor(true, '1'),
    supportsColor(false, undefined),
  ]).toEqual([true, true, false, false]);
});
