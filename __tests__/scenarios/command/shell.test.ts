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
import { node, runScript, shellOn } from './support';

const posix = process.platform === 'win32' ? describe.skip : describe;
const folder = () => realpathSync(mkdtempSync(join(tmpdir(), 'governed-shell-')));

/** A PATH with sh, and with no bash. */
function shOnly() {
  const path = folder();
  symlinkSync('/bin/sh', join(path, 'sh'));
  return path;
}

describe('the shell', () => {
  test('several lines run as one script', async () => {
    const { log, ended } = await runScript(
      'x=1\nif [ $x = 1 ]; then\n  echo one\nfi\necho "two\nthree"',
    );
    expect(log).toBe('one\ntwo\nthree\n');
    expect(ended).toEqual({ kind: 'exited', code: 0 });
  });

  test('the first line that fails is the last that runs', async () => {
    const { log, ended } = await runScript('echo before\n(exit 3)\necho after');
    expect(log).toBe('before\n');
    expect(ended).toEqual({ kind: 'exited', code: 3 });
  });

  test('a pipe fails with its first part', async () => {
    const { ended } = await runScript('(exit 4) | cat\necho after');
    expect(ended).toEqual({ kind: 'exited', code: 4 });
  });

  test('the script is one argument, and nothing follows it', async () => {
    const { log } = await runScript('echo "$#" "$0" \'a  b\' "$DATABASE_URL"', {
      delegation: { url: '; echo injected $(id)' },
    });
    expect(log).toMatch(/^0 \S+ a {2}b ; echo injected \$\(id\)\n$/);
  });

  test('it reads no profile and no rc file', () => {
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

  test('it works in the working directory', async () => {
    const workingDirectory = folder();
    const { log } = await runScript(node('console.log(process.cwd())'), {
      delegation: { workingDirectory },
    });
    expect(log).toBe(`${workingDirectory}\n`);
  });

  test('it has nothing to read: a tool that asks gets an end at once', async () => {
    const { log } = await runScript('cat; echo done');
    expect(log).toBe('done\n');
  });
});

posix('where there is no bash', () => {
  test('sh runs the command, and stops at the first line that fails', async () => {
    const shell = shellOn(shOnly());
    expect(shell.kind).toBe('sh');
    const { log, ended } = await runScript('echo one\necho two\nfalse\necho three', {
      delegation: { shell },
    });
    expect(log).toBe('one\ntwo\n');
    expect(ended).toEqual({ kind: 'exited', code: 1 });
  });
});

posix('finding it', () => {
  test('bash is taken before sh, wherever on PATH they stand', () => {
    const bash = folder();
    writeFileSync(join(bash, 'bash'), '');
    chmodSync(join(bash, 'bash'), 0o755);
    expect(findShell({ PATH: [shOnly(), bash].join(delimiter) })).toEqual({
      kind: 'bash',
      path: join(bash, 'bash'),
    });
  });

  test('a folder, or a file that may not be executed, is no shell', () => {
    const path = folder();
    mkdirSync(join(path, 'bash'));
    writeFileSync(join(path, 'sh'), '', { mode: 0o644 });
    expect(findShell({ PATH: path })).toBeUndefined();
  });

  test('a relative entry is passed over, even if there is a shell in it', () => {
    const path = relative(process.cwd(), shOnly());
    expect(findShell({ PATH: path })).toBeUndefined();
  });

  test.each([undefined, ''])('PATH %p finds none', (PATH) => {
    expect(findShell({ PATH })).toBeUndefined();
  });
});
