import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { supportsColor } from '../../../src/edge/terminal/open-terminal';
import { workspace } from '../../support/action';
import { useDatabase } from '../../support/postgres';
import { runTerminal } from '../../support/terminal';

const FILES = {
  'migrations/0001_shop.sql': 'CREATE TABLE shop ();',
  'migrations/0002_more.sql': 'CREATE TABLE more ();',
};
const SECRET = 'postgresql://app:s3cret-pw@db.acme.test/shop';
const EMBEDDED = { DB_ROLE: 'staging', DATABASE_URL: 'embedded' };
const STAGING = { DB_ROLE: 'staging' };
const BROKEN = { ...FILES, 'migrations/0003_bad.sql': 'SELECT nope;' };

const db = useDatabase();

/** Runs the terminal. A run with a role gets the database of the test, unless `env` names one. */
function run(args: readonly string[], env: Readonly<Record<string, string>> = {}, folder?: string) {
  const url = env['DB_ROLE'] === undefined ? {} : { DATABASE_URL: db.url };
  return runTerminal(args, { ...url, ...env }, folder);
}

describe('terminal: exit codes', () => {
  test.each<[string, number, string[], Record<string, string>, Record<string, string>]>([
    ['a migration that succeeds', 0, ['migrate'], STAGING, FILES],
    ['a plan', 0, ['plan'], STAGING, FILES],
    ['a migration that fails', 1, ['migrate'], STAGING, BROKEN],
    ['a command that fails', 1, ['run', '--', 'false'], STAGING, {}],
    ['a check with an error', 1, ['check'], {}, { ...FILES, 'migrations/0001_b.sql': 'SELECT 1' }],
    ['a check without findings', 0, ['check'], {}, FILES],
    ['an invalid input', 2, ['gate', '--lock-timeout', 'soon'], STAGING, {}],
    ['a missing migrations folder', 2, ['migrate'], STAGING, {}],
    ['an invalid file name', 2, ['migrate'], STAGING, { 'migrations/x.sql': 'SELECT 1' }],
    [
      'a server that does not listen',
      2,
      ['migrate'],
      { ...STAGING, DATABASE_URL: 'postgresql://a@127.0.0.1:1/x?connect_timeout=1' },
      FILES,
    ],
    ['a block', 3, ['gate'], {}, {}],
    ['a block by an empty policy file', 3, ['gate'], STAGING, { 'p.yml': '' }],
    ['a block with on-block skip', 0, ['gate', '--on-block', 'skip'], {}, {}],
    ['a check with an invalid input', 2, ['check', '--name', 'a b'], {}, FILES],
  ])('%s exits with %i', async (what, exitCode, args, env, files) => {
    const policy = what.includes('policy') ? ['--policy-file', 'p.yml'] : [];
    const result = await run([...args, ...policy], env, workspace(files));
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
  ])('an invalid command line %j exits with 2 and one line without its arguments', async (args) => {
    const { exitCode, stdout, stderr } = await run(args, STAGING);
    expect([exitCode, stdout.split('\n').length]).toEqual([2, 2]);
    expect(stdout + stderr).not.toContain('s3cret');
  });
});

test('terminal: prints one line for each migration and no workflow command', async () => {
  const { stdout } = await runTerminal(['migrate'], EMBEDDED, workspace(FILES));
  // A file that takes longer than 250 ms is shown in two lines: its title, then its result.
  const lines = stdout.replaceAll(/^(\d{4} \w+)\n(?=\w+ in \d+ ms$)/gm, '$1: ').split('\n');
  expect(lines).toEqual([
    expect.stringMatching(/^0001 shop: \w+ in \d+ ms$/),
    expect.stringMatching(/^0002 more: \w+ in \d+ ms$/),
    '✅ Allowed: staging-allowed, 2 migrations applied on embedded Postgres (temporary)',
    '',
  ]);
});

test('terminal: prints an error in one line with what, next and where', async () => {
  const { stdout } = await run(['migrate'], STAGING, workspace(BROKEN));
  expect(stdout).toMatch(
    /^error: migration-failed: column "nope" does not exist .* Fix the file and retry the run\. \(migrations\/0003_bad\.sql:1\)$/m,
  );
});

test('terminal: passes arguments to a command unchanged and prints its output unchanged', async () => {
  const script = `printf '<%s>' "$@"; echo "::error::mine"`;
  const words = ['sh', '-c', script, 'x', 'a b', "it's", '$HOME', '', '--json'];
  const { exitCode, stdout } = await run(['run', '--', ...words], STAGING);
  expect(exitCode).toBe(0);
  expect(stdout).toContain(`<a b><it's><$HOME><><--json>::error::mine\n`);
  expect(stdout).not.toContain('stop-commands');
});

test('terminal: ignores INPUT_ variables', async () => {
  const env = { ...STAGING, 'INPUT_DB-ROLE': 'prod', INPUT_MODE: 'migrate' };
  expect((await run(['gate'], env)).exitCode).toBe(0);
});

