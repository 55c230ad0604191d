import type { CommandOptions } from '../command/run-command';
import { processSpawn } from '../edge/process';
import { randomToken } from '../edge/random';
import type { Context } from './context';

/** How a command is started and heard, whatever it is started for. */
export function commandPorts({
  runner,
  streamRedactor,
}: Context): Pick<CommandOptions, 'spawn' | 'write' | 'redactors' | 'stopToken'> {
  return {
    spawn: processSpawn(),
    write: runner.write,
    redactors: { stdout: streamRedactor(), stderr: streamRedactor() },
    stopToken: runner.readsCommands ? randomToken() : undefined,
  };
}
