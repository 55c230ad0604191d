import { spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  github,
  inputVariable,
  machine,
  nodeArguments,
  nodeBinary,
  repository,
  temporaryFolder,
  workspace,
} from '../../support/action';
import { freshDatabase } from '../../support/postgres';
import { createRunnerFiles, readKeyValues } from '../../support/runner-files';

/*
 * Standard streams that are closed, that Node cannot open, or whose disk is full. The verdict, the
 * outputs and the migrations must not depend on them.
 */

const MIGRATIONS = { 'migrations/0001_a.sql': 'CREATE TABLE a (id int);\n' };

/** Node opens a stream when it is first used; here that throws, as for a pipe of another system. */
const UNOPENABLE = `for (const name of ['stdout', 'stderr']) {
  Object.defineProperty(process, name, {
    configurable: true,
    enumerable: true,
    get: () => { throw Object.assign(new Error('open EBADF'), { code: 'EBADF' }); },
  });
}
`;

interface Run {
  readonly program?: 'index.js' | 'cli.js';
  readonly args?: readonly string[];
  readonly inputs?: Readonly<Record<string, string>>;
  /** What the shell does to the streams, for example `>&-`. */
  readonly redirection: string;
  readonly nodeOptions?: readonly string[];
}

async function run({ program = 'index.js', args = [], inputs = {}, ...rest }: Run) {
  const folder = temporaryFolder();
  const checkout = workspace(MIGRATIONS);
  const files = createRunnerFiles(join(folder, 'files'));
  const given = Object.entries({ 'db-role': 'staging', ...inputs }).map(([name, value]) => [
    inputVariable(name),
    value,
  ]);
  const started = nodeArguments(join(repository, 'dist', program));
  const command = [nodeBinary(), ...(rest.nodeOptions ?? []), ...started];
  const child = spawn('bash', ['-c', `exec "$@" ${rest.redirection}`, '-', ...command, ...args], {
    cwd: checkout,
    env: {
      ...machine(folder),
      ...github(checkout, { name: 'push' }, folder),
      ...files,
      ...Object.fromEntries(given),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
    });
  }
  const exitCode = await new Promise((resolve) => child.on('close', resolve));
  return { exitCode, ...said, outputs: readKeyValues(files.GITHUB_OUTPUT) };
}

const onUnix = process.platform === 'win32' ? describe.skip : describe;

onUnix.each([
  ['standard output is closed', '>&-'],
  ['standard error is closed', '2>&-'],
  ['standard input is closed', '<&-'],
  ['all three streams are closed', '<&- >&- 2>&-'],
  ['standard output can only be read', '1</dev/null'],
  ['both outputs can only be read', '1</dev/null 2</dev/null'],
])('%s', (_name, redirection) => {
  test.concurrent('does not change the verdict', async () => {
    const { exitCode, outputs } = await run({ inputs: { mode: 'gate' }, redirection });
    expect([exitCode, outputs['reason']]).toEqual([0, 'staging-allowed']);
  });

  test.concurrent('applies the migrations', async () => {
    const database = await freshDatabase();
    const result = await run({ inputs: { 'database-url': database.url }, redirection });
    expect(result.stdout + result.stderr).not.toMatch(/unforeseen|Error|^ {4}at /m);
    expect(result).toMatchObject({ exitCode: 0, outputs: { applied: '1' } });
    expect(await database.query('SELECT count(*)::int AS rows FROM a')).toEqual([{ rows: 0 }]);
  });

  test.concurrent('keeps the exit code of a block', async () => {
    const inputs = { mode: 'gate', 'db-role': 'replica' };
    expect(await run({ inputs, redirection })).toMatchObject({ exitCode: 1 });
  });
});

onUnix.each(['<&- >&- 2>&-', '1</dev/null 2</dev/null'])(
  'no output can be written: %s',
  (redirection) => {
    test.concurrent('check gives its result', async () => {
      const { exitCode, outputs } = await run({ inputs: { mode: 'check' }, redirection });
      expect([exitCode, outputs['reason']]).toEqual([0, 'check-passed']);
    });

    test.concurrent('a command runs to its end', async () => {
      const database = await freshDatabase();
      const command = 'echo done >&2; echo done';
      const inputs = { 'database-url': database.url, command };
      const { exitCode, outputs } = await run({ inputs, redirection });
      expect([exitCode, outputs['reason']]).toEqual([0, 'staging-allowed']);
    });

    test.concurrent('the terminal gives its exit code', async () => {
      const result = await run({
        program: 'cli.js',
        args: ['gate', '--db-role', 'staging'],
        redirection,
      });
      expect(result).toMatchObject({ exitCode: 0 });
    });
  },
);

describe('streams that Node cannot open', () => {
  const nodeOptions = () => [
    '--require',
    join(workspace({ 'streams.cjs': UNOPENABLE }), 'streams.cjs'),
  ];

  test('do not stop a migration', async () => {
    const { url } = await freshDatabase();
    const inputs = { 'database-url': url };
    const result = await run({ inputs, redirection: '', nodeOptions: nodeOptions() });
    expect(result.stdout).not.toContain('unforeseen');
    expect(result.stdout).toContain('staging-allowed');
    expect(result).toMatchObject({ exitCode: 0, stderr: '', outputs: { applied: '1' } });
  });

  test('do not end the run when Node prints a warning, which is still printed', async () => {
    const warning = workspace({
      'warning.cjs': `${UNOPENABLE}setTimeout(() => process.emitWarning('old'), 50);`,
    });
    const { url } = await freshDatabase();
    const result = await run({
      inputs: { command: 'sleep 0.5', 'database-url': url },
      redirection: '',
      nodeOptions: ['--require', join(warning, 'warning.cjs')],
    });
    expect(result.stdout).not.toContain('unforeseen');
    expect(result.stderr).toContain('Warning: old');
    expect(result).toMatchObject({ exitCode: 0, outputs: { reason: 'staging-allowed' } });
  });

  test('do not stop the terminal', async () => {
    const result = await run({
      program: 'cli.js',
      args: ['gate', '--db-role', 'staging'],
      redirection: '',
      nodeOptions: nodeOptions(),
    });
    expect(result).toMatchObject({ exitCode: 0, stdout: '✅ Allowed: staging-allowed\n' });
  });
});

const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('a full disk under standard output', () => {
  const redirection = '>/dev/full';

  test('does not stop a migration, and fails the step', async () => {
    const database = await freshDatabase();
    const result = await run({ inputs: { 'database-url': database.url }, redirection });
    expect(result).toMatchObject({ exitCode: 1, stderr: '', outputs: { applied: '1' } });
    expect(await database.query('SELECT count(*)::int AS rows FROM a')).toEqual([{ rows: 0 }]);
  });

  test('fails a command of the terminal, because its output is not complete', async () => {
    const result = await run({
      program: 'cli.js',
      args: ['gate', '--db-role', 'staging', '--json'],
      redirection,
    });
    expect(result).toMatchObject({ exitCode: 1 });
    expect(result.stderr).not.toContain('    at ');
  });

  test('keeps the exit code of a block', async () => {
    const result = await run({
      program: 'cli.js',
      args: ['gate', '--db-role', 'replica'],
      redirection,
    });
    expect(result).toMatchObject({ exitCode: 3 });
    expect(
      await run({ inputs: { mode: 'gate', 'db-role': 'replica' }, redirection }),
    ).toMatchObject({
      exitCode: 1,
      outputs: { reason: 'replica-blocked' },
    });
  });
});
