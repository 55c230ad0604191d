import { ACTIONS_FRONTEND } from './app/frontend';
import { run } from './app/run';

/** The door of the Action: the app does the rest, and its answer is the step's exit code. */
export async function runAction(): Promise<void> {
  exitWith(await run(process.env, ACTIONS_FRONTEND));
}

/** The door of the terminal: the same app behind it. */
export async function runCli(): Promise<void> {
  const { runInTerminal } = await import(/* webpackChunkName: "terminal" */ './app/terminal');
  const { argv, env, stdout } = process;
  exitWith(await runInTerminal(argv.slice(2), process.cwd(), env, stdout.isTTY));
}

function exitWith(exitCode: number): void {
  process.exitCode = exitCode;
  // All is said; a connection that never comes about must not keep anybody waiting.
  setTimeout(() => process.exit(), 1_000).unref();
}
