import { buildChildEnvironment, type EnvironmentOptions } from './child-environment';
import type { Program, Shell } from './spawn';

/** The user's command, and what its environment is built from. */
export interface UserCommand extends EnvironmentOptions {
  /** One or more lines. They are one argument of the shell, and nothing is ever appended. */
  readonly script: string;
  readonly shell: Shell;
  readonly workingDirectory: string;
}

/** The options of a `run:` step with `shell: bash`, so that a command has the same behavior here. */
const SHELL_OPTIONS: Readonly<Record<Shell['kind'], readonly string[]>> = {
  bash: ['--noprofile', '--norc', '-eo', 'pipefail', '-c'],
  sh: ['-e', '-c'],
};

/** Builds the program that runs a command (docs/command.md#how-the-command-is-started). */
export function buildInvocation(command: UserCommand): Program {
  return {
    file: command.shell.path,
    args: [...SHELL_OPTIONS[command.shell.kind], command.script],
    workingDirectory: command.workingDirectory,
    environment: buildChildEnvironment(command),
  };
}