describe('terminal: --json', () => {
  test('writes one line of JSON to standard output and the log to standard error', async () => {
    const { stdout, stderr } = await run(['migrate', '--json'], STAGING, workspace(BROKEN));
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({
      mode: 'migrate',
      decision: 'allowed',
      reason: 'staging-allowed',
      exitCode: 1,
      role: 'staging',
      authority: null,
      block: null,
      applied: 2,
      pending: 1,
      problems: [{ code: 'migration-failed', file: 'migrations/0003_bad.sql', line: 1 }],
      migrations: [
        { version: '0001', name: 'shop', status: 'applied', durationMs: expect.any(Number) },
        { version: '0002', name: 'more', status: 'applied' },
        { version: '0003', name: 'bad', status: 'failed' },
      ],
      planDigest: expect.stringMatching(/^sha256:/),
      evidence: null,
    });
    expect(stderr).toContain('❌ Failed: migration-failed');
  });

  test('writes the findings of a check', async () => {
    const files = { ...FILES, 'migrations/0001_b.sql': 'SELECT 1' };
    const { stdout } = await run(['check', '--json'], {}, workspace(files));
    expect(JSON.parse(stdout)).toMatchObject({
      mode: 'check',
      decision: 'blocked',
      reason: 'check-failed',
      exitCode: 1,
      findings: expect.arrayContaining([
        expect.objectContaining({ rule: 'duplicate-version', level: 'error' }),
      ]),
    });
  });

  test('writes no secret to standard output or standard error', async () => {
    const url = 'postgresql://app:s3cret-pw@127.0.0.1:1/shop?connect_timeout=1';
    const { stdout, stderr } = await run(
      ['migrate', '--json'],
      { DB_ROLE: 'staging', DATABASE_URL: url },
      workspace(FILES),
    );
    expect(stdout + stderr).not.toContain('s3cret-pw');
    expect(JSON.parse(stdout)).toMatchObject({ problems: [{ code: 'connection-failed' }] });
  });
});

describe('terminal: --env-file', () => {
  const createEnv = () => `DB_ROLE=staging\nDATABASE_URL="${db.url}" # temporary\n`;

  test('reads the file only with the option', async () => {
    const folder = workspace({ ...FILES, '.env': createEnv() });
    expect((await runTerminal(['migrate'], {}, folder)).exitCode).toBe(3);
    expect((await runTerminal(['migrate', '--env-file', '.env'], {}, folder)).exitCode).toBe(0);
  });

  test('starts nothing if the file does not exist (Node reads this option too)', async () => {
    const args = ['run', '--env-file', 'none', '--', 'touch', 'ran'];
    const folder = workspace();
    expect((await runTerminal(args, EMBEDDED, folder)).exitCode).not.toBe(0);
    expect(existsSync(join(folder, 'ran'))).toBe(false);
  });

  test('passes the variables to a command and keeps variables that are set', async () => {
    const folder = workspace({ '.env': `${createEnv()}ONE=file\nTWO=file\n` });
    const args = ['run', '--env-file', '.env', '--', 'sh', '-c', 'echo "$ONE $TWO"'];
    const { stdout } = await runTerminal(args, { ONE: 'shell' }, folder);
    expect(stdout).toContain('shell file\n');
  });

  test('rejects a file whose role differs from that of the environment', async () => {
    const folder = workspace({ '.env': createEnv() });
    const args = ['gate', '--env-file', '.env'];
    const { exitCode, stdout } = await runTerminal(args, { DB_ROLE: 'prod' }, folder);
    expect([exitCode, stdout]).toEqual([
      2,
      expect.stringContaining('DB_ROLE has different values in the environment and in .env.'),
    ]);
    expect((await runTerminal(args, { DB_ROLE: ' staging ' }, folder)).exitCode).toBe(0);
  });
});

test('terminal: writes evidence to a path relative to the folder', async () => {
  const folder = workspace(FILES);
  await run(['migrate', '--evidence-file', 'e.json'], STAGING, folder);
  expect(JSON.parse(readFileSync(join(folder, 'e.json'), 'utf8'))).toMatchObject({
    predicate: { mode: 'migrate', decision: 'allowed' },
  });
});

test('terminal: a second run finds the migrations of the first run applied', async () => {
  await run(['migrate'], STAGING, workspace(FILES));
  expect(await db.query('SELECT version FROM governed.migrations ORDER BY 1')).toEqual([
    { version: '0001' },
    { version: '0002' },
  ]);
  const again = await run(['migrate', '--json'], STAGING, workspace(FILES));
  expect(JSON.parse(again.stdout)).toMatchObject({ applied: 0, pending: 0, exitCode: 0 });
});

describe('terminal: help', () => {
  test.each(['gate', 'plan', 'migrate', 'run', 'check', 'verify'])(
    'of %s contains an example that starts',
    async (command) => {
      const { exitCode, stdout } = await run([command, '--help']);
      expect(exitCode).toBe(0);
      expect(stdout).toMatch(new RegExp(`^  .*node …/dist/cli\\.js ${command}`, 'm'));
    },
  );

  test('without a command lists all commands', async () => {
    for (const args of [['--help'], ['-h'], ['help']]) {
      const { exitCode, stdout } = await run(args);
      expect([exitCode, stdout.match(/^ {2}[a-z]+ {2,}/gm)?.length]).toEqual([0, 6]);
    }
  });
});

test('supportsColor: true only in a terminal without NO_COLOR', () => {
  expect([
    supportsColor(true, undefined),
    supportsColor(true, ''),
    supportsColor(true, '1'),
    supportsColor(false, undefined),
  ]).toEqual([true, true, false, false]);
});
