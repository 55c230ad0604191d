import { spawn } from 'node:child_process';
import { findProgram } from '../spawn-process';

/** A check cannot use a longer output. */
const MAX_GIT_OUTPUT_BYTES = 256 * 1024 * 1024;

/** The largest diff takes seconds. */
const GIT_TIMEOUT_MS = 60_000;

/**
 * Runs Git in a repository. It starts no program that the repository configures: no pager, external
 * diff or hook.
 *
 * @param input Standard input.
 * @param index Path of an index file to use instead of the repository's index.
 * @returns Standard output. Undefined if Git or the repository is missing, or if the command fails.
 */
export async function git(
  folder: string,
  args: readonly string[],
  input = '',
  index?: string,
): Promise<Buffer | undefined> {
  const program = findProgram('git', process.env);
  if (program === undefined) return undefined;
  // In a container job the checkout belongs to another user, and Git would refuse to read it.
  const settings = [
    '-c',
    'safe.directory=*',
    '-c',
    'core.quotePath=off',
    '-c',
    'core.fsmonitor=false',
    '-c',
    'core.hooksPath=/dev/null',
  ];
  const child = spawn(program, ['--no-pager', ...settings, ...args], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: GIT_TIMEOUT_MS,
    env: {
      ...process.env,
      ...(index === undefined ? {} : { GIT_INDEX_FILE: index }),
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
      LC_ALL: 'C',
    },
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const chunks: Buffer[] = [];
  let length = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > MAX_GIT_OUTPUT_BYTES) child.kill('SIGKILL');
    else chunks.push(chunk);
  });
  return await new Promise((resolve) => {
    child.on('error', () => resolve(undefined));
    child.on('close', (code) => resolve(code === 0 ? Buffer.concat(chunks) : undefined));
  });
}

/** Returns whether Git is on PATH. */
export function isGitInstalled(): boolean {
  return findProgram('git', process.env) !== undefined;
}

/** Runs Git and returns its output as text, without the last line break. */
export async function gitText(
  folder: string,
  args: readonly string[],
): Promise<string | undefined> {
  return (await git(folder, args))?.toString('utf8').trimEnd();
}
