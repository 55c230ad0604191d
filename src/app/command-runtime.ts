import type { CommandOptions } from '../command/run-command';
import { randomToken } from '../edge/random';
import { spawnProcess } from '../edge/spawn-process';
import type { Context } from './context';

/** How a command is started and heard, whatever it is started for. */
export function createCommandRuntime({
  runner,
  streamRedactor,
}: Context): Pick<CommandOptions, 'spawn' | 'write' | 'redactors' | 'stopToken'> {
  return {
    spawn: spawnProcess(),
    write: runner.write,
    redactors: { stdout: streamRedactor(), stderr: streamRedactor() },
    stopToken: runner.readsCommands ? randomToken() : undefined,
  };
}
