import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { machine, nodeArguments, nodeBinary, repository, temporaryFolder } from './action';

/** The result of a run in a terminal. */
export interface TerminalResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `dist/cli.js` in a folder as a shell does, with these variables and those of `machine`. */
export async function runTerminal(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
  folder = temporaryFolder(),
): Promise<TerminalResult> {
  const child = spawn(nodeBinary(), [...nodeArguments(join(repository, 'dist/cli.js')), ...args], {
    cwd: folder,
    env: { ...machine(folder), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { exitCode, ...output };
}
