import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toCommandOutcome } from '../../../src/command/command-outcome';
import { runScript, shellOn } from './support';

const onPosix = process.platform === 'win32' ? test.skip : test;
const folder = () => mkdtempSync(join(tmpdir(), 'governed-outcome-'));

async function failure(script: string, delegation: object = {}) {
  const outcome = toCommandOutcome(await runScript(script, { delegation }));
  if (outcome.kind !== 'failed') throw new Error(`expected a failure, got ${outcome.kind}`);
  return outcome;
}

describe('how a command ended', () => {
  test('exit code 0 is a success', async () => {
    expect(toCommandOutcome(await runScript('true'))).toEqual({ kind: 'succeeded' });
  });

  test.each([1, 3, 42, 255])('exit code %i is a failure and is named', async (code) => {
    const { problem } = await failure(`exit ${code}`);
    expect(problem.code).toBe('command-failed');
    expect(problem.what).toBe(`The command ended with exit code ${code}.`);
    expect(problem.next).toContain('ask it before you run it again');
  });

  test('a program that is not there says so, and what to do', async () => {
    const { problem } = await failure('no-such-tool upgrade head');
    expect(problem.what).toContain('exit code 127: a program in it was not found on PATH');
    expect(problem.next).toContain('Install the tool in an earlier step');
  });

  onPosix('a file that cannot be executed says so', async () => {
    const file = join(folder(), 'tool');
    writeFileSync(file, '#!/bin/sh\n', { mode: 0o644 });
    const { problem } = await failure(`"${file}"`);
    expect(problem.what).toContain('exit code 126: a program in it cannot be executed');
    expect(problem.next).toContain('chmod=+x');
  });

  onPosix('a program that was killed inside the shell is told by its signal', async () => {
    const { problem } = await failure("sh -c 'kill -9 $$'\ntrue");
    expect(problem.what).toContain('exit code 137: a program in it was stopped by SIGKILL');
    expect(problem.next).toContain('out of memory');
  });

  onPosix('a shell that was killed is told by its signal', async () => {
    const { problem } = await failure('kill -TERM $$');
    expect(problem.what).toBe('The command was stopped by SIGTERM.');
  });

  test('the problem repeats nothing of the output, which is kept beside it', async () => {
    const { problem, lastLines } = await failure('echo row data: alice@example.com\nexit 1');
    expect(JSON.stringify(problem)).not.toContain('alice');
    expect(problem).not.toHaveProperty('file');
    expect(lastLines).toEqual(['row data: alice@example.com']);
  });
});

describe('a command that could not be started', () => {
  test('a working directory that is not there', async () => {
    const workingDirectory = join(folder(), 'nowhere');
    const { problem } = await failure('true', { workingDirectory });
    expect(problem.code).toBe('command-not-started');
    expect(problem.what).toBe(`The working directory \`${workingDirectory}\` does not exist.`);
  });

  test('a working directory that is a file, or in one', async () => {
    const workingDirectory = join(folder(), 'file');
    writeFileSync(workingDirectory, '');
    const inside = join(workingDirectory, 'inside');
    expect((await failure('true', { workingDirectory })).problem.what).toContain('not a directory');
    expect((await failure('true', { workingDirectory: inside })).problem.what).toContain(
      'does not exist',
    );
  });

  test('a shell that has gone', async () => {
    const shell = { kind: 'bash', path: join(folder(), 'bash') } as const;
    expect((await failure('true', { shell })).problem.what).toContain('shell');
  });

  onPosix('a shell that may not be executed', async () => {
    const shell = { kind: 'bash', path: join(folder(), 'bash') } as const;
    writeFileSync(shell.path, '');
    chmodSync(shell.path, 0o644);
    expect((await failure('true', { shell })).problem.what).toContain('Permission to execute the shell');
  });

  test('a NUL character: the reason repeats neither the command nor a secret', async () => {
    const { problem } = await failure('true', { url: 'postgres://u:hunter2\0@h/db' });
    expect(problem.what).toContain('NUL character');
    expect(JSON.stringify(problem)).not.toContain('hunter2');
  });

  onPosix('a command longer than the system allows', async () => {
    const { problem } = await failure(`true ${'x'.repeat(4_000_000)}`, { shell: shellOn() });
    expect(problem.what).toContain('exceed the size limit of the system');
  });
});
