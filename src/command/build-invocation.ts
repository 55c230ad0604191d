import { buildChildEnvironment, type EnvironmentOptions } from './child-environment';
import type { Program, Shell } from './spawn';

/** A command that the workflow's author wrote, and all that it is to know. */
export interface UserCommand extends EnvironmentOptions {
  /** One line or several, passed to the shell as one argument; nothing is ever appended to it. */
  readonly script: string;
  readonly shell: Shell;
  readonly workingDirectory: string;
}

/** The flags of a `run:` step with `shell: bash`, so that a command behaves here as it did there. */
const FLAGS: Readonly<Record<Shell['kind'], readonly string[]>> = {
  bash: ['--noprofile', '--norc', '-eo', 'pipefail', '-c'],
  sh: ['-e', '-c'],
};

/**
 * Says how a delegated command is started (issue 3, "The delegate"; reliability.md C1.2).
 *
 * @param delegation the command, its shell and what was judged
 * @returns the program for `Spawn.start`. Throws nothing.
 */
export function buildInvocation(delegation: UserCommand): Program {
  return {
    file: delegation.shell.path,
    args: [...FLAGS[delegation.shell.kind], delegation.script],
    workingDirectory: delegation.workingDirectory,
    environment: buildChildEnvironment(delegation),
  };
}
