import { spawn } from 'node:child_process';
import { findProgram } from '../spawn-process';

/** More than this is no answer that a check could use. */
const MAX_GIT_OUTPUT_BYTES = 256 * 1024 * 1024;

/** A minute: the largest diff takes seconds. */
const GIT_TIMEOUT_MS = 60_000;

/**
 * Asks git something about a repository. Nothing that the repository configures is
 * started: no pager, no external diff, no hook.
 *
 * @param input What it reads from its standard input.
 * @param index A file to take for the index; by default the repository's own.
 * @returns What it printed; undefined where there is no git, no repository, or it failed.
 */
export async function git(
  folder: string,
  args: readonly string[],
  input = '',
  index?: string,
): Promise<Buffer | undefined> {
  const program = findProgram('git', process.env);
  if (program === undefined) return undefined;
  // In a container job the checkout belongs to somebody else, which git would refuse to read.
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

/** Whether Git is on PATH. */
export function isGitInstalled(): boolean {
  return findProgram('git', process.env) !== undefined;
}

/** The same as a text, without its last line's end. */
export async function gitText(
  folder: string,
  args: readonly string[],
): Promise<string | undefined> {
  return (await git(folder, args))?.toString('utf8').trimEnd();
}
