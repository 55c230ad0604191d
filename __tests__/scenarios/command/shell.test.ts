import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { buildInvocation } from '../../../src/command/build-invocation';
import { findShell } from '../../../src/edge/spawn-process';
import { findShellOn, nodeCommand, runScript } from './support';

const describeOnPosix = process.platform === 'win32' ? describe.skip : describe;
const createFolder = () => realpathSync(mkdtempSync(join(tmpdir(), 'governed-shell-')));

/** Creates a folder with sh and without bash, for PATH. */
function createShOnlyPath() {
  const path = createFolder();
  symlinkSync('/bin/sh', join(path, 'sh'));
  return path;
}

describe('shell of a command', () => {
  test('runs several lines as one script', async () => {
    const { log, exit } = await runScript(
      'x=1\nif [ $x = 1 ]; then\n  echo one\nfi\necho "two\nthree"',
    );
    expect(log).toBe('one\ntwo\nthree\n');
    expect(exit).toEqual({ kind: 'exited', code: 0 });
  });

  test('stops at the first line that fails', async () => {
    const { log, exit } = await runScript('echo before\n(exit 3)\necho after');
    expect(log).toBe('before\n');
    expect(exit).toEqual({ kind: 'exited', code: 3 });
  });

  test('fails if the first program of a pipe fails', async () => {
    const { exit } = await runScript('(exit 4) | cat\necho after');
    expect(exit).toEqual({ kind: 'exited', code: 4 });
  });

  test('passes the script as one argument and appends nothing', async () => {
    const { log } = await runScript('echo "$#" "$0" \'a  b\' "$DATABASE_URL"', {
      command: { url: '; echo injected $(id)' },
    });
    expect(log).toMatch(/^0 \S+ a {2}b ; echo injected \$\(id\)\n$/);
  });

  test('starts bash without profile and rc files', () => {
    const shell = { kind: 'bash', path: '/bin/bash' } as const;
    const { file, args } = buildInvocation({
      script: 'a\nb',
      shell,
      workingDirectory: '.',
      environment: {},
      caseInsensitive: false,
      role: 'staging',
      authority: undefined,
      confirmed: false,
      url: '',
      urlVariables: [],
    });
    expect([file, ...args]).toEqual([
      '/bin/bash',
      '--noprofile',
      '--norc',
      '-eo',
      'pipefail',
      '-c',
      'a\nb',
    ]);
  });

  test('runs in the working directory', async () => {
    const workingDirectory = createFolder();
    const { log } = await runScript(nodeCommand('console.log(process.cwd())'), {
      command: { workingDirectory },
    });
    expect(log).toBe(`${workingDirectory}\n`);
  });

  test('has an empty standard input', async () => {
    const { log } = await runScript('cat; echo done');
    expect(log).toBe('done\n');
  });
});

describeOnPosix('shell of a command without bash', () => {
  test('runs the command with sh and stops at the first line that fails', async () => {
    const shell = findShellOn(createShOnlyPath());
    expect(shell.kind).toBe('sh');
    const { log, exit } = await runScript('echo one\necho two\nfalse\necho three', {
      command: { shell },
    });
    expect(log).toBe('one\ntwo\n');
    expect(exit).toEqual({ kind: 'exited', code: 1 });
  });
});

describeOnPosix('findShell', () => {
  test('prefers bash to sh, in any order on PATH', () => {
    const bash = createFolder();
    writeFileSync(join(bash, 'bash'), '');
    chmodSync(join(bash, 'bash'), 0o755);
    expect(findShell({ PATH: [createShOnlyPath(), bash].join(delimiter) })).toEqual({
      kind: 'bash',
      path: join(bash, 'bash'),
    });
  });

  test('ignores folders and files that are not executable', () => {
    const path = createFolder();
    mkdirSync(join(path, 'bash'));
    writeFileSync(join(path, 'sh'), '', { mode: 0o644 });
    expect(findShell({ PATH: path })).toBeUndefined();
  });

  test('ignores relative entries of PATH', () => {
    const path = relative(process.cwd(), createShOnlyPath());
    expect(findShell({ PATH: path })).toBeUndefined();
  });

  test.each([undefined, ''])('finds no shell if PATH is %p', (PATH) => {
    expect(findShell({ PATH })).toBeUndefined();
  });
});
