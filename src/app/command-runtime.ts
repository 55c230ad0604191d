import type { CommandOptions } from '../command/run-command';
import { randomToken } from '../edge/random';
import { spawnProcess } from '../edge/spawn-process';
import { UserError } from '../problem';
import type { Context } from './context';

/** Creates the part of `CommandOptions` that starts a command and writes its output. */
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

/** Returns the error for a machine that has no shell. */
export function noShellProblem(): UserError {
  return new UserError([
    {
      code: 'shell-missing',
      what: 'Neither bash nor sh is on PATH, so the command cannot run.',
      next: 'Use a runner that has bash or sh. On Windows, Git provides bash.',
    },
  ]);
}
