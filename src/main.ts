import { ACTIONS_FRONTEND } from './app/frontend';
import { run } from './app/run';
import { getOutputError } from './edge/standard-output';
import { guardStandardStreams } from './edge/standard-streams';
import { withholdNodeVariables } from './edge/withhold-node-variables';

/** Runs the action. The exit code is that of the step. */
export async function runAction(): Promise<void> {
  const environment = withholdNodeVariables(process.env);
  guardStandardStreams();
  setExitCode(await run(environment, ACTIONS_FRONTEND));
}

/** Runs the terminal command. */
export async function runCli(): Promise<void> {
  const environment = withholdNodeVariables(process.env);
  guardStandardStreams();
  const { runInTerminal } = await import(/* webpackChunkName: "terminal" */ './app/terminal');
  const { argv, stdout } = process;
  setExitCode(await runInTerminal(argv.slice(2), process.cwd(), environment, stdout.isTTY));
}

function setExitCode(exitCode: number): void {
  // Output that was cut off, for example by a full disk, must not look complete.
  process.exitCode = exitCode === 0 && getOutputError() !== undefined ? 1 : exitCode;
  // A connection that never opens must not delay the end of the process.
  setTimeout(() => process.exit(), 1_000).unref();
}
