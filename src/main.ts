import { ACTION } from './app/action';
import { run } from './app/run';
import { getOutputError } from './edge/standard-output';
import { guardStandardStreams } from './edge/standard-streams';

/** The door of the Action: the app does the rest, and its answer is the step's exit code. */
export async function action(): Promise<void> {
  guardStandardStreams();
  leave(await run(process.env, ACTION));
}

/** The door of the terminal: the same app behind it. */
export async function cli(): Promise<void> {
  guardStandardStreams();
  const { inTerminal } = await import(/* webpackChunkName: "terminal" */ './app/terminal');
  const { argv, env, stdout } = process;
  leave(await inTerminal(argv.slice(2), process.cwd(), env, stdout.isTTY));
}

function leave(exitCode: number): void {
  // An output that was cut off, for example by a full disk, must not look complete.
  process.exitCode = exitCode === 0 && getOutputError() !== undefined ? 1 : exitCode;
  // All is said; a connection that never comes about must not keep anybody waiting.
  setTimeout(() => process.exit(), 1_000).unref();
}
