import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toCommandOutcome } from '../../../src/command/command-outcome';
import { findShellOn, runScript } from './support';

const testOnPosix = process.platform === 'win32' ? test.skip : test;
const createFolder = () => mkdtempSync(join(tmpdir(), 'governed-outcome-'));

/** Runs a command and returns its outcome, which must be a failure. */
async function runFailingScript(script: string, command: object = {}) {
  const outcome = toCommandOutcome(await runScript(script, { command }));
  if (outcome.kind !== 'failed') throw new Error(`expected a failure, got ${outcome.kind}`);
  return outcome;
}

describe('toCommandOutcome', () => {
  test('returns success for exit code 0', async () => {
    expect(toCommandOutcome(await runScript('true'))).toEqual({ kind: 'succeeded' });
  });

  test.each([1, 3, 42, 255])('returns a failure with its code for exit code %i', async (code) => {
    const { problem } = await runFailingScript(`exit ${code}`);
    expect(problem.code).toBe('command-failed');
    expect(problem.what).toBe(`The command ended with exit code ${code}.`);
    expect(problem.next).toContain('check with the tool what it left in the database');
  });

  test('explains exit code 127: the program was not found', async () => {
    const { problem } = await runFailingScript('no-such-tool upgrade head');
    expect(problem.what).toContain('exit code 127. A program in it was not found on `PATH`.');
    expect(problem.next).toContain('Install the tool in an earlier step');
  });

  testOnPosix('explains exit code 126: the file cannot be executed', async () => {
    const file = join(createFolder(), 'tool');
    writeFileSync(file, '#!/bin/sh\n', { mode: 0o644 });
    const { problem } = await runFailingScript(`"${file}"`);
    expect(problem.what).toContain('exit code 126. A program in it cannot be executed.');
    expect(problem.next).toContain('chmod=+x');
  });

  testOnPosix('reports the signal that killed a program inside the shell', async () => {
    const { problem } = await runFailingScript("sh -c 'kill -9 $$'\ntrue");
    expect(problem.what).toContain('exit code 137. A program in it was stopped by SIGKILL.');
    expect(problem.next).toContain('out of memory');
  });

  testOnPosix('reports the signal that killed the shell', async () => {
    const { problem } = await runFailingScript('kill -TERM $$');
    expect(problem.what).toBe('The command was stopped by SIGTERM.');
  });

  test('keeps the output in lastLines and out of the problem', async () => {
    const { problem, lastLines } = await runFailingScript(
      'echo row data: alice@example.com\nexit 1',
    );
    expect(JSON.stringify(problem)).not.toContain('alice');
    expect(problem).not.toHaveProperty('file');
    expect(lastLines).toEqual(['row data: alice@example.com']);
  });
});

describe('command-not-started', () => {
  test('reports a working directory that does not exist', async () => {
    const workingDirectory = join(createFolder(), 'nowhere');
    const { problem } = await runFailingScript('true', { workingDirectory });
    expect(problem.code).toBe('command-not-started');
    expect(problem.what).toBe(`The working directory \`${workingDirectory}\` does not exist.`);
  });

  test('reports a working directory that is a file or inside a file', async () => {
    const workingDirectory = join(createFolder(), 'file');
    writeFileSync(workingDirectory, '');
    const inside = join(workingDirectory, 'inside');
    expect((await runFailingScript('true', { workingDirectory })).problem.what).toContain(
      'not a directory',
    );
    expect((await runFailingScript('true', { workingDirectory: inside })).problem.what).toContain(
      'does not exist',
    );
  });

  test('reports a shell that does not exist', async () => {
    const shell = { kind: 'bash', path: join(createFolder(), 'bash') } as const;
    expect((await runFailingScript('true', { shell })).problem.what).toContain('shell');
  });

  testOnPosix('reports a shell that is not executable', async () => {
    const shell = { kind: 'bash', path: join(createFolder(), 'bash') } as const;
    writeFileSync(shell.path, '');
    chmodSync(shell.path, 0o644);
    expect((await runFailingScript('true', { shell })).problem.what).toContain(
      'Permission to execute the shell',
    );
  });

  test('reports a NUL character without the command and secrets', async () => {
    const { problem } = await runFailingScript('true', { url: 'postgres://u:hunter2\0@h/db' });
    expect(problem.what).toContain('NUL character');
    expect(JSON.stringify(problem)).not.toContain('hunter2');
  });

  testOnPosix('reports a command that is longer than the system allows', async () => {
    const { problem } = await runFailingScript(`true ${'x'.repeat(4_000_000)}`, {
      shell: findShellOn(),
    });
    expect(problem.what).toContain('exceed the size limit of the system');
  });
});
